/** Offices alone with the pack that ships (arabic.md §3.3): whom they stand for, and where they stand for nobody. */
import { describe, expect, it } from 'vitest'
import { articleOf, mentionsIn } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

function resolved(text: string, published = '2025-12-01'): string[] {
  return mentionsIn(articleOf(text, { published }), knowledge)
    .filter(({ via }) => via === 'definite')
    .map(({ start, end, entity, sure }) => `${text.slice(start, end)}=${entity ?? ''}${sure ? '' : '?'}`)
}

describe('an office alone', () => {
  const cases: [string, string, string[]][] = [
    [
      'the president named before',
      'وصل الرئيس السوري أحمد الشرع. وقال الرئيس إن الوفد عاد.',
      ['الرئيس=ahmed-al-sharaa'],
    ],
    ['with a particle', 'وصل أحمد الشرع إلى حلب. وأعدت المدينة للرئيس، كما قيل، استقبالا.', ['لرئيس=ahmed-al-sharaa']],
    [
      'two presidents: the one that the text began with, and said to be probable',
      'استقبل دونالد ترامب أحمد الشرع في واشنطن. وقال الرئيس إن اللقاء كان جيدا.',
      ['الرئيس=donald-trump?'],
    ],
    [
      'the minister',
      'زار وزير الخارجية السوري أسعد الشيباني موسكو. وقال الوزير إن الزيارة ناجحة.',
      ['الوزير=asaad-al-shaibani'],
    ],
    [
      'the president, with a law of religion far from him',
      'وقع دونالد ترامب القانون. وسئل شيخ عن أحكام الشرع. وقال الرئيس إن الصفحة طويت.',
      ['الرئيس=donald-trump'],
    ],
    ['the envoy', 'وصل توم باراك إلى دمشق. وبحث المبعوث مع المسؤولين الاتفاق.', ['المبعوث=tom-barrack']],
    ['the envoy, then punctuation', 'وصل توم باراك إلى دمشق. ثم غادرها المبعوث.', ['المبعوث=tom-barrack']],
    [
      'the envoy, before what he is quoted with',
      'وصل توم باراك إلى دمشق. ورأى كاتب أن المبعوث «نسي أن الحرب لم تنته».',
      ['المبعوث=tom-barrack'],
    ],
    [
      'the host, not his counterpart',
      'استقبل دونالد ترامب نظيره السوري أحمد الشرع. وقال الرئيس إن اللقاء جيد.',
      ['الرئيس=donald-trump'],
    ],
    [
      'the counterpart of somebody who bears another office',
      'زار أسعد الشيباني عمّان والتقى نظيره أيمن الصفدي. وقال الوزير إن الزيارة ناجحة.',
      ['الوزير=asaad-al-shaibani'],
    ],
    ['the commander', 'زار براد كوبر القاعدة. وشكر الجنود القائد، ثم عاد.', ['القائد=brad-cooper']],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(resolved(text)).toEqual(expected))
})

describe('nobody', () => {
  it.each([
    ['nobody named before', 'قال الرئيس إن الوفد عاد.'],
    ['an adjective of origin', 'وصل أحمد الشرع. وقال الرئيس الفرنسي إن اللقاء مهم.'],
    ['another name follows', 'وصل أحمد الشرع. وقال الرئيس ميشال سعد إن اللقاء مهم.'],
    ['another president was named since', 'وصل أحمد الشرع. واستقبله الرئيس الفرنسي. وقال الرئيس إن اللقاء مهم.'],
    ['the main one', 'وصل أحمد الشرع. وهذا هو الغرض الرئيس من الزيارة.'],
    ['acting', 'وصل أحمد الشرع. وكان القائم بأعمال الرئيس في السفارة.'],
    ['a nickname in quotes', 'وصل توم باراك. وظهر المبعوث «أبو عمر» في البلدة.'],
    [
      'a minister whom the pack does not know, by his full office',
      'زار أسعد الشيباني القاهرة. واستقبله وزير الخارجية الدكتور بدر عبد العاطي. وشدد الوزير على الموقف.',
    ],
    [
      'a minister whom the pack does not know, with his counterpart',
      'بحث وزير الخارجية بدر عبد العاطي مع نظيره السوري أسعد الشيباني الملف. وشدد الوزير على الموقف.',
    ],
    [
      'the president of a republic',
      'زار أحمد الشرع بيروت. واستقبله رئيس الجمهورية جوزيف عون. وقال الرئيس إن اللقاء مهم.',
    ],
    ['the deputy', 'وصل أحمد الشرع. وقال نائب الرئيس إن اللقاء مهم.'],
    ['the former one', 'وصل أحمد الشرع. وقال الرئيس السابق إن اللقاء مهم.'],
    ['a minister when a president was named', 'وصل أحمد الشرع. وقال الوزير إن اللقاء مهم.'],
    [
      'a surname since that may be another president’s',
      'وقع دونالد ترامب القانون. ورحب الشرع بالخطوة. وقال الرئيس إن الصفحة طويت.',
    ],
  ])('%s', (_, text) => expect(resolved(text)).toEqual([]))

  it('who held no such office on the day', () => {
    expect(resolved('كان أحمد الشرع في إدلب. وقال الرئيس إن المعركة طويلة.', '2019-03-01')).toEqual([])
  })
})

describe('where another president is told of, too', () => {
  it('nobody in a sentence on what is his country’s', () => {
    const text =
      'انتقد دونالد ترامب الرئيس الفنزويلي. وقال ترامب إن واشنطن تتابع. وانفجرت عبوة قرب منصة الرئيس، بحسب الحكومة الفنزويلية.'
    expect(resolved(text)).toEqual([])
  })

  it('the one named in that sentence', () => {
    const text = 'انتقد دونالد ترامب الرئيس الفنزويلي. وقال ترامب للحكومة الفنزويلية، كما ذكر الرئيس، إن الوقت ضيق.'
    expect(resolved(text)).toEqual(['الرئيس=donald-trump'])
  })

  it('nobody for a first deputy', () =>
    expect(resolved('زار دونالد ترامب الجزيرة. واستقبله النائب الأول للرئيس.')).toEqual([]))
})
