/** What is wanted, asked or denied: own words, on the days after the events. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { articleOf } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

function mainOf(text: string, published: string | null): string | null {
  const { events } = analyse(articleOf(text, { published }), knowledge)
  return events.find(({ role }) => role === 'main')?.id ?? null
}

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
