/** The claims of short reports in words, as the tests of the claims compare them. */
import type { Article } from '../../../../lib/analysis/types.ts'
import { analyse } from '../../../../lib/analysis/analyse.ts'
import { textArticle } from '../../../../scripts/text-article.ts'
import { shippedKnowledge } from '../shipped-pack.ts'

export const knowledge = shippedKnowledge()

export function article(text: string, more: Partial<Article> = {}): Article {
  return {
    ...textArticle(text, { url: null, published: '2025-12-01' }),
    published: '2025-12-01',
    language: 'ar',
    ...more,
  }
}

/** `field=value difference` of every claim that has a passage. */
export function claims(text: string, more: Partial<Article> = {}): string[] {
  return analyse(article(text, more), knowledge)
    .claims.filter(({ difference }) => difference !== 'not-in-text')
    .map(({ field, value, difference }) => `${field}=${value} ${difference}`)
}

export function missing(text: string, more: Partial<Article> = {}): string[] {
  return analyse(article(text, more), knowledge)
    .claims.filter(({ difference }) => difference === 'not-in-text')
    .map(({ field }) => field)
}

export const report = (sentence: string): string =>
  `عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية في بيان تدمير مخازن أسلحة لداعش في ريف دمشق بين 24 و27 نوفمبر. ${sentence}`
