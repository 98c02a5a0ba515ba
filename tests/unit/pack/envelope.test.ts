import { describe, expect, it } from 'vitest'
import { bytesOfHex, hexOfBytes, openEnvelope, signatureLine } from '../../../lib/pack/envelope.ts'

const key = 'ab'.repeat(32)
const value = '0f'.repeat(64)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the file of a signed pack', () => {
  it('is one line and then the pack, byte for byte', () => {
    const opened = openEnvelope(bytes(`${signatureLine({ key, value })}{"a":1}\n`))
    expect(opened).toMatchObject({ ok: true, value: { signature: { key, value } } })
    expect(opened.ok && new TextDecoder().decode(opened.value.payload)).toBe('{"a":1}\n')
  })

  it.each([
    ['a pack', '{"header":{}}'],
    ['nothing', ''],
    ['a web page', '<!doctype html>'],
    ['a pack that mentions the word later', '{"a":"hawamish-signature-1"}'],
  ])('leaves %s without a signature as it is', (_, text) => {
    const opened = openEnvelope(bytes(text))
    expect(opened).toMatchObject({ ok: true, value: { signature: null } })
    expect(opened.ok && new TextDecoder().decode(opened.value.payload)).toBe(text)
  })

  it.each([
    ['another version', `hawamish-signature-2 ed25519 ${key} ${value}\n{}`],
    ['another algorithm', `hawamish-signature-1 rsa ${key} ${value}\n{}`],
    ['a short key', `hawamish-signature-1 ed25519 ${key.slice(2)} ${value}\n{}`],
    ['capital letters', `hawamish-signature-1 ed25519 ${key.toUpperCase()} ${value}\n{}`],
    ['a carriage return', `hawamish-signature-1 ed25519 ${key} ${value}\r\n{}`],
    ['words after the signature', `hawamish-signature-1 ed25519 ${key} ${value} x\n{}`],
    ['the word alone', 'hawamish-signature'],
    ['a first line that never ends', `hawamish-signature-1 ed25519 ${'a'.repeat(5000)}`],
  ])('refuses a first line with %s', (_, text) => {
    expect(openEnvelope(bytes(text))).toEqual({
      ok: false,
      problems: [
        {
          code: 'bad-signature',
          path: '(pack)',
          sentence: 'The first line of the pack is not a signature of version 1.',
        },
      ],
    })
  })

  it('writes bytes as hexadecimal digits and reads them back', () => {
    expect(hexOfBytes(new Uint8Array([0, 15, 16, 255]))).toBe('000f10ff')
    expect(bytesOfHex('000f10ff')).toEqual(new Uint8Array([0, 15, 16, 255]))
  })
})
