import { describe, expect, it } from 'vitest'
import ar from '../../../assets/locales/ar.json' with { type: 'json' }
import { oneWordNames, ownTexts } from '../../../lib/pack/own-texts.ts'
import type { OwnText } from '../../../lib/pack/own-texts.ts'
import { reviewPack } from '../../../lib/pack/review.ts'
import { findMixtures } from '../../../lib/pack/review-wording.ts'
import type { Entity, Pack } from '../../../lib/pack/types.ts'
import { readPackFrom } from '../../../scripts/pack-folder.ts'
import { shippedPack } from '../../../scripts/pack-knowledge.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

const names = new Set(['داعش'])

function texts(sentences: boolean, ...written: string[]): OwnText[] {
  return written.map((text, at) => ({ record: `r${at + 1}`, text, sentences }))
}

function wordsOf(...written: string[]): string[] {
  return findMixtures(texts(false, ...written), names).map(({ kind, words }) => `${kind}: ${words}`)
}

describe('two ways of writing in one pack', () => {
  it.each<[string, string[], string]>([
    [
      'of a word with a second spelling, with particle, article and ending',
      ['القوات الأمريكية', 'جندي أمريكي', 'وبالأميركيين'],
      'spelling: "وبالأميركيين" (1) beside "الأمريكية" (2)',
    ],
    ['of hamza on its seat', ['مسؤول كبير', 'مسئولون', 'المسؤول'], 'spelling: "مسئولون" (1) beside "مسؤول" (2)'],
    [
      'of three spellings',
      ['أردوغان', 'أردوغان', 'أردوغان', 'إردوغان', 'إردوغان', 'أردوجان'],
      'spelling: "إردوغان" (2) and "أردوجان" (1) beside "أردوغان" (3)',
    ],
    ['of a name that no lexicon lists', ['في آيوا', 'من ايوا', 'من آيوا'], 'spelling: "ايوا" (1) beside "آيوا" (2)'],
    [
      'where the hamza is lost more often than written',
      ['اتهام اسرائيل', 'في اسرائيل', 'إسرائيل'],
      'spelling: "إسرائيل" (1) beside "اسرائيل" (2)',
    ],
    ['where a hamza is never written', ['ذهب الى المدينة'], 'spelling: "الى" (1) beside "إلى"'],
    ['of digits', ['في 2025', 'في ٢٠٢٥', '15 موقعًا'], 'style: digits as ١٢٣ (1) beside digits as 123 (2)'],
    [
      'of quotation marks',
      ['«الخلافة»', 'ما سماه «دولة»', '"الخلافة"'],
      'style: quotation marks as “” (1) beside quotation marks as «» (2)',
    ],
    [
      'of months',
      ['في آذار/مارس 2025', 'كانون الثاني/يناير', 'اتفاق 10 آذار'],
      'style: months by the Levantine name alone (آذار) (1) beside months by both names (آذار/مارس) (2)',
    ],
    [
      'of months, one set here and the other there',
      ['تشرين الثاني 2025', 'منتصف شباط', 'في نوفمبر 2025'],
      'style: months by the international name alone (مارس) (1) beside months by the Levantine name alone (آذار) (2)',
    ],
    ['of a name with quotation marks', ['خلايا داعش', 'هجوم «داعش»', 'داعش'], 'style: «داعش» (1) beside "داعش" (2)'],
  ])('is told %s', (_title, written, expected) => {
    expect(wordsOf(...written)).toEqual([expected])
  })

  it.each<[string, string[]]>([
    ['one spelling throughout', ['القوات الأمريكية', 'أمريكا', 'وللأمريكيين']],
    ['another spelling in a quotation', ['القوات الأمريكية', 'سمّاها «القوات الأميركية»', 'و«القوات الاميركية»']],
    ['two words that both have their hamza', ['قال إن', 'ذكر أن', 'إلا', 'ألا يعود']],
    ['a vowel sign, a shadda or a tanwin more', ['قُتل', 'قتل', 'وقّع', 'وقع', 'موقعا', 'موقعًا']],
    ['final letters that are two words', ['على', 'علي', 'قاده', 'قادة']],
    ['country and adjective', ['سوريا', 'القوات السورية', 'قوات سورية']],
    ['both names of every month', ['آذار/مارس', '10 كانون الثاني/يناير 2026', 'من شباط/فبراير إلى نيسان/أبريل']],
    ['words that are also months', ['مارس ضغوطًا', 'آب إلى بيته', 'في تموز/يوليو']],
    ['months of the other calendar', ['في رمضان', '10 رمضان', 'في تموز/يوليو']],
    ['digits and quotation marks of one kind', ['15 موقعًا', '«أكثر من 15»', 'إف-16']],
    ['a word in quotation marks that is no name', ['تسمية «الخلافة»', 'الخلافة']],
    ['a name in a longer quotation', ['داعش', '«والي داعش في دمشق»']],
  ])('is not told of %s', (_title, written) => {
    expect(wordsOf(...written)).toEqual([])
  })

  it('counts the final stop of sentences only', () => {
    const written = [...texts(true, 'افتُتح المهرجان.', 'حضره «كثيرون».', 'لم يُعرف عدد الحضور'), ...texts(false, 'اسم')]
    expect(findMixtures(written, names)).toEqual([
      {
        kind: 'style',
        records: ['r3'],
        words: 'texts that end without a stop (1) beside texts that end with a stop (2)',
      },
    ])
  })
})

