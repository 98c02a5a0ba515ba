/** Countries whose name is their nationality in the accusative as well, with the pack that ships. */
import { describe, expect, it } from 'vitest'
import { marks } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()
const countries = (text: string): string[] =>
  marks(text, knowledge).filter((mark) => /=(?:russia|syria|turkey|united-kingdom)$/.test(mark))

describe('the nationality', () => {
  it.each([
    ['behind a number', 'فرضت الوزارة عقوبات على 19 روسيا شاركوا في الهجوم.'],
    ['behind a number with a particle', 'غادر المعبر 12 أردنيا و37 سوريا.'],
    ['behind a number cut off from its particle', 'وجهت النيابة التهمة لـ13 روسيا أمس.'],
    ['behind a number in words', 'أوقفت الشرطة عشرين تركيا في الميناء.'],
    ['with its tanwin', 'طردت الحكومة ملحقاً روسياً من السفارة.'],
    ['with its tanwin, on the letter before', 'كان المتهم بريطانيًا من أصل إيرلندي.'],
  ])('%s', (_, text) => expect(countries(text)).toEqual([]))
})

describe('the country', () => {
  it.each([
    ['behind a year', 'في بطولة 2018 روسيا فازت على ضيفها.', ['روسيا=russia']],
    ['behind the time in a live report', 'بث مباشر\n21:40 روسيا تدين الهجوم وتدعو إلى التهدئة.', ['روسيا=russia']],
    ['behind a small number', 'المجموعة 3 روسيا ومصر والسعودية.', ['روسيا=russia']],
    ['behind a comma', 'سقط 37، سوريا تنتظر المساعدة.', ['سوريا=syria']],
    ['with a particle of its own', 'وصل الوفود الـ12 وسوريا بينهم.', ['سوريا=syria']],
    ['behind a preposition', 'وصل 19 مراقبا من تركيا.', ['تركيا=turkey']],
  ])('%s', (_, text, expected) => expect(countries(text)).toEqual(expected))
})
