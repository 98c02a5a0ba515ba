/**
 * Tools for those who write packs.
 *
 *   npm run pack -- validate DIR           shape, texts, addresses, references; then what deserves a second look
 *   npm run pack -- build DIR [FILE]       writes the one file that readers install
 *   npm run pack -- test DIR               runs the pack's own regression articles
 *   npm run pack -- diff OLD NEW           what changed, in words
 *   npm run pack -- stats DIR              how much is in it
 *   npm run pack -- schema [FILE]          writes the JSON Schema for editors
 *
 * DIR may also be a built file. `--json` prints for machines. Exit status: 0 fine, 1 the pack is not, 2 wrong usage.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffPacks } from '../lib/pack/diff.ts'
import { packJsonSchema } from '../lib/pack/json-schema.ts'
import { reviewPack } from '../lib/pack/review.ts'
import { countPack } from '../lib/pack/stats.ts'
import type { Pack } from '../lib/pack/types.ts'
import { readPackFrom } from './pack-folder.ts'
import { testPack } from './pack-test.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage =
  'Usage: npm run pack -- validate|build|test|stats DIR, diff OLD NEW, schema [FILE]; --json prints for machines.'

class Refused extends Error {}

function print(json: boolean, value: unknown, lines: () => string[]): void {
  console.log(json ? JSON.stringify(value) : lines().join('\n'))
}

/** The pack at `path`, or the end of the command with every problem said. */
function open(path: string, json: boolean): Pack {
  if (!statSync(path, { throwIfNoEntry: false })) throw new Refused(`There is no pack at ${path}.`)
  const result = readPackFrom(path)
  if (result.ok) return result.value
  print(json, { ok: false, problems: result.problems }, () => [
    ...result.problems.map((problem) => `✗ ${problem.sentence}`),
    `${path}: refused, ${result.problems.length} ${result.problems.length === 1 ? 'problem' : 'problems'}.`,
  ])
  throw new Refused('')
}

function validate(path: string, json: boolean): void {
  const pack = open(path, json)
  const notes = reviewPack(pack)
  print(json, { ok: true, notes }, () => [
    ...notes.map((note) => `! ${note.sentence}`),
    `${pack.header.id} ${pack.header.version}: valid${notes.length > 0 ? `, ${notes.length} to look at again` : ''}.`,
  ])
}

function build(path: string, target: string | undefined, json: boolean): void {
  const pack = open(path, json)
  const file = target ?? join(root, '.output', 'packs', `${pack.header.id}-${pack.header.version}.json`)
  const bytes = Buffer.from(`${JSON.stringify(pack)}\n`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  print(json, { file, bytes: bytes.length, sha256 }, () => [`${file}: ${bytes.length} bytes, SHA-256 ${sha256}`])
}

function diff(before: string, after: string, json: boolean): void {
  const changes = diffPacks(open(before, json), open(after, json))
  print(json, changes, () => [...changes.map((change) => change.sentence), `${changes.length} changes.`])
}

function stats(path: string, json: boolean): void {
  const counts = countPack(open(path, json))
  print(json, counts, () => Object.entries(counts).map(([key, value]) => `${String(value).padStart(7)}  ${key}`))
}

function schema(target: string | undefined): void {
  const file = target ?? join(root, 'assets', 'packs', 'pack.schema.json')
  writeFileSync(file, `${JSON.stringify(packJsonSchema(), null, 2)}\n`)
  console.log(file)
}

async function test(path: string, json: boolean): Promise<void> {
  const outcome = await testPack(open(path, json), path)
  print(json, outcome, () => outcome.lines)
  if (outcome.failed > 0) process.exitCode = 1
}

async function main(args: string[]): Promise<void> {
  const json = args.includes('--json')
  const [command, first, second] = args.filter((arg) => arg !== '--json')
  if (command === 'schema') return schema(first)
  if (command === 'diff' && first && second) return diff(first, second, json)
  if (command === 'build' && first) return build(first, second, json)
  if (command === 'validate' && first) return validate(first, json)
  if (command === 'stats' && first) return stats(first, json)
  if (command === 'test' && first) return test(first, json)
  console.error(usage)
  process.exitCode = 2
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refused)) throw error
  if (error.message) console.error(error.message)
  process.exitCode = 1
}
