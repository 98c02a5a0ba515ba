/**
 * From bytes to a pack that can be used, or to sentences that say why not. The order matters: size before decoding,
 * decoding before scanning, scanning before parsing, shape before references; nothing of a refused pack is used.
 */
import type { z } from 'zod'
import { commonWords } from '../arabic/common-words.ts'
import { foldKey } from '../arabic/fold.ts'
import { wordsOfIssue } from './issue-words.ts'
import { formatPath, quotable } from './problem.ts'
import type { Checked, Problem, ProblemCode } from './problem.ts'
import { findDeadReferences, findDuplicateIds } from './references.ts'
import { tooLarge } from './envelope.ts'
import { limits, scanJson } from './scan-json.ts'
import { FORMAT_VERSION, packSchema } from './schema.ts'
import { countSpellings } from './spelling-count.ts'
import type { Pack } from './types.ts'
import { compareVersions, ENGINE_VERSION, isVersion } from './version.ts'

/** At most so many problems are reported: past that a person fixes the first ones and asks again. */
const MOST_PROBLEMS = 50

function refuse(code: ProblemCode, sentence: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, path: '(pack)', sentence }] }
}

type Decoder = { decode: (bytes: Uint8Array) => string }

/**
 * Decodes and parses the bytes of a pack or of one of its files, within the limits.
 * @param decoder a UTF-8 decoder that throws on malformed input (`new TextDecoder('utf-8', { fatal: true })`); handed in
 *   because the language itself has none
 */
export function parsePackBytes(bytes: Uint8Array, decoder: Decoder): Checked<unknown> {
  if (bytes.length > limits.bytes) return refuse('too-large', tooLarge)
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return refuse('not-utf8', 'The pack is not valid UTF-8 text.')
  }
  if (/^\s*</.test(text)) return refuse('web-page', 'This is a web page (perhaps one that asks to log in), not a pack.')
  const scanned = scanJson(text)
  if (scanned) return { ok: false, problems: [scanned] }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return refuse(
      'not-json',
      `The pack is not valid JSON: ${error instanceof Error ? quotable(error.message, 200) : 'it cannot be parsed'}.`,
    )
  }
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const path = formatPath(issue.path)
  const code = issue.code === 'custom' ? (issue.params?.['problem'] as ProblemCode | undefined) : undefined
  return { code: code ?? 'wrong-shape', path, sentence: `${path}: ${wordsOfIssue(issue)}` }
}

/** Header fields that decide whether the rest can be understood at all; read before the whole is checked. */
function judgeVersion(value: unknown): Problem | null {
  const header = (value as { header?: { format?: unknown; minEngine?: unknown } } | null)?.header
  if (typeof header?.format === 'number' && header.format > FORMAT_VERSION)
    return {
      code: 'newer-format',
      path: 'header.format',
      sentence: `header.format: the pack is of format ${header.format}, this version reads format ${FORMAT_VERSION}.`,
    }
  if (isVersion(header?.minEngine) && compareVersions(header.minEngine, ENGINE_VERSION) > 0)
    return {
      code: 'newer-engine',
      path: 'header.minEngine',
      sentence: `header.minEngine: the pack needs Hawamish ${header.minEngine} or newer, this is ${ENGINE_VERSION}.`,
    }
  return null
}

/** More spellings than this would keep a reader's browser busy for long, and fill its memory. */
const MOST_SPELLINGS = 150_000

function findTooManySpellings(pack: Pack): Problem[] {
  if (countSpellings(pack, MOST_SPELLINGS) <= MOST_SPELLINGS) return []
  const sentence = `(pack): the names and words of the pack make more than ${MOST_SPELLINGS} spellings.`
  return [{ code: 'too-many', path: '(pack)', sentence }]
}

/** A common word without a gate would be marked in every sentence: refused, not only remarked on. */
function findDangerousAliases(pack: Pack): Problem[] {
  const problems: Problem[] = []
  for (const list of ['entities', 'events'] as const)
    for (const [i, record] of pack[list].entries())
      for (const [j, alias] of record.aliases.entries()) {
        if (alias.gate || !commonWords.has(foldKey(alias.form, 2))) continue
        const path = formatPath([list, i, 'aliases', j, 'form'])
        problems.push({
          code: 'dangerous-alias',
          path,
          sentence: `${path}: "${alias.form}" is a common word and needs a gate.`,
        })
      }
  return problems
}

/** Checks a parsed value: shape, texts, addresses, unique ids, references. All problems at once, at most fifty. */
export function checkPack(value: unknown): Checked<Pack> {
  const version = judgeVersion(value)
  if (version) return { ok: false, problems: [version] }
  const parsed = packSchema.safeParse(value, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.slice(0, MOST_PROBLEMS).map(problemOf) }
  const problems = [
    ...findTooManySpellings(parsed.data),
    ...findDuplicateIds(parsed.data),
    ...findDeadReferences(parsed.data),
    ...findDangerousAliases(parsed.data),
  ]
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
    : { ok: true, value: parsed.data }
}

/** The whole way for one installable file: bytes in, pack or problems out. */
export function readPack(bytes: Uint8Array, decoder: Decoder): Checked<Pack> {
  const parsed = parsePackBytes(bytes, decoder)
  return parsed.ok ? checkPack(parsed.value) : parsed
}
