/**
 * The text in the bytes of a file: UTF-8, UTF-16, windows-1256 or ISO-8859-6, which old Arabic pages and files are in. What
 * a file says of itself counts first; then only what its bytes leave no doubt about, because an Arabic text read in the wrong
 * one of these is another Arabic text: ولي in ISO-8859-6 is èنê in windows-1256, but لن is نو.
 */
import type { Result } from '../lib/result.ts'

/** `no-text`: bytes of something else. `unclear`: perhaps a text; nothing says which. The message is a clause. */
export type DecodeCode = 'no-text' | 'unclear'

const noText: Result<never, DecodeCode> = { ok: false, error: { code: 'no-text', message: 'this is no text file' } }
const unclear: Result<never, DecodeCode> = {
  ok: false,
  error: { code: 'unclear', message: 'the encoding of this text is unclear; saved as UTF-8 it can be read' },
}

/** Decodes a file. A broken letter in UTF-8 becomes U+FFFD, as in a browser, and costs no other. */
export function decode(bytes: Uint8Array): Result<string, DecodeCode> {
  const read = decodeMarked(bytes) ?? decodeUnits(bytes) ?? decodeUtf8(bytes) ?? decodeLetters(bytes)
  return read.ok && read.value.slice(0, 8192).includes('\0') ? noText : read
}

function textIn(encoding: string, bytes: Uint8Array): { ok: true; value: string } {
  return { ok: true, value: new TextDecoder(encoding).decode(bytes) }
}

function decodeMarked(bytes: Uint8Array): Result<string, DecodeCode> | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textIn('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textIn('utf-16be', bytes)
  return null
}

/** What Arabic and Latin texts are made of; a text read in the wrong order of bytes is made of anything else. */
const plain = /[\t\n\r -~\u00a0-\u00ff\u0600-\u06ff\u2000-\u206f\ufb50-\ufdff\ufe70-\ufefc]/g

/** UTF-16 without a mark shows in bytes that no other text has: 0 of Latin letters and spaces, 6 of Arabic letters. */
function decodeUnits(bytes: Uint8Array): Result<string, DecodeCode> | null {
  if (!bytes.includes(0) && !bytes.includes(6)) return null
  const orders = ['utf-16le', 'utf-16be'].map((encoding) => textIn(encoding, bytes))
  const likely = orders.filter(({ value }) => !value.includes('\0') && countOf(plain, value) > value.length * 0.95)
  return likely.length === 1 ? (likely[0] ?? null) : null
}

function decodeUtf8(bytes: Uint8Array): Result<string, DecodeCode> | null {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // Of other Arabic bytes read as UTF-8 hardly a letter is left; of damaged UTF-8 nearly all.
    const damaged = textIn('utf-8', bytes)
    return countOf(arabic, damaged.value) > countOf(/\ufffd/g, damaged.value) ? damaged : null
  }
}

const oneByte = ['windows-1256', 'iso-8859-6'] as const

function decodeLetters(bytes: Uint8Array): Result<string, DecodeCode> {
  const declared = declaredIn(bytes)
  if (declared) return textIn(declared, bytes)
  const [windows, iso] = oneByte.map((encoding) => textIn(encoding, bytes)) as [Read, Read]
  if (!isArabic(windows.value) && !isArabic(iso.value)) return noText
  const votes = votesOf(bytes)
  if (votes.windows > votes.iso * 4) return isArabic(windows.value) ? windows : noText
  // No Arabic text of some length does without ا and ل; a French one does.
  const hasArticle = bytes.includes(0xc7) && bytes.includes(0xe4)
  return votes.iso > votes.windows * 4 && hasArticle ? iso : unclear
}

type Read = ReturnType<typeof textIn>

/** What a page says of itself, by any of the names that a browser knows for it. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1256').decode(bytes.subarray(0, 4096))
  const label = /(?:charset|encoding)\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1] ?? ''
  try {
    const { encoding } = new TextDecoder(label)
    return oneByte.find((one) => one === encoding) ?? null
  } catch {
    // No encoding has this name.
    return null
  }
}

/** What stands for nothing in ISO-8859-6, and two letters that are rare vowel signs there: ى ي. */
const onlyWindows = new Set([0xec, 0xed, ...unusedInIso()])
/** Letters that are Latin ones with accents in windows-1256: ق ه و ى ي. */
const onlyIso = new Set([0xe2, 0xe7, 0xe8, 0xe9, 0xea])

function unusedInIso(): number[] {
  const table = textIn(
    'iso-8859-6',
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  ).value
  return [...table].flatMap((letter, byte) => (/[\u0080-\u009f\ufffd]/.test(letter) ? [byte] : []))
}

function votesOf(bytes: Uint8Array): { windows: number; iso: number } {
  let [windows, iso] = [0, 0]
  for (const byte of bytes) {
    if (onlyWindows.has(byte)) windows += 1
    else if (onlyIso.has(byte)) iso += 1
  }
  return { windows, iso }
}

const arabic = /[\u0621-\u064a]/g

/** Most of what is not ASCII are Arabic letters, and they stand in words of their own, which French accents do not. */
function isArabic(text: string): boolean {
  const letters = countOf(arabic, text)
  const mixed = countOf(/[a-z](?=[\u0621-\u064a])|[\u0621-\u064a](?=[a-z])/gi, text)
  return letters * 2 >= countOf(/[^\0-\x7f]/g, text) && mixed * 10 <= letters
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
