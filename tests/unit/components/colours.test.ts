import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kindOrder } from '../../../components/ui/kinds.tsx'
import { contrast } from '../contrast.ts'

type Colour = [red: number, green: number, blue: number]

const style = (file: string): string =>
  readFileSync(new URL(`../../../assets/styles/${file}.css`, import.meta.url), 'utf8')

const kinds = style('kinds')
const highlights = style('highlights')

function parse(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [red, green, blue]
}

/** Both values of a `light-dark()` property of the first rule that sets it. */
function pair(css: string, property: string): { light: Colour; dark: Colour } {
  const match = new RegExp(`--${property}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  if (!match?.[1] || !match[2]) throw new Error(`no ${property}`)
  return { light: parse(match[1]), dark: parse(match[2]) }
}

function hue([red, green, blue]: Colour): number {
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread === 0) return 0
  const sixth =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread
  return (sixth * 60 + 360) % 360
}

test('contrast is computed as WCAG does', () => {
  expect(contrast(parse('#000000'), parse('#ffffff'))).toBeCloseTo(21)
  expect(contrast(parse('#777777'), parse('#ffffff'))).toBeCloseTo(4.48, 2)
})

describe.each(['light', 'dark'] as const)('%s: ink on paper', (theme) => {
  const of = (property: string): Colour => pair(style('tokens'), property)[theme]
  test.each([
    ['text', 7],
    ['soft', 4.5],
    ['link', 4.5],
    ['rubric', 4.5],
    ['edge', 3],
    ['focus', 3],
  ])('%s', (ink, least) => {
    for (const ground of ['paper', 'leaf', 'wash']) expect(contrast(of(ink), of(ground)), ground).toBeGreaterThan(least)
  })

  test.each(kindOrder)('%s: its underline on paper and on its own tint, and the text on that tint', (kind) => {
    const ink = pair(kinds, `kind-${kind}-ink`)[theme]
    const tint = pair(kinds, `kind-${kind}-tint`)[theme]
    expect(contrast(ink, of('paper'))).toBeGreaterThan(4.5)
    expect(contrast(ink, tint)).toBeGreaterThan(4.5)
    expect(contrast(of('text'), tint)).toBeGreaterThan(7)
  })
})

describe('the marks in a page look like those of the legend', () => {
  const painted = kindOrder.map((_, index) => {
    const rule = new RegExp(
      `::highlight\\(sq-a${index + 1}\\) \\{[^}]*text-decoration: underline (\\w+) ([\\d.]+px) rgb\\((\\d+) (\\d+) (\\d+)\\)`,
    ).exec(highlights)
    const [, line, width, ...colour] = rule ?? []
    const [red = 0, green = 0, blue = 0] = colour.map(Number)
    return { line, width, colour: [red, green, blue] satisfies Colour }
  })

  test.each(kindOrder.map((kind, index) => ({ kind, index })))('$kind: underline and hue', ({ kind, index }) => {
    const mark = painted[index]
    const value = (name: string): string | undefined => new RegExp(`--kind-${kind}-${name}: ([^;]+);`).exec(kinds)?.[1]
    expect(mark?.line).toBe(value('style'))
    expect(mark?.width).toBe(value('width'))
    const apart = Math.abs(hue(mark?.colour ?? [0, 0, 0]) - hue(pair(kinds, `kind-${kind}-ink`).light))
    expect(Math.min(apart, 360 - apart)).toBeLessThan(12)
  })

  test('no two kinds have the same underline', () => {
    expect(new Set(painted.map(({ line, width }) => `${line} ${width}`)).size).toBe(kindOrder.length)
  })
})

test('the style sheets speak of start and end, never of left and right', () => {
  for (const file of ['tokens', 'ui', 'panel', 'card', 'compare', 'pages', 'margin']) {
    const rules = style(file).replace(/\/\*[\s\S]*?\*\//g, '')
    expect(rules, file).not.toMatch(/[\s;{-](?:left|right)[\s:-]|text-align:\s*(?:left|right|justify)/)
    expect(rules, file).not.toMatch(/\b(?:margin|padding|border)-(?:top|bottom)\b|[\s;{](?:width|height|top|bottom):/)
    expect(rules, file).not.toMatch(/font-style:\s*italic|letter-spacing:\s*[1-9.-]/)
  }
})
