/**
 * Tools for those who write packs (assets/packs/README.md).
 *
 *   npm run pack -- validate DIR           shape, texts, addresses, references; then what deserves a second look
 *   npm run pack -- build DIR [FILE]       writes the one file that readers install
 *   npm run pack -- test DIR               runs the pack's own regression articles
 *   npm run pack -- diff OLD NEW           what changed, in words
 *   npm run pack -- stats DIR              how much is in it
 *   npm run pack -- key FILE               makes a key for signing and writes it to FILE
 *   npm run pack -- sign DIR KEY [FILE]    writes the one file, signed
 *   npm run pack -- schema [FILE]          writes the JSON Schema for editors
 *
 * DIR may also be a built file. `--json` prints for machines. Exit status: 0 fine, 1 the pack is not, 2 wrong usage.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { diffPacks } from '../lib/pack/diff.ts'
import { packJsonSchema } from '../lib/pack/json-schema.ts'
import { reviewPack } from '../lib/pack/review.ts'
import { countPack } from '../lib/pack/stats.ts'
import type { Pack } from '../lib/pack/types.ts'
import { readPackFrom } from './pack-folder.ts'
import { makeKey, signPack } from './pack-sign.ts'
import { testPack } from './pack-test.ts'
import { showProgress } from './progress.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage = [
  'Usage: npm run pack -- validate|test|stats DIR',
  '                       build DIR [FILE]',
  '                       diff OLD NEW',
  '                       key FILE',
  '                       sign DIR KEY [FILE]',
  '                       schema [FILE]',
  'DIR is a folder of a pack or its built file; --json prints for machines.',
].join('\n')

/** The end of the command: said already, or with one sentence. */
class Refused extends Error {}

type Command = {
  /** Names of the arguments; those in brackets may be left out. */
  least: number
  most: number
  run: (args: readonly string[], json: boolean) => void
}

const progress = showProgress(process.stderr)

function print(json: boolean, value: unknown, lines: () => string[]): void {
  console.log(json ? JSON.stringify(value) : lines().join('\n'))
}

function countOf(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}

/** The pack at `path`, or the end of the command with every problem said. */
function open(path: string, json: boolean): Pack {
  if (!statSync(path, { throwIfNoEntry: false })) throw new Refused(`There is no pack at ${path}.`)
  const result = readPackFrom(path, (file) => progress.say(`reading ${file}`))
  progress.done()
  if (result.ok) return result.value
  print(json, { ok: false, problems: result.problems }, () => [
    ...result.problems.map((problem) => `✗ ${problem.sentence}`),
    `${path}: refused, ${countOf(result.problems.length, 'problem', 'problems')}.`,
  ])
  throw new Refused('')
}

function validate(path: string, json: boolean): void {
  const pack = open(path, json)
  const notes = reviewPack(pack)
  const { id, version } = pack.header
  print(json, { ok: true, notes }, () => [
    ...notes.map((note) => `! ${note.sentence}`),
    `${id} ${version}: valid${notes.length > 0 ? `, ${countOf(notes.length, 'remark', 'remarks')}` : ''}.`,
  ])
}

/** The bytes that readers install, without a signature. */
function bytesOf(pack: Pack): Buffer {
  return Buffer.from(`${JSON.stringify(pack)}\n`)
}

function builtFile({ header }: Pack, given: string | undefined, ending: string): string {
  return given ?? join(root, '.output', 'packs', `${header.id}-${header.version}${ending}`)
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

function build(path: string, target: string | undefined, json: boolean): void {
  const pack = open(path, json)
  const file = builtFile(pack, target, '.json')
  const bytes = bytesOf(pack)
  write(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  print(json, { file, bytes: bytes.length, sha256 }, () => [`${file}: ${bytes.length} bytes, SHA-256 ${sha256}`])
}

function makeKeyFile(file: string, json: boolean): void {
  if (statSync(file, { throwIfNoEntry: false })) throw new Refused(`${file} is there already and is left as it is.`)
  const { privatePem, key } = makeKey()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, privatePem, { mode: 0o600 })
  print(json, { file, key }, () => [
    `${file}: the private key. Keep it secret and keep a copy: readers are warned when a pack comes with another key.`,
    `Public key ${key}`,
  ])
}

type Signing = { path: string; keyFile: string; target: string | undefined; json: boolean }

function signFile({ path, keyFile, target, json }: Signing): void {
  const pack = open(path, json)
  if (!statSync(keyFile, { throwIfNoEntry: false })) throw new Refused(`There is no key at ${keyFile}.`)
  const bytes = bytesOf(pack)
  let signed: ReturnType<typeof signPack>
  try {
    signed = signPack(bytes, readFileSync(keyFile, 'utf8'))
  } catch {
    throw new Refused(`${keyFile} is no private key for Ed25519 (make one with: npm run pack -- key FILE).`)
  }
  const file = builtFile(pack, target, '.hawamish')
  write(file, signed.file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  print(json, { file, bytes: signed.file.length, sha256, key: signed.key }, () => [
    `${file}: ${signed.file.length} bytes, signed. SHA-256 of the pack ${sha256}`,
    `Public key ${signed.key}`,
  ])
}

function diff(before: string, after: string, json: boolean): void {
  const changes = diffPacks(open(before, json), open(after, json))
  print(json, changes, () => [
    ...changes.map((change) => change.sentence),
    changes.length === 0 ? 'No difference.' : `${countOf(changes.length, 'change', 'changes')}.`,
  ])
}

function stats(path: string, json: boolean): void {
  const counts = countPack(open(path, json))
  print(json, counts, () => Object.entries(counts).map(([key, value]) => `${String(value).padStart(7)}  ${key}`))
}

function test(path: string, json: boolean): void {
  const outcome = testPack(open(path, json), path, progress)
  print(json, outcome, () => outcome.lines)
  if (outcome.failed > 0) process.exitCode = 1
}

function schema(target: string | undefined): void {
  const file = target ?? join(root, 'assets', 'packs', 'pack.schema.json')
  writeFileSync(file, `${JSON.stringify(packJsonSchema(), null, 2)}\n`)
  console.log(file)
}

const commands: Record<string, Command> = {
  validate: { least: 1, most: 1, run: ([path = ''], json) => validate(path, json) },
  build: { least: 1, most: 2, run: ([path = '', file], json) => build(path, file, json) },
  test: { least: 1, most: 1, run: ([path = ''], json) => test(path, json) },
  diff: { least: 2, most: 2, run: ([before = '', after = ''], json) => diff(before, after, json) },
  stats: { least: 1, most: 1, run: ([path = ''], json) => stats(path, json) },
  key: { least: 1, most: 1, run: ([file = ''], json) => makeKeyFile(file, json) },
  sign: {
    least: 2,
    most: 3,
    run: ([path = '', keyFile = '', target], json) => signFile({ path, keyFile, target, json }),
  },
  schema: { least: 0, most: 1, run: ([file]) => schema(file) },
}

/** The arguments, or null when they cannot be read. */
function readArguments(): { name: string; args: string[]; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
    const [name = '', ...args] = positionals
    return { name, args, json: values.json ?? false }
  } catch {
    return null
  }
}

function main(): void {
  const given = readArguments()
  const command = given && Object.hasOwn(commands, given.name) ? commands[given.name] : undefined
  if (!given || !command || given.args.length < command.least || given.args.length > command.most) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  command.run(given.args, given.json)
}

try {
  main()
} catch (error) {
  progress.done()
  if (!(error instanceof Refused)) throw error
  if (error.message) console.error(error.message)
  process.exitCode = 1
}
