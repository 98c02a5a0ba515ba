import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findResidue } from '../../../lib/analysis/residue.ts'
import { paragraph } from './paragraph.ts'

function read(text: string): string[] {
  const document = paragraph(text)
  return findResidue(document).map(({ start, end }) => text.slice(start, end))
}

describe('residue', () => {
  it.each([
    ['سأكتب لك مقالا موسعا عن الاتفاق وفق القواعد التي طلبتها، مع خلفية عن الأطراف.'],
    ['بالتأكيد، إليك النص بعد إعادة صياغته بأسلوب صحفي.'],
    ['بالطبع! سأعيد صياغة الخبر كما طلبت وأرسله لك.'],
    ['كنموذج لغوي، لا أستطيع التحقق من هذه الأرقام.'],
    ['هل ترغب في أن أضيف فقرة عن ردود الفعل؟'],
    ['Certainly, here is the rewritten version of the article you asked for.'],
    ['I hope this helps! Let me know if you would like me to change the tone.'],
  ])('%s', (sentence) => {
    const text = `أعلنت الوزارة نتائج الحملة في بيان.\n\n${sentence}\n\nوقال الوزير إن الحملة مستمرة.`
    expect(read(text)).toHaveLength(1)
    expect(sentence).toContain(read(text)[0])
  })

  it.each([
    ['speech in quotation marks', 'كتب الموقع في أعلى الصفحة "سأقدم لك تحليلا وفق القواعد التي طلبتها" ثم حذفها.'],
    [
      'a report about assistants',
      'ينتشر استخدام شات جي بي تي في غرف الأخبار، وكثيرا ما يرد البرنامج بعبارة كنموذج لغوي لا أستطيع.',
    ],
    ['a list offered to readers', 'إليكم أبرز ما ورد في الاتفاق بين الطرفين.'],
    ['a politician speaking of himself', 'سأقدم استقالتي غدا إلى البرلمان، قال رئيس الوزراء.'],
    ['an order in the news', 'قالت النيابة إن الملفات التي طلبتها وصلت من المحكمة.'],
    ['a letter to the reader', 'لك عزيزي القارئ أن تتابع النقل المباشر.'],
  ])('is not %s', (_title, sentence) => {
    expect(read(`أعلنت الوزارة نتائج الحملة.\n\n${sentence}\n\nانتهى البيان.`)).toEqual([])
  })

  const seed = new URL('../../../../shared/seeds/004_5178d409954f87b6.txt', import.meta.url)
  it.skipIf(!existsSync(seed))(
    'finds the one sentence of the second report (left out where ../shared is absent)',
    () => {
      const found = read(readFileSync(seed, 'utf8'))
      expect(found).toHaveLength(1)
      expect(found[0]?.startsWith('سأقدّم لك')).toBe(true)
    },
  )
})
