/** The shapes of pages with real styles and boxes: what is read, by which way, and that the library reads the same. */
import { listShapes, shapes, shapeTitle, shapeUrl } from '../../fixtures/pages/shapes.ts'
import { expect, test } from './fixtures.ts'

for (const { name, html, way, blocks, holds = [], without = [], complete = true, libraryKeeps } of shapes)
  test(`${name} (${way})`, async ({ open }) => {
    const page = await open(html, shapeUrl)
    const found = await page.evaluate(async () => {
      const read = async (
        second: boolean,
      ): Promise<{ way: string; sure: boolean; complete: boolean; texts: string[] }> => {
        const { article, way, sure } = await window.lib.readHere({ second })
        const texts = article.blocks.map(({ start, end }) => article.text.slice(start, end))
        return { way, sure, complete: article.complete, texts }
      }
      return {
        first: await read(false),
        second: await read(true),
        isArticle: window.lib.gate(document, location.href).isArticle,
      }
    })
    const { first, second } = found
    expect(found.isArticle).toBe(true)
    expect(first).toMatchObject({ way, sure: true, complete })
    const [title, ...body] = first.texts
    expect(title).toBe(shapeTitle)
    if (blocks) expect(body).toEqual(blocks)
    for (const text of holds) expect(body).toContain(text)
    for (const words of without) expect(first.texts.join('\n')).not.toContain(words)
    if (way === 'structure') expect(second.texts.filter((text) => text !== libraryKeeps)).toEqual(first.texts)
  })

for (const { name, html } of listShapes)
  test(`a page of teasers is none: ${name}`, async ({ open }) => {
    const page = await open(html, shapeUrl)
    expect(await page.evaluate(() => window.lib.gate(document, location.href).isArticle)).toBe(false)
  })