function withEntity(change: Partial<Entity>): Pack {
  const pack = tinyPack()
  const [event] = pack.events
  const [first] = pack.entities
  event?.sources.push({ url: 'https://www.hekaya-news.org/opening', outlet: null, date: null, lang: 'ar' })
  if (first) pack.entities.push({ ...structuredClone(first), id: 'second', aliases: [], ...change })
  return pack
}

describe('the wording of a pack', () => {
  it('is reviewed across its records, and the rarer way is where to look', () => {
    const pack = withEntity({ description: { ar: 'مسئول في مهرجان امريكي', en: 'An official' } })
    const [event] = pack.events
    if (event) event.title.ar = 'مسؤول أمريكي يفتتح مهرجان الحكاية'
    if (event) event.summary.ar = 'افتتح المسؤول الأمريكي المهرجان في 5 يناير 2026.'
    expect(reviewPack(pack).map(({ code, record }) => [code, record])).toEqual([
      ['mixed-style', 'second'],
      ['mixed-spelling', 'second'],
      ['mixed-spelling', 'second'],
    ])
    expect(reviewPack(pack).map(({ sentence }) => sentence)[1]).toBe(
      'second: "مسئول" (1) beside "مسؤول" (2); choose one.',
    )
  })

  it('does not count what is only matched or what others wrote', () => {
    const pack = withEntity({
      type: 'media_outlet',
      name: { ar: 'الإذاعة الأميركية', en: 'The radio' },
      aliases: [{ form: 'الإذاعة الأميركية', kind: 'name' }],
      description: { ar: 'إذاعة أمريكية.', en: 'A radio.' },
    })
    expect(reviewPack(pack)).toEqual([])
  })

  it('is that of texts, names, labels and remarks alike', () => {
    const written = ownTexts(tinyPack())
    expect(written.map(({ text }) => text)).toEqual([
      'مهرجان الحكاية',
      'أسماء مهرجان أدبي متخيَّل ومواعيده.',
      'القراءات',
      'سلوى الميراني',
      'كاتبة متخيَّلة تدير المهرجان في دورة 2026.',
      'افتتاح مهرجان الحكاية',
      'مدينة متخيَّلة',
      'الافتتاح',
      'افتُتح المهرجان في 5 يناير 2026 بخمس قراءات.',
    ])
    expect(written.filter(({ sentences }) => sentences).every(({ text }) => text.endsWith('.'))).toBe(true)
    expect([...oneWordNames(tinyPack())]).toEqual(['الميراني'])
  })
})

describe('our own Arabic', () => {
  it('is written with one hand in the pack that ships', () => {
    const pack = readPackFrom(shippedPack)
    if (!pack.ok) throw new Error('the pack that ships is not valid')
    expect(findMixtures(ownTexts(pack.value), oneWordNames(pack.value))).toEqual([])
  })

  it('takes no side by a name of its own in the pack that ships', () => {
    const pack = readPackFrom(shippedPack)
    if (!pack.ok) throw new Error('the pack that ships is not valid')
    expect(reviewPack(pack.value).filter(({ code }) => code === 'charged-alias')).toEqual([])
  })

  it('is written with one hand in the interface', () => {
    const words = Object.values(ar).flatMap((one): string[] => (typeof one === 'string' ? [one] : Object.values(one)))
    expect(words.length).toBeGreaterThan(Object.keys(ar).length)
    expect(findMixtures(texts(false, ...words), names)).toEqual([])
  })
})
