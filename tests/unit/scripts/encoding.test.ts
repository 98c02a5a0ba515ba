import { describe, expect, it } from 'vitest'
import { decode } from '../../../scripts/encoding.ts'

const story = `افتتاح مكتبة عامة في المدينة القديمة
قال مدير المكتبة إن القاعة الكبرى تضم أكثر من عشرة آلاف كتاب، وإن الزوار يستطيعون استعارتها مجانا بعد التسجيل.`
const english = 'The library opens on Sunday.'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0)
      return isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]
    }),
  )
}

/** The bytes of a text in an encoding of one byte for each letter, made from the decoder's own table. */
function bytesIn(encoding: string, text: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from([...text], (letter) => {
    if (!table.includes(letter)) throw new Error(`${letter} is not in ${encoding}`)
    return table.indexOf(letter)
  })
}

describe('a text is read as it was written', () => {
  const russian = 'Библиотека открывается в воскресенье, вход для всех желающих свободный.'
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8('نص'), 'نص'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('نص')), 'نص'],
    ['UTF-8 with a control sign in it', utf8(`${story}\u0006`), `${story}\u0006`],
    ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, ...utf16('نص', true)), 'نص'],
    ['UTF-16 with a mark, the other way round', Uint8Array.of(0xfe, 0xff, ...utf16('نص', false)), 'نص'],
    ['UTF-16 without a mark', utf16(story, true), story],
    ['UTF-16 without a mark, the other way round', utf16(story, false), story],
    ['UTF-16 without a mark, one word', utf16('سوريا', true), 'سوريا'],
    ['UTF-16 without a mark, in Latin letters', utf16(english, true), english],
    ['windows-1256', bytesIn('windows-1256', story), story],
    ['windows-1256, one word', bytesIn('windows-1256', 'في'), 'في'],
    ['windows-1256 with a French name', bytesIn('windows-1256', `${story} « Libération »`), `${story} « Libération »`],
    [
      'windows-1256, a page that does not say so',
      bytesIn('windows-1256', '<div class="story-body"><p>في نص'),
      '<div class="story-body"><p>في نص',
    ],
    ['ISO-8859-6', bytesIn('iso-8859-6', story), story],
    ['ISO-8859-6, among tags', bytesIn('iso-8859-6', `<p class="lead">${story}</p>`), `<p class="lead">${story}</p>`],
    [
      'ISO-8859-6, said by a page of few letters',
      bytesIn('iso-8859-6', '<meta charset="iso-8859-6"><p>نص'),
      '<meta charset="iso-8859-6"><p>نص',
    ],
    [
      'the same, by another of its names',
      bytesIn('iso-8859-6', '<?xml version="1.0" encoding="ASMO-708"?><p>نص'),
      '<?xml version="1.0" encoding="ASMO-708"?><p>نص',
    ],
    [
      'windows-1256, said by a page of few letters',
      bytesIn('windows-1256', '<meta content="text/html; charset=CP1256"><p>نص'),
      '<meta content="text/html; charset=CP1256"><p>نص',
    ],
    ['UTF-8 in Russian', utf8(russian), russian],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ ok: true, value: text })
  })

  it('UTF-8 that is damaged: all but the broken letters', () => {
    const bytes = utf8('أعلنت الوزارة')
    expect(decode(bytes.subarray(0, -1))).toMatchObject({ value: 'أعلنت الوزار\ufffd' })
    expect(decode(Uint8Array.of(...bytes.subarray(0, 4), 0xff, ...bytes.subarray(4)))).toMatchObject({
      value: 'أع\ufffdلنت الوزارة',
    })
  })
})

describe('bytes of which nothing can be said are refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['zeros behind a mark', Uint8Array.of(0xff, 0xfe, 0, 0, 0x46, 0x06, 0, 0), 'no-text'],
    ['zeros', Uint8Array.of(1, 0, 2), 'no-text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'no-text'],
    ['French in Latin-1', bytesIn('windows-1252', 'La bibliothèque a été fermée à Genève, où elle était'), 'no-text'],
    ['two letters that are نص in one encoding and لص in another', Uint8Array.of(0xe4, 0xd5), 'unclear'],
    ['Russian in windows-1251', bytesIn('windows-1251', 'Библиотека открывается в воскресенье'), 'unclear'],
  ])('%s', (_, bytes, code) => {
    expect(decode(bytes)).toMatchObject({ ok: false, error: { code } })
  })
})
