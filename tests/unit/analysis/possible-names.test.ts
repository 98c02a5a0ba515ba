import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../../lib/analysis/mentions/index.ts'
import { findPossibleNames } from '../../../lib/analysis/mentions/possible-names.ts'
import { articleOf, knowledgeOf, smallPack } from './small-pack.ts'

const knowledge = knowledgeOf(smallPack({ entities: [{ id: 'salwa', type: 'person', aliases: ['سلوى الميراني'] }] }))
const sample = JSON.parse(readFileSync(new URL('../../fixtures/possible-names.json', import.meta.url), 'utf8')) as {
  text: string
  names: string[]
}[]

function possible(text: string): string[] {
  return findPossibleNames(findNames(articleOf(text), knowledge)).map(({ start, end }) => text.slice(start, end))
}

describe('the labelled sample', () => {
  const found = sample.map(({ text, names }) => ({ text, names, got: possible(text) }))
  const got = found.flatMap(({ got }) => got).length
  const right = found.flatMap(({ names, got }) => got.filter((name) => names.includes(name))).length
  const all = found.flatMap(({ names }) => names).length
  const wrong = found.flatMap(({ text, names, got }) =>
    got.filter((name) => !names.includes(name)).map((name) => `${name} | ${text}`),
  )
  const missed = found.flatMap(({ names, got }) => names.filter((name) => !got.includes(name)))

  it('is right in nine of ten', () => expect({ wrong, ok: right / got >= 0.9 }).toMatchObject({ ok: true }))
  it('finds two in three', () => expect({ missed, ok: right / all >= 0.66 }).toMatchObject({ ok: true }))
})

describe('a possible name', () => {
  it('has no entity and is never sure', () => {
    const [name] = findPossibleNames(findNames(articleOf('قال الدكتور سامر الحلاق ذلك.'), knowledge))
    expect(name).toMatchObject({
      entity: null,
      type: 'person',
      via: 'possible',
      sure: false,
      nested: false,
      reasons: ['possible-role: الدكتور'],
    })
  })
  it('is never a name that the pack knows', () => expect(possible('قالت الدكتورة سلوى الميراني ذلك.')).toEqual([]))
  it('ends where brackets open', () =>
    expect(possible('الممثل والمخرج سامر الحلاق (رامي) حضر.')).toEqual(['سامر الحلاق']))
  it.each<[string, string[]]>([
    ['اجتمعت منظمة الأمم المتحدة للتربية والعلوم أمس.', []],
    ['اجتمعت منظمة العفو الدولية أمس.', ['منظمة العفو الدولية']],
    ['تخرج في جامعة الملك فهد قبل سنوات.', []],
    ['فاز حزب العدالة والتنمية المحافظ أمس.', ['حزب العدالة والتنمية']],
    ['حضر الأمير سالم نجل الوزير الحفل.', []],
    ['وقال محسن الطحان، رئيس النقابة، ذلك.', ['محسن الطحان']],
    ['وقالت لولوة راشد الطحان، المتحدثة باسم النقابة، ذلك.', []],
    ['وقال أبو بكر الحسن، قائد الفرقة، ذلك.', []],
    ['وقال محسن الطحان، ثم غادر.', []],
    ['عاش في قرية النبي صالح.', []],
    ['استقبل الشيخ ناصر بن حمد آل صالح الوفد.', ['ناصر بن حمد آل صالح']],
    ['قال الملك عبد الله بن عبد العزيز ذلك.', ['عبد الله بن عبد العزيز']],
    ['عاش في قرية الزعفرانة.', ['الزعفرانة']],
  ])('has its own bounds: %s', (text, expected) => expect(possible(text)).toEqual(expected))
  it('is not looked for in boilerplate', () => expect(possible('سطر\nالكاتب: سامر الحلاق\nسطر')).toEqual([]))
})
