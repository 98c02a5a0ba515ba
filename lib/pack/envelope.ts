/**
 * A signed pack: one line with key and signature, then the pack itself, byte for byte.
 *
 *   hawamish-signature-1 ed25519 <key: 64 hexadecimal digits> <signature: 128 hexadecimal digits>\n
 *   {"header":…}
 *
 * The signature (Ed25519) is over every byte after the first line feed. It is checked before any of these bytes is
 * decoded or parsed, so nothing has to be trusted to find out whether it may be trusted (platform.md §3.5). A file that
 * does not begin with the word is an unsigned pack.
 */
import type { Checked } from './problem.ts'
import { limits } from './scan-json.ts'

const word = 'hawamish-signature'
const line = /^hawamish-signature-1 ed25519 ([0-9a-f]{64}) ([0-9a-f]{128})$/

/** Bytes of the first line, with its line feed. */
const LINE_BYTES = 'hawamish-signature-1 ed25519 '.length + 64 + 1 + 128 + 1

/** The largest file that can hold a pack. */
export const MOST_FILE_BYTES = limits.bytes + LINE_BYTES

/** Why a file is refused, as a sentence for the pack's author. */
export const tooLarge = `The pack is larger than ${limits.bytes / 1024 / 1024} MB.`
export const badSignature = 'The signature does not fit the pack: its bytes were changed after it was signed.'

export type Signature = {
  /** The public key, 32 bytes in hexadecimal: it names the author's key and is what gets pinned. */
  key: string
  /** 64 bytes in hexadecimal. */
  value: string
}

export type Envelope = {
  /** The pack itself: what the signature is over. A view on the given bytes. */
  payload: Uint8Array
  signature: Signature | null
}

/** The first line of a signed pack, with its line feed. */
export function signatureLine({ key, value }: Signature): string {
  return `hawamish-signature-1 ed25519 ${key} ${value}\n`
}

/** The bytes as ASCII, up to the first line feed or `most` bytes. */
function firstLine(bytes: Uint8Array, most: number): string {
  let text = ''
  for (const byte of bytes.subarray(0, most)) {
    if (byte === 0x0a) break
    text += String.fromCharCode(byte)
  }
  return text
}

/**
 * Takes a file apart without looking at the pack in it. Fails with `bad-signature` when the file begins as a signed pack
 * and its first line is not exactly of the form above. Does not verify: that needs cryptography.
 */
export function openEnvelope(bytes: Uint8Array): Checked<Envelope> {
  const first = firstLine(bytes, LINE_BYTES)
  if (!first.startsWith(word)) return { ok: true, value: { payload: bytes, signature: null } }
  const [, key, value] = line.exec(first) ?? []
  if (key === undefined || value === undefined)
    return {
      ok: false,
      problems: [
        {
          code: 'bad-signature',
          path: '(pack)',
          sentence: 'The first line of the pack is not a signature of version 1.',
        },
      ],
    }
  return { ok: true, value: { payload: bytes.subarray(first.length + 1), signature: { key, value } } }
}

/** Hexadecimal digits (an even number of them) as bytes. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** Lower-case hexadecimal, two digits a byte. */
export function hexOfBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
