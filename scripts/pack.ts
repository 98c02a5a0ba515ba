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
 * DIR may also be a built file. `--json` prints for machines, `--old-after DAYS` sets from when `validate` calls a text old.
 * Exit status: 0 fine, 1 the pack is not, 2 wrong usage.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { diffPacks } from '../lib/pack/diff.ts'
import { packJsonSchema } from '../lib/pack/json-schema.ts'
import type { Checked } from '../lib/pack/problem.ts'
import { reviewPack } from '../lib/pack/review.ts'
import { countPack } from '../lib/pack/stats.ts'
import type { Pack } from '../lib/pack/types.ts'
import { Refused, runCommand, WrongUse } from './command.ts'
import { readPackFrom } from './pack-folder.ts'
import { linesOfNotes } from './pack-remarks.ts'
import { makeKey, signPack } from './pack-sign.ts'
import { testPack } from './pack-test.ts'
import { showProgress } from './progress.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage = [
  'Usage: npm run pack -- COMMAND …',
  '',
  '  validate DIR           is it a pack, and what deserves a second look?',
  '  test DIR               runs the articles in DIR/regression',
  '  stats DIR              how much is in it',
  '  diff OLD NEW           what changed between two versions, in words',
  '  build DIR [FILE]       writes the one file that readers install',
  '  key FILE               makes a key for signing and writes it to FILE',
  '  sign DIR KEY [FILE]    writes the one file, signed',
  '  schema [FILE]          writes the JSON Schema for editors',
  '',
  'DIR is the folder of a pack or its built file. --json prints for machines;',
  '--old-after DAYS sets from when validate calls a text old (365).',
  'How to write a pack: assets/packs/README.md',
].join('\n')

type Options = { json: boolean; oldAfterDays: number | null }

type Command = {
  /** Names of the arguments, in order; those in brackets may be left out. */
  takes: readonly string[]
  run: (args: readonly string[], options: Options) => void
}

const progress = showProgress(process.stderr)

function print(json: boolean, value: unknown, lines: () => string[]): void {
  console.log(json ? JSON.stringify(value) : lines().join('\n'))
}

function countOf(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}

function read(path: string): Checked<Pack> {
  try {
    return readPackFrom(path, (file) => progress.say(`reading ${file}`))
  } finally {
    progress.done()
  }
}

/** The pack at `path`, or the end of the command with every problem said. */
function open(path: string, json: boolean): Pack {
  if (!statSync(path, { throwIfNoEntry: false })) throw new Refused(`There is no pack at ${path}.`)
  const result = read(path)
  if (result.ok) return result.value
  print(json, { ok: false, problems: result.problems }, () => [
    ...result.problems.map((problem) => `✗ ${problem.sentence}`),
    `${path}: refused, ${countOf(result.problems.length, 'problem', 'problems')}.`,
  ])
  throw new Refused('')
}

function validate(path: string, { json, oldAfterDays }: Options): void {
  const pack = open(path, json)
  const notes = reviewPack(pack, oldAfterDays === null ? {} : { oldAfterDays })
  const { id, version } = pack.header
  print(json, { ok: true, notes }, () => [
    ...linesOfNotes(notes),
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

/** Writes a file that was made from `pack`, which must not take the place of the pack's own files, nor of anybody's key. */
function writeBuilt(file: string, bytes: Uint8Array, pack: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
    if (isIn(file, pack)) throw new Refused(`${file} belongs to the pack itself: name another file to write to.`)
    if (readFileSync(file).includes('PRIVATE KEY'))
      throw new Refused(`${file} is a private key and is left as it is: name another file to write to.`)
  }
  write(file, bytes)
}

/** Whether a file is another, by whatever name, or lies in that folder. */
function isIn(file: string, path: string): boolean {
  const from = relative(realpathSync(path), realpathSync(file))
  return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from)
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

function build(path: string, target: string | undefined, json: boolean): void {
  const pack = open(path, json)
  const file = builtFile(pack, target, '.json')
  const bytes = bytesOf(pack)
  writeBuilt(file, bytes, path)
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
  writeBuilt(file, signed.file, path)
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
  if (outcome.failed > 0) throw new Refused('')
}

function schema(target: string | undefined): void {
  const file = target ?? join(root, 'assets', 'packs', 'pack.schema.json')
  write(file, Buffer.from(`${JSON.stringify(packJsonSchema(), null, 2)}\n`))
  console.log(file)
}

const commands: Record<string, Command> = {
  validate: { takes: ['DIR'], run: ([path = ''], options) => validate(path, options) },
  test: { takes: ['DIR'], run: ([path = ''], { json }) => test(path, json) },
  stats: { takes: ['DIR'], run: ([path = ''], { json }) => stats(path, json) },
  diff: { takes: ['OLD', 'NEW'], run: ([before = '', after = ''], { json }) => diff(before, after, json) },
  build: { takes: ['DIR', '[FILE]'], run: ([path = '', file], { json }) => build(path, file, json) },
  key: { takes: ['FILE'], run: ([file = ''], { json }) => makeKeyFile(file, json) },
  sign: {
    takes: ['DIR', 'KEY', '[FILE]'],
    run: ([path = '', keyFile = '', target], { json }) => signFile({ path, keyFile, target, json }),
  },
  schema: { takes: ['[FILE]'], run: ([file]) => schema(file) },
}

/** Why the command cannot be run as it was given; null when it can. */
function wrongUse(name: string, args: readonly string[]): string | null {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (name === '') return 'No command was named.'
  if (!command) return `There is no command "${name}".`
  const missing = command.takes.find((taken, at) => at >= args.length && !taken.startsWith('['))
  if (missing !== undefined) return `"${name}" needs ${missing}.`
  const extra = args[command.takes.length]
  return extra === undefined ? null : `"${name}" takes ${command.takes.join(' ')} alone: leave out "${extra}".`
}

function daysOf(given: string | undefined): number | null {
  if (given === undefined) return null
  if (/^\d{1,5}$/.test(given)) return Number(given)
  throw new WrongUse(`--old-after wants a number of days, not "${given}".`)
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, 'old-after': { type: 'string' } },
    allowPositionals: true,
  })
  const [name = '', ...args] = positionals
  const options: Options = { json: values.json ?? false, oldAfterDays: daysOf(values['old-after']) }
  if (name === 'help') {
    console.log(usage)
    return 0
  }
  const wrong = wrongUse(name, args)
  if (wrong !== null) throw new WrongUse(wrong)
  if (options.oldAfterDays !== null && name !== 'validate') throw new WrongUse('--old-after belongs to "validate".')
  commands[name]?.run(args, options)
  return 0
}

runCommand(usage, main)
