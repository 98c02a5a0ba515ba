/** The files of the command line: which there are, and what text they hold. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from './command.ts'
import { decode } from './encoding.ts'

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

/** Reads one file. Fails with one sentence: not there, not allowed, empty, not a text, in no encoding that is clear. */
export function readInput(name: string): Input | Failure {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(name === '-' ? 0 : name)
  } catch (error) {
    return { name, sentence: `${name}: ${reasonOf(error)}.` }
  }
  const decoded = decode(bytes)
  if (!decoded.ok) return { name, sentence: `${name}: ${decoded.error.message}.` }
  const text = decoded.value
  if (text.trim() === '') return { name, sentence: `${name}: the file is empty.` }
  return { name, text, kind: /\.x?html?$/i.test(name) || startsAsPage.test(text) ? 'html' : 'text' }
}

/** After an XML declaration and comments, which some programs put first when they save a page. */
const startsAsPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*(?:<!doctype\s+html|<html)/i
