import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { extractDocument } from '../../../lib/page/extract/extract.ts'

const title = 'افتتاح جسر جديد فوق النهر في المدينة القديمة'
const caption = 'رئيس البلدية سامر الأحمد يفتتح الجسر صباح الخميس'
const paragraph =
  'أعلنت البلدية أن أعمال البناء في الجسر انتهت قبل موعدها، وأن الحافلات تعود إلى مسارها المعتاد بعد ذلك بيوم واحد. '
const body = Array.from({ length: 5 }, (_, at) => `<p>${paragraph.repeat(2)}${at}</p>`).join('')
const figure = `<figure><img alt=""><figcaption>${caption}</figcaption></figure>`
const headline = `<h1>${title}</h1>`
const text = `<div class="article-body">${body}</div>`

function captionsOf(main: string): string[] {
  const { document } = parseHTML(`<html lang="ar"><head><title>${title}</title></head><body>${main}</body></html>`)
  const result = extractDocument(document, { url: null, now: new Date('2026-11-20T12:00:00Z') })
  if (!result.ok) throw new Error(result.code)
  const { article } = result.value
  expect(article.text.startsWith(title)).toBe(true)
  return article.blocks.filter(({ kind }) => kind === 'caption').map(({ start, end }) => article.text.slice(start, end))
}

test.each([
  ['before the headline', `<main>${figure}${headline}${text}</main>`],
  ['between headline and text', `<main>${headline}${figure}${text}</main>`],
  [
    'in a box named for it, with its picture',
    `<main><div><img alt=""><div class="image-caption">${caption}</div></div>${headline}${text}</main>`,
  ],
])('the caption of the picture over a report: %s', (_where, main) => expect(captionsOf(main)).toEqual([caption]))

test.each([
  ['below the text', `<main>${headline}${text}</main><section>${figure}</section>`],
  ['of another story, which is a link', `<main><a href="/other">${figure}</a>${headline}${text}</main>`],
  ['in a list of stories', `<main><ul><li>${figure}</li></ul>${headline}${text}</main>`],
  ['without a picture', `<main><div class="caption">${caption}</div>${headline}${text}</main>`],
  ['of the page, beside the report', `<div>${figure}</div><main>${headline}${text}</main>`],
  ['of a gallery', `<main>${figure}${figure}${figure}${headline}${text}</main>`],
  ['hidden', `<main><div hidden>${figure}</div>${headline}${text}</main>`],
])('not taken for it: one %s', (_where, main) => expect(captionsOf(main)).toEqual([]))
