/** Compiles the pack that ships into the three files of the extension's package: data, texts and lexicon. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePack } from '../lib/pack/compile.ts'
import { packPack } from '../lib/pack/packed.ts'
import type { PackedKnowledge } from '../lib/store/bundled-pack.ts'
import { readPackFrom } from './pack-folder.ts'

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export type BundledFile = { absoluteSrc: string; relativeDest: string }

/**
 * Reads, checks and compiles the pack in `folder` and writes `<id>.json`, `<id>.jsonl` and `<id>.bin` into `target`. Returns
 * where they are and where they belong in the package.
 * @throws Error that lists the problems, when the pack is not valid: no build ships a refused pack
 */
export function bundlePack(folder: string, target: string): BundledFile[] {
  const checked = readPackFrom(folder)
  if (!checked.ok)
    throw new Error(`The pack is not valid:\n${checked.problems.map(({ sentence }) => `  ${sentence}`).join('\n')}`)
  const { data, texts, lexicon } = packPack(compilePack(checked.value))
  const bytes = new Uint8Array(lexicon)
  const packed: PackedKnowledge = {
    ...data,
    packHash: sha256(JSON.stringify(checked.value)),
    lexiconHash: sha256(bytes),
    textsSize: Buffer.byteLength(texts),
  }
  const { id } = checked.value.header
  mkdirSync(target, { recursive: true })
  const write = (name: string, content: string | Uint8Array): BundledFile => {
    const absoluteSrc = join(target, name)
    writeFileSync(absoluteSrc, content)
    return { absoluteSrc, relativeDest: `packs/${name}` }
  }
  return [write(`${id}.json`, JSON.stringify(packed)), write(`${id}.jsonl`, texts), write(`${id}.bin`, bytes)]
}
