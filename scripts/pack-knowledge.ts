/** The pack of the command line, read from its folder or file and compiled on the spot: no build is needed. */
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Knowledge } from '../lib/analysis/knowledge.ts'
import { openKnowledge } from '../lib/analysis/knowledge.ts'
import { compilePack } from '../lib/pack/compile.ts'
import type { Result } from '../lib/result.ts'
import { readPackFrom } from './pack-folder.ts'

/** Folder of the pack that ships. */
export const shippedPack = fileURLToPath(new URL('../assets/packs/syria-us-isis', import.meta.url))

/** Reads, checks and compiles a pack. Fails with one sentence when it is not there or not valid. */
export function readKnowledge(path: string): Result<Knowledge> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return failed(`There is no pack at ${path}.`)
  const checked = readPackFrom(path)
  if (!checked.ok)
    return failed(`The pack at ${path} is not valid: ${checked.problems[0]?.sentence ?? 'it cannot be read.'}`)
  return openKnowledge(compilePack(checked.value))
}

function failed(message: string): Result<never> {
  return { ok: false, error: { code: 'no-pack', message } }
}
