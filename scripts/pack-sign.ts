/** Signing packs on the author's own machine, and checking a signed file from the command line. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { badSignature, bytesOfHex, hexOfBytes, openEnvelope, signatureLine } from '../lib/pack/envelope.ts'
import type { Checked } from '../lib/pack/problem.ts'

/** The 32 bytes of an Ed25519 public key, in hexadecimal. */
function hexOfKey(key: KeyObject): string {
  const { x = '' } = key.export({ format: 'jwk' })
  return hexOfBytes(Buffer.from(x, 'base64url'))
}

function keyOfHex(hex: string): KeyObject {
  const x = Buffer.from(bytesOfHex(hex)).toString('base64url')
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
}

/** A new key pair: the private key as PEM text (PKCS #8), the public key in hexadecimal. */
export function makeKey(): { privatePem: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privatePem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), key: hexOfKey(publicKey) }
}

/**
 * The signed file for a pack's bytes.
 * @throws Error when the PEM text is not an Ed25519 private key
 */
export function signPack(payload: Uint8Array, privatePem: string): { file: Buffer; key: string } {
  const privateKey = createPrivateKey(privatePem)
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an Ed25519 key.')
  const key = hexOfKey(createPublicKey(privateKey))
  const value = hexOfBytes(sign(null, payload, privateKey))
  return { file: Buffer.concat([Buffer.from(signatureLine({ key, value })), payload]), key }
}

/** The pack inside a file, after its signature (if there is one) was found good. */
export function openSigned(bytes: Uint8Array): Checked<Uint8Array> {
  const opened = openEnvelope(bytes)
  if (!opened.ok) return opened
  const { payload, signature } = opened.value
  if (signature === null || verify(null, payload, keyOfHex(signature.key), bytesOfHex(signature.value)))
    return { ok: true, value: payload }
  return { ok: false, problems: [{ code: 'bad-signature', path: '(pack)', sentence: badSignature }] }
}
