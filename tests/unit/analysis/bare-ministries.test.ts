/** Ministries and laws told by less than their name, and the agency of a dateline, beside what is none of them. Own sentences. */
import { describe, expect, it } from 'vitest'
import { marks } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()
const of = (text: string): string[] => marks(text, knowledge, { published: '2025-12-01' })

const body = 'قالت وزارة الداخلية السورية إن دورياتها أوقفت ثلاثة أشخاص في ريف دمشق.'

describe('a ministry at the head of a line', () => {
  it.each([`الداخلية: توقيف ثلاثة\n${body}`, `الداخلية : توقيف ثلاثة\n${body}`, `${body}\nالداخلية: التحقيق مستمر.`])(
    '%s',
    (text) => expect(of(text)).toContain('الداخلية=syrian-moi'),
  )
  it.each([
    `الجبهة الداخلية: رأي\n${body}`,
    `الداخلية تؤكد التوقيف\n${body}`,
    'الداخلية: توقيف ثلاثة\nقال شهود إن دوريات أوقفت ثلاثة أشخاص.',
  ])('not in: %s', (text) => expect(of(text).filter((one) => one.startsWith('الداخلية='))).toEqual([]))
})

describe('a ministry behind a verb of saying', () => {
  const count = (text: string): number => of(text).filter((one) => one === 'الداخلية=syrian-moi').length
  it.each([
    `${body} وقالت الداخلية إن التحقيق مستمر.`,
    `${body} ولم تعلق الداخلية في دمشق على ذلك.`,
    `${body} وأكدت الداخلية، مساء الأحد، أن التحقيق مستمر.`,
  ])('%s', (text) => expect(count(text)).toBe(1))
  it.each([
    `${body} وقالت الداخلية اللبنانية إن التحقيق مستمر.`,
    `${body} وكانت الداخلية اللبنانية أوقفت آخرين. وقالت الداخلية إن التحقيق مستمر.`,
    `${body} وتحسنت الأوضاع الداخلية في المحافظة.`,
    `${body} وتفرقت الداخلية والخارجية من المسائل.`,
    'وقالت الداخلية إن التحقيق مستمر.',
    'قالت وزارة الخارجية الأمريكية إن اللقاء مهم، وقالت وزارة الخارجية السورية ذلك. وأضافت الخارجية أن الموعد قريب.',
  ])('not in: %s', (text) => expect(of(text).filter((one) => /^(الداخلية|الخارجية)=/.test(one))).toEqual([]))
})

describe('its noun alone', () => {
  it('stands for the ministry, named without it', () =>
    expect(of('أعلنت الداخلية السورية توقيف ثلاثة أشخاص. وقالت الوزارة إن التحقيق مستمر.')).toContain(
      'الوزارة=syrian-moi',
    ))
  it('stands for the law, named by its sanctions', () =>
    expect(of('علقت واشنطن عقوبات قيصر على سوريا. ويبقى رفع القانون بيد الكونغرس.')).toContain('القانون=caesar-act'))
  it.each([
    'أعلنت الداخلية السورية توقيف ثلاثة. وقالت وزارة السياحة إن الموسم جيد. وأضافت الوزارة أن العدد زاد.',
    'علقت واشنطن عقوبات قيصر. وقال محام إن لا أحد فوق سيادة القانون.',
  ])('but not in: %s', (text) => expect(of(text).filter((one) => /^(الوزارة|القانون)=/.test(one))).toEqual([]))
})

describe('سانا', () => {
  it.each(['دمشق-سانا\nأكد الوزير ذلك.', 'الحسكة- سانا\nأكد الوزير ذلك.', 'وقال لمراسل سانا إن الوضع هادئ.'])(
    'in: %s',
    (text) => expect(of(text).some((one) => one.startsWith('سانا='))).toBe(true),
  )
  it.each(['لعبت سانا مع أختها في الحديقة.', 'اسمها سانا.'])('not in: %s', (text) =>
    expect(of(text).some((one) => one.startsWith('سانا='))).toBe(false),
  )
})
