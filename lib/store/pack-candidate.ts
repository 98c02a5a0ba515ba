/**
 * From the bytes of a file to a pack that could be installed. The signature is checked before anything of the pack is
 * decoded; nothing here writes anywhere.
 */
import { badSignature, bytesOfHex, MOST_FILE_BYTES, openEnvelope, tooLarge } from '../pack/envelope.ts'
import type { Signature } from '../pack/envelope.ts'
import type { PackIdentity, RuleCode } from '../pack/install-rules.ts'
import type { ProblemCode } from '../pack/problem.ts'
import type { Pack } from '../pack/types.ts'
import type { FetchCode } from './pack-fetch.ts'
import { sha256 } from './sha256.ts'

/** Every reason for which a pack is not installed. */
export type RefusalCode =
  | ProblemCode
  | FetchCode
  | RuleCode
  | 'cannot-verify'
  | 'no-space'
  | 'private'
  | 'other-pack'
  | 'gone'
  | 'erased'
  | 'policy'

/** `path`: the place in the pack, `(pack)` for the whole. The sentence is for the pack's author, in English. */
export type Refusal = { code: RefusalCode; path: string; sentence: string }

/** A pack whose bytes, signature and content were found good. */
export type Candidate = {
  identity: PackIdentity
  pack: Pack
  /** The pack's exact bytes, without the signature's line. */
  payload: Uint8Array<ArrayBuffer>
}

export type Examined = { ok: true; value: Candidate } | { ok: false; refusals: Refusal[] }

/** A refusal for something that has no place of its own in the pack. */
export function refuseWhole(code: RefusalCode, sentence: string): { ok: false; refusals: Refusal[] } {
  return { ok: false, refusals: [{ code, path: '(pack)', sentence }] }
}

/** Null when the signature is good. Chrome knows Ed25519 from version 137 on. */
async function verify({ key, value }: Signature, payload: Uint8Array<ArrayBuffer>): Promise<Refusal | null> {
  const bad: Refusal = { code: 'bad-signature', path: '(pack)', sentence: badSignature }
  let publicKey: CryptoKey
  try {
    publicKey = await crypto.subtle.importKey('raw', bytesOfHex(key), { name: 'Ed25519' }, false, ['verify'])
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name !== 'NotSupportedError') return bad
    const sentence = 'This browser is too old to check the signature of the pack.'
    return { code: 'cannot-verify', path: '(pack)', sentence }
  }
  return (await crypto.subtle.verify({ name: 'Ed25519' }, publicKey, bytesOfHex(value), payload)) ? null : bad
}

/** Examines the bytes of a file. */
export async function examinePack(bytes: Uint8Array): Promise<Examined> {
  if (bytes.length > MOST_FILE_BYTES) return refuseWhole('too-large', tooLarge)
  const opened = openEnvelope(bytes)
  if (!opened.ok) return { ok: false, refusals: opened.problems }
  const { signature } = opened.value
  // A copy of its own: it is stored, and the given bytes may be part of something larger.
  const payload = new Uint8Array(opened.value.payload)
  const bad = signature && (await verify(signature, payload))
  if (bad) return { ok: false, refusals: [bad] }
  const { readPack } = await import('../pack/validate.ts')
  const read = readPack(payload, new TextDecoder('utf-8', { fatal: true }))
  if (!read.ok) return { ok: false, refusals: read.problems }
  const { header } = read.value
  const identity: PackIdentity = {
    id: header.id,
    version: header.version,
    sha256: await sha256(payload),
    key: signature?.key ?? null,
    authors: header.authors.map(({ name }) => name),
  }
  return { ok: true, value: { identity, pack: read.value, payload } }
}
