/** The files of the command line: which there are, what bytes they hold, what text that is. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One thing to read: `name` is how the reader called it; `-` is standard input. */
export type Input = { name: string; text: string; kind: 'text' | 'html' }
export type Failure = { name: string; sentence: string }

const readable = /\.(txt|text|md|html?|xhtml)$/i

/** Files named by `paths`; a folder stands for the readable files in it, in order of their names. */
export function listFiles(paths: readonly string[]): (string | Failure)[] {
  return paths.flatMap((path): (string | Failure)[] => {
    if (path === '-') return [path]
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return [{ name: path, sentence: `${path}: there is no such file.` }]
    if (!found.isDirectory()) return [path]
    const names = readdirSync(path)
      .filter((name) => readable.test(name))
      .toSorted()
    if (names.length === 0) return [{ name: path, sentence: `${path}: there is no text file or page in this folder.` }]
    return names.map((name) => join(path, name)).filter((file) => statSync(file).isFile())
  })
}

/** Reads one file. Fails with one sentence: not there, not allowed, empty, not a text. */
export function readInput(name: string): Input | Failure {
  let bytes: Buffer
  try {
    bytes = readFileSync(name === '-' ? 0 : name)
  } catch (error) {
    return { name, sentence: `${name}: it cannot be read (${reasonOf(error)}).` }
  }
  const text = decode(bytes)
  if (text === null) return { name, sentence: `${name}: this is no text file.` }
  if (text.trim() === '') return { name, sentence: `${name}: the file is empty.` }
  const isPage = /\.x?html?$/i.test(name) || /^\s*(<!doctype\s+html|<html)/i.test(text.slice(0, 500))
  return { name, text, kind: isPage ? 'html' : 'text' }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (
    { EACCES: 'no permission', EISDIR: 'it is a folder', ENOENT: 'there is no such file' }[code] ??
    (code || 'unknown reason')
  )
}

/**
 * The text of a file: UTF-8, UTF-16 with a mark, or windows-1256, which old Arabic pages and files are in; null for
 * bytes that are no text at all.
 */
export function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 8192).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8. Every byte is something in windows-1256, so what the page declares decides, or the letters.
    const text = new TextDecoder('windows-1256').decode(bytes)
    const arabic = text.match(/[\u0621-\u064a]/g)?.length ?? 0
    const isDeclared = /charset\s*=\s*["']?(windows-1256|cp1256)/i.test(text.slice(0, 4096))
    return isDeclared || arabic * 3 >= text.replace(/\s/g, '').length ? text : null
  }
}
