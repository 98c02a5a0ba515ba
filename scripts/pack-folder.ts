/** Reads a pack from disk: a folder of JSON files, or one built file. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { assemblePack, sectionOf } from '../lib/pack/assemble.ts'
import type { PackFile } from '../lib/pack/assemble.ts'
import type { Checked, Problem } from '../lib/pack/problem.ts'
import type { Pack } from '../lib/pack/types.ts'
import { checkPack, parsePackBytes, readPack } from '../lib/pack/validate.ts'
import { openSigned } from './pack-sign.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Every `.json` file below a folder, links to one too, as paths relative to it with forward slashes, sorted. */
export function listJson(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
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

/** Where each record of a section came from: the joined list `entities` is that of several files. */
type Origin = { file: string; records: readonly unknown[]; first: number }

function originsOf(files: readonly PackFile[]): Map<string, Origin[]> {
  const origins = new Map<string, Origin[]>()
  for (const { path, value } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const section = sectionOf(path)
    if (section === null) continue
    const list = origins.get(section) ?? []
    const records: readonly unknown[] = Array.isArray(value) ? value : []
    const last = list.at(-1)
    list.push({ file: path, records, first: last === undefined ? 0 : last.first + last.records.length })
    origins.set(section, list)
  }
  return origins
}

function idOf(record: unknown): string | null {
  const id = (record as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}

/** `entities[214].name.ar` → `entities/people.json[12].name.ar (ahmad-al-sharaa)`: where the author has to look. */
function placeOf(path: string, origins: ReadonlyMap<string, readonly Origin[]>): string {
  const match = /^(\w+)(?:\[(\d+)\])?(.*)$/.exec(path)
  const [, section = '', index = '', rest = ''] = match ?? []
  const files = origins.get(section) ?? []
  const [only] = files
  if (index === '') return files.length === 1 && only !== undefined ? `${only.file}${rest.replace('.', ': ')}` : path
  const number = Number(index)
  const origin = files.find(({ first, records }) => number >= first && number < first + records.length)
  if (origin === undefined) return path
  const at = number - origin.first
  const id = idOf(origin.records[at])
  return `${origin.file}[${at}]${rest}${id === null ? '' : ` (${id})`}`
}

function inFolder(problem: Problem, origins: ReadonlyMap<string, readonly Origin[]>): Problem {
  const place = placeOf(problem.path, origins)
  if (place === problem.path || !problem.sentence.startsWith(problem.path)) return problem
  return { ...problem, path: place, sentence: place + problem.sentence.slice(problem.path.length) }
}

/**
 * Reads and checks a pack. Problems name the file and the record in which an author finds them.
 * @param onFile told of each file before it is read
 * @throws when the path does not exist
 */
export function readPackFrom(path: string, onFile: (name: string) => void = () => undefined): Checked<Pack> {
  if (!statSync(path).isDirectory()) {
    onFile(path)
    const opened = openSigned(readFileSync(path))
    return opened.ok ? readPack(opened.value, decoder) : opened
  }
  if (!statSync(join(path, 'pack.json'), { throwIfNoEntry: false })?.isFile()) {
    const sentence = 'pack.json: there is no such file in this folder; it holds the header of a pack.'
    return { ok: false, problems: [{ code: 'wrong-shape', path: 'pack.json', sentence }] }
  }
  const files: PackFile[] = []
  const problems: Problem[] = []
  for (const name of listJson(path)) {
    if (sectionOf(name) === null) continue
    onFile(name)
    const parsed = parseFile(join(path, name))
    if (parsed.ok) files.push({ path: name, value: parsed.value })
    else problems.push(...parsed.problems.map((problem) => inFile(problem, name)))
  }
  if (problems.length > 0) return { ok: false, problems }
  const checked = checkPack(assemblePack(files))
  if (checked.ok) {
    // Each file may be within the limits and the whole beyond them: what counts is the one file that readers install.
    const whole = parsePackBytes(Buffer.from(JSON.stringify(checked.value)), decoder)
    return whole.ok ? checked : whole
  }
  const origins = originsOf(files)
  return { ok: false, problems: checked.problems.map((problem) => inFolder(problem, origins)) }
}
