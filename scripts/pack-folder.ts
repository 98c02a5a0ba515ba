/** Reads a pack from disk: a folder of JSON files, or one built file. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { assemblePack, sectionOf } from '../lib/pack/assemble.ts'
import type { PackFile } from '../lib/pack/assemble.ts'
import type { Checked, Problem } from '../lib/pack/problem.ts'
import type { Pack } from '../lib/pack/types.ts'
import { checkPack, parsePackBytes } from '../lib/pack/validate.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Every `.json` file below a folder, as paths relative to it with forward slashes, sorted. */
export function listJson(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

function parseFile(path: string): Checked<unknown> {
  return parsePackBytes(readFileSync(path), decoder)
}

/** A problem's place in the joined pack says little to the author of a folder: the file comes first. */
function inFile(problem: Problem, file: string): Problem {
  return { ...problem, path: `${file}: ${problem.path}`, sentence: `${file}: ${problem.sentence}` }
}

/** Reads and checks a pack; problems name the file where one file alone shows them. Throws when the path does not exist. */
export function readPackFrom(path: string): Checked<Pack> {
  if (!statSync(path).isDirectory()) {
    const parsed = parseFile(path)
    return parsed.ok ? checkPack(parsed.value) : parsed
  }
  const files: PackFile[] = []
  const problems: Problem[] = []
  for (const name of listJson(path)) {
    if (sectionOf(name) === null) continue
    const parsed = parseFile(join(path, name))
    if (parsed.ok) files.push({ path: name, value: parsed.value })
    else problems.push(...parsed.problems.map((problem) => inFile(problem, name)))
  }
  return problems.length > 0 ? { ok: false, problems } : checkPack(assemblePack(files))
}
