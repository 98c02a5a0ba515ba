/** The frame of the command lines: help, wrong usage and what the disk refuses end in one sentence and a status. */
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'

/** The arguments do not say what to do: status 2, this sentence and the usage. */
export class WrongUse extends Error {}

/** It cannot be done: status 1 and this sentence; nothing more is said when it is empty. */
export class Refused extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  EROFS: 'there is no permission',
  EISDIR: 'it is a folder',
  EEXIST: 'a file stands where a folder is needed',
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ELOOP: 'the link leads to itself',
  ENOSPC: 'there is no space left',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Why a file could not be read or written, as a clause. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? `it cannot be read or written (${code || 'unknown reason'})`
}

/** How a command ends with an error that is no bug: of the arguments, of a file, or one that it said itself. */
function endOf(error: unknown): { status: number; sentence: string } | null {
  if (error instanceof Refused) return { status: 1, sentence: error.message }
  if (error instanceof WrongUse) return { status: 2, sentence: error.message }
  // After its first sentence Node gives advice about a "--" that npm takes for itself.
  if (error instanceof TypeError && codeOf(error).startsWith('ERR_PARSE_ARGS'))
    return { status: 2, sentence: `${error.message.split(/\.? To specify |\n/)[0] ?? ''}.` }
  if (error instanceof Error && 'syscall' in error && 'path' in error)
    return { status: 1, sentence: `${String(error.path)}: ${reasonOf(error)}.` }
  return null
}

function wantsHelp(): boolean {
  return process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')
}

/** Says what went wrong, and gives the status; throws on what is a bug. */
function tell(error: unknown, usage: string): number {
  const end = endOf(error)
  if (end === null) throw error
  if (end.sentence !== '') console.error(end.sentence)
  if (end.status === 2) console.error(usage)
  return end.status
}

type Arguments<Options, Word> = { usage: string; options?: Options; words?: readonly Word[] }

/**
 * The arguments of a command that is one script from its first line to its last. `--help`, `-h` and wrong usage end the
 * process.
 * @param words the only ones that may stand beside the options
 */
export function readArguments<Options extends ParseArgsOptionsConfig, Word extends string>({
  usage,
  options = {} as Options,
  words = [],
}: Arguments<Options, Word>): { values: ReturnType<typeof parseArgs<{ options: Options }>>['values']; words: Word[] } {
  if (wantsHelp()) {
    console.log(usage)
    process.exit(0)
  }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: words.length > 0 })
    const said = positionals.map((given) => {
      const word = words.find((one) => one === given)
      if (word === undefined) throw new WrongUse(`There is no "${given}" here: use ${words.join(' or ')}.`)
      return word
    })
    return { values, words: said }
  } catch (error) {
    return process.exit(tell(error, usage))
  }
}

/**
 * Runs a command; the exit status is what it returns. `--help` and `-h` print the usage and do nothing else.
 * @throws what is a bug
 */
export function runCommand(usage: string, main: () => number): void {
  process.stdout.on('error', (error) => {
    // Whoever closed the pipe ("| head") has seen enough.
    if (codeOf(error) === 'EPIPE') return
    console.error(`The output cannot be written: ${reasonOf(error)}.`)
    process.exitCode = 1
  })
  if (wantsHelp()) {
    console.log(usage)
    return
  }
  try {
    process.exitCode = main()
  } catch (error) {
    process.exitCode = tell(error, usage)
  }
}
