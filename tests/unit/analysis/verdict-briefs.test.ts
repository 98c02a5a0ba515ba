/** Briefs of two sentences, and what is wanted, asked or denied in them: own words, on the days after the events. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { articleOf } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

function mainOf(text: string, published: string | null): string | null {
  const { events } = analyse(articleOf(text, { published }), knowledge)
  return events.find(({ role }) => role === 'main')?.id ?? null
}

const depots =
  'القوات الأمريكية والسورية تدمر مخازن في ريف العاصمة\nأعلنت القيادة المركزية تدمير مخازن عدة للتنظيم المتشدد مع قوات الأمن السورية في ريف دمشق.'
const caches = 'us-syria-caches-op-nov-2025'
const integration = 'sdf-integration-agreement-jan-2026'
const agreement = (words: string): string =>
  `الشرع وعبدي بعد أسابيع من القتال\n${words} تسليم محافظتي الرقة ودير الزور إلى الحكومة، وقال مظلوم عبدي إنه قبل به لحقن الدماء.`

describe('a brief with one fact of an event', () => {
  it.each([
    ['the day after it was announced', depots, '2025-12-01', caches],
    ['a week later', depots, '2025-12-09', null],
    ['without a day of publication', depots, null, null],
    ['of the day', agreement('أعلن الرئيس السوري أحمد الشرع اتفاقا مع قسد على'), '2026-01-19', integration],
    [
      'whose headline tells it with the place',
      'إغلاق مخيم الهول\nأعلنت السلطات السورية إغلاق المخيم بعد إخلائه.',
      '2026-02-23',
      'al-hol-closure-2026',
    ],
    [
      'of something else in that place',
      'حملة لقاح في مخيم الهول\nبدأت السلطات السورية حملة لقاح لأطفال المخيم قبل إخلائه.',
      '2026-02-19',
      null,
    ],
    [
      'whose lead alone tells it',
      'نساء وأطفال في مهب الريح\nسألت منظمات عن مصير العائلات بعدما أعلنت السلطات السورية إغلاق مخيم الهول.',
      '2026-02-24',
      null,
    ],
    ['that asks', agreement('هل يعني إعلان أحمد الشرع وقسد'), '2026-01-19', null],
    ['that denies', agreement('نفت قسد لأحمد الشرع'), '2026-01-19', null],
    ['that plans', agreement('يعتزم أحمد الشرع وقسد'), '2026-01-19', null],
    [
      'of another country',
      'قصف مخازن أسلحة في الصومال\nقالت القيادة الأمريكية في أفريقيا إنها قصفت مخازن أسلحة لحركة الشباب وتنظيم داعش في الصومال.',
      '2025-12-01',
      null,
    ],
    [
      'of another day that it tells',
      'القوات الأمريكية تدمر مخازن في ريف العاصمة\nأعلنت القيادة المركزية أنها دمرت يوم الثلاثاء مخازن عدة للتنظيم المتشدد في ريف دمشق.',
      '2025-12-03',
      null,
    ],
  ])('%s', (_, text, published, expected) => expect(mainOf(text, published)).toBe(expected))
})

describe('what somebody wants done', () => {
  const withdrawal = 'us-withdrawal-syria-2026'
  const news = (words: string): string =>
    `${words}\nتقع القاعدة على الحدود مع الأردن والعراق وفيها مئات الجنود منذ أعوام.`
  it.each([
    ['على أمريكا الانسحاب من التنف وسحب قواتها من سوريا', null],
    ['لافروف: على الولايات المتحدة الانسحاب من التنف وسحب قواتها من سوريا', null],
    ['موسكو: لا مبرر للبقاء وعلى أمريكا الانسحاب من التنف', null],
    ['روسيا تقول إن على واشنطن أن تسحب القوات من التنف وإخلاء قسرك', null],
    ['دمشق تطالب بانسحاب القوات الأمريكية من التنف', null],
    ['يجب انسحاب القوات الأمريكية من التنف', null],
    ['انسحاب القوات الأمريكية من التنف بطلب من دمشق', withdrawal],
    ['انسحاب القوات الأمريكية من التنف، ودمشق تطالب بالمزيد', withdrawal],
    ['على مدى أيام، انسحاب القوات الأمريكية من التنف', withdrawal],
    ['انسحاب القوات الأمريكية من التنف يقع على عاتق الجيش', withdrawal],
  ])('%s', (words, expected) => expect(mainOf(news(words), '2026-02-13')).toBe(expected))
})
