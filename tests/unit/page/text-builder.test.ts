/** The text that is put together, against its rule in plain words: one unit after the other. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTextBuilder, type TextBlock } from '../../../lib/page/extract/text-builder.ts'

/** A text of the page, or a `<br>`. */
type Step = { node: Text; linked: boolean; keepsLines: boolean; most: number } | 'br'

const element = {} as Element

function build(steps: readonly Step[]): TextBlock[] {
  const builder = createTextBuilder()
  builder.startBlock('paragraph', element)
  for (const step of steps)
    if (step === 'br') builder.breakLine()
    else builder.addText(step.node, step)
  return builder.finish()
}

/**
 * The rule: what is no white space stays as it is. White space between two such units is one blank, or a line break
 * where it holds one that counts: a `<br>`, or a line feed of a text that keeps its lines. None stands at either end. Two
 * `<br>` with nothing but white space between them end the block, and so do two line feeds in one stretch of white space
 * that keeps its lines. No-break spaces at the beginning of a line are none.
 */
function byRule(steps: readonly Step[]): string[] {
  const blocks: string[] = []
  let [text, gap, breaks] = ['', '', 0]
  const end = (): void => {
    if (/[ابج]/.test(text)) blocks.push(text)
    ;[text, gap, breaks] = ['', '', 0]
  }
  for (const step of steps) {
    if (step === 'br') {
      gap = '\n'
      breaks += 1
      if (breaks === 2) end()
      continue
    }
    let feeds = 0
    for (const unit of step.node.data.slice(0, step.most))
      if (breaks > 0 && unit === '\u00a0') feeds = 0
      else if (!' \t\n\r\f'.includes(unit)) {
        text += (text === '' ? '' : gap) + unit
        ;[gap, breaks, feeds] = ['', 0, 0]
      } else if (step.keepsLines && unit === '\n') {
        gap = '\n'
        feeds += 1
        if (feeds === 2) end()
      } else if (gap === '') gap = ' '
  }
  end()
  return blocks
}

const text = fc.record({
  // A no-break space is no white space; the comma is no word.
  node: fc
    .string({ unit: fc.constantFrom(...'   \t\n\n\r\f\u00a0اابج،'), maxLength: 14 })
    .map((data) => ({ data }) as unknown as Text),
  linked: fc.boolean(),
  keepsLines: fc.boolean(),
  most: fc.integer({ min: 0, max: 16 }),
})
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: fc.constant('br' as const) }), {
  maxLength: 8,
})

describe('text as it is put together', () => {
  test('is what the rule says', () => {
    fc.assert(
      fc.property(steps, (given) => {
        expect(build(given).map((block) => block.text)).toEqual(byRule(given))
      }),
      { numRuns: 3_000 },
    )
  })

  test('each piece is what stands in the page; only a line break of the page has none', () => {
    fc.assert(
      fc.property(steps, (given) => {
        for (const block of build(given)) {
          const missing = Array.from(block.text)
          for (const { at, length, node, offset } of block.pieces) {
            const read = block.text.slice(at, at + length)
            expect(read.replace(/[ \n]/g, ' ')).toBe(
              node.data.slice(offset, offset + length).replace(/[ \t\n\r\f]/g, ' '),
            )
            missing.fill('', at, at + length)
          }
          expect(missing.join('').replaceAll('\n', '')).toBe('')
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('as much of it is linked as stands in links', () => {
    fc.assert(
      fc.property(steps, (given) => {
        for (const { pieces, linked } of build(given)) {
          const inLinks = pieces.filter(({ node }) =>
            given.some((step) => step !== 'br' && step.linked && step.node === node),
          )
          const units = inLinks.map(({ node, offset, length }) => node.data.slice(offset, offset + length))
          expect(linked).toBeLessThanOrEqual(units.join('').length)
          expect(linked).toBeGreaterThanOrEqual(units.join('').replace(/[ \t\n\r\f]/g, '').length)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('a text full of white space takes no longer than another', () => {
    // Looked at once for each blank, this would take a minute and more.
    const node = { data: `كلمة${' '.repeat(350_000)}وكلمة` } as unknown as Text
    const [block] = build([{ node, linked: false, keepsLines: false, most: 400_000 }])
    expect(block?.text).toBe('كلمة وكلمة')
  })
})
