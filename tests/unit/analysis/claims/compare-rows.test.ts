/** What the rows of the comparison say of a report: its own value, as far as the passage says it. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../lib/analysis/analyse.ts'
import { compareRows } from '../../../../lib/analysis/margin/compare.ts'
import { textArticle } from '../../../../scripts/text-article.ts'
import { shippedKnowledge } from '../shipped-pack.ts'

const knowledge = shippedKnowledge()
const event = knowledge.events.get('us-syria-caches-op-nov-2025')

/** `value difference` of the row of a field. */
function row(field: string, sentence: string): string | null {
  const text = `عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية في بيان تدمير مخازن أسلحة لداعش في ريف دمشق بين 24 و27 نوفمبر. ${sentence}`
  const article = textArticle(text, { url: null, published: '2025-12-01' })
  if (event === undefined) throw new Error('The pack has lost its event.')
  const rows = compareRows(event, { article, analysis: analyse(article, knowledge), knowledge, language: 'ar' })
  const found = rows.find((one) => one.field === field)
  return found?.here == null ? null : `${found.here.text} ${found.difference}`
}

describe('the row of a field', () => {
  it.each([
    ['sites_destroyed', 'ودمرت 15 موقعا.', '15 qualifier-lost'],
    ['sites_destroyed', 'ودمرت ما بين 15 و20 موقعا.', 'من 15 إلى 20 less-specific'],
    [
      'sites_destroyed',
      'وقال المرصد السوري لحقوق الإنسان إن 9 مواقع دمرت. ودمرت، بحسب القيادة المركزية، 15 موقعا.',
      '15 qualifier-lost',
    ],
    ['sites_destroyed', 'وقال المرصد السوري لحقوق الإنسان إن 9 مواقع دمرت.', '9 null'],
    ['drugs_found', 'وعثر في المكان على مخدرات.', 'نعم same'],
    ['drugs_found', 'ولم يعثر في المكان على مخدرات.', 'لا different'],
    ['drugs_found', 'ولم يذكر البيان العثور على مخدرات.', null],
  ])('%s: %s', (field, sentence, expected) => {
    expect(row(field, sentence)).toBe(expected)
  })
})
