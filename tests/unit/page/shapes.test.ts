/** One story in the shapes of many outlets: what is read, by which way, and that both ways agree where the first is sure. */
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { extractDocument, type Extraction } from '../../../lib/page/extract/extract.ts'
import { gate } from '../../../lib/page/gate.ts'
import { listShapes, shapes, shapeTitle, shapeUrl } from '../../fixtures/pages/shapes.ts'

const now = new Date('2026-11-20T12:00:00Z')

function read(html: string, second: boolean): Extraction {
  const result = extractDocument(parseHTML(html).document, { url: shapeUrl, now, second })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

function blocksOf({ article }: Extraction): string[] {
  return article.blocks.map(({ start, end }) => article.text.slice(start, end))
}

describe('shapes of pages', () => {
  test.each(shapes)('$name ($way)', ({ html, way, blocks, holds = [], without = [], complete = true }) => {
    expect(gate(parseHTML(html).document, shapeUrl)).toMatchObject({ isArticle: true })
    const found = read(html, false)
    expect(found.way).toBe(way)
    expect(found.sure).toBe(true)
    const [title, ...body] = blocksOf(found)
    expect(title).toBe(shapeTitle)
    if (blocks) expect(body).toEqual(blocks)
    for (const text of holds) expect(body).toContain(text)
    for (const words of without) expect(found.article.text).not.toContain(words)
    expect(found.article.complete).toBe(complete)
  })

  test.each(shapes.filter(({ way }) => way === 'structure'))(
    'the library reads the same: $name',
    ({ html, libraryKeeps }) => {
      const second = blocksOf(read(html, true)).filter((text) => text !== libraryKeeps)
      expect(second).toEqual(blocksOf(read(html, false)))
    },
  )

  test.each(listShapes)('a page of teasers is none: $name', ({ html }) => {
    expect(gate(parseHTML(html).document, shapeUrl)).toMatchObject({ isArticle: false })
  })
})
