/** The files of the command line: which there are, what bytes they hold, what text that is. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from './command.ts'

/** One thing to read: `name` is how the reader called it; `-` is standard input. */
export type Input = { name: string; text: string; kind: 'text' | 'html' }
export type Failure = { name: string; sentence: string }

const readable = /\.(txt|text|md|html?|xhtml)$/i

/** Files named by `paths`; a folder stands for the readable files in it, in order of their names. */
export function listFiles(paths: readonly string[]): (string | Failure)[] {
  return paths.flatMap((path) => (path !== '-' && look(path)?.isDirectory() ? filesIn(path) : [path]))
}

/** Null for what cannot be looked at: reading it will say why. */
function look(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

function filesIn(folder: string): (string | Failure)[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    return [{ name: folder, sentence: `${folder}: ${reasonOf(error)}.` }]
  }
  const files = names
    .filter((name) => readable.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .filter((file) => look(file)?.isFile() ?? true)
  if (files.length > 0) return files
  return [{ name: folder, sentence: `${folder}: there is no text file or page in this folder.` }]
}

/** Reads one file. Fails with one sentence: not there, not allowed, empty, not a text. */
export function readInput(name: string): Input | Failure {
  let text: string | null
  try {
    text = decode(readFileSync(name === '-' ? 0 : name))
  } catch (error) {
    return { name, sentence: `${name}: ${reasonOf(error)}.` }
  }
  if (text === null) return { name, sentence: `${name}: this is no text file.` }
  if (text.trim() === '') return { name, sentence: `${name}: the file is empty.` }
  return { name, text, kind: /\.x?html?$/i.test(name) || startsAsPage.test(text) ? 'html' : 'text' }
}

/** After an XML declaration and comments, which some programs put first when they save a page. */
const startsAsPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*(?:<!doctype\s+html|<html)/i

/**
 * The text of a file: UTF-8, UTF-16 with a mark, or windows-1256, which old Arabic pages and files are in; null for
 * bytes that are no text at all. A broken letter in UTF-8 becomes U+FFFD, as in a browser, and costs no other.
 */
export function decode(bytes: Uint8Array): string | null {
  const text = decodeMarked(bytes) ?? decodeUnmarked(bytes)
  return text?.slice(0, 8192).includes('\0') ? null : text
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

function decodeUnmarked(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Of windows-1256 read as UTF-8 hardly a letter is left; of damaged UTF-8 nearly all.
    const damaged = new TextDecoder().decode(bytes)
    if (countOf(arabic, damaged) > countOf(/\ufffd/g, damaged)) return damaged
    // Every byte is something in windows-1256, so what the page declares decides, or what its letters beyond ASCII are.
    const text = new TextDecoder('windows-1256').decode(bytes)
    const isDeclared = /charset\s*=\s*["']?(windows-1256|cp1256)/i.test(text.slice(0, 4096))
    return isDeclared || countOf(arabic, text) * 2 >= countOf(/[^\0-\x7f]/g, text) ? text : null
  }
}

const arabic = /[\u0621-\u064a]/g

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
