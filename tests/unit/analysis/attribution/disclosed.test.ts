/**
 * Who discloses something, and bounds of a speaker's phrase (arabic.md §7.1): words between verb and subject, a second noun phrase, what
 * is told in somebody's words. Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

const disclosures: readonly Case[] = [
  ['كشفت كوريا الجنوبية، الثلاثاء، أن القمة تأجلت.', ['(كوريا الجنوبية) institution announce']],
  ['وكشفت تل أبيب أن الطائرة عادت.', ['(تل أبيب) institution announce']],
  ['وكشفت عدة مصادر، في تصريحات صحفية، أن الخلاف قديم.', ['(عدة مصادر) anonymous announce']],
  ['وكشف أمير المنطقة الشيخ سامر حداد، أن المشروع جاهز.', ['(أمير المنطقة الشيخ سامر حداد) person announce']],
  ['وكشف المحققون أن الباب كان مفتوحا.', ['(المحققون) anonymous announce']],
  // a noun, what shows, and what somebody else says of it
  ['وأظهر اختبار كشف الكذب أن الشاهد صادق.', []],
  ['وكشفت نتائج المسح أن القراءة تراجعت.', []],
  ['وكشف النقاب عن أن الجسر قديم.', []],
  [
    'ويرى سامر حداد، الباحث في المعهد، أن الحادث كشف هشاشة الترتيبات القائمة، قائلا إن الجسر قديم.',
    ['(سامر حداد) person judge', '(سامر حداد) person say'],
  ],
]

const bounds: readonly Case[] = [
  ['وشدد رئيس اللجنة مجددا على ضرورة الحوار.', ['(رئيس اللجنة) person assert']],
  ['وقال عنه الناقد سامر حداد: «لا أعرف كاتبا يشبهه في هذا الجيل».', ['(الناقد سامر حداد) person say direct']],
  ['وقال محافظ حلب إن المياه عادت.', ['(محافظ حلب) person say']],
  ['وطالب ملك الأردن الحكومة بحوار وطني.', ['(ملك الأردن) person demand']],
  ['وبحسب الصحيفة كانت الشركة على علم بالأمر.', ['(الصحيفة) institution say']],
  ['والعملية التي أعلنت عنها أنقرة مستمرة.', []],
  // whoever is said to do it, and what stands inside the quotation
  ['قال الخبير سامر حداد إن لجنة ستشكل، وإنها سوف تطالب الأمم المتحدة بتحقيق.', ['(الخبير سامر حداد) person say']],
  ['وقالت "قبل عشرين عاما، أقسمت بأن أصحح هذا الخطأ الكبير".', []],
  ['وانتشرت تقارير تفيد باحتمال لقائهما بعد أن تأجل الموعد.', []],
  ['والخلاف بينه وبين الملك، الذي بدأ قبل عام، أن الأرض بيعت.', []],
]

describe('who discloses, and where a speaker ends', () => {
  const tables = [
    ['by what they disclose', disclosures],
    ['where they end', bounds],
  ] as const
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(read(text).analysis.attributions.map(speech)).toEqual(expected)
    })
  })
})
