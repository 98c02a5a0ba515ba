import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { flashName, isName, markElement, markNames } from '../../../lib/page/marks/highlight-names.ts'
import { contrast } from '../contrast.ts'

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../assets/styles/${file}`, import.meta.url)), 'utf8')
const css = read('highlights.css')
const wrapped = read('wrapped-marks.css')
const both = ({ sure, unsure }: { sure: string; unsure: string }): string[] => [sure, unsure]
const names = Object.values(markNames).flatMap(both)
const kinds = Object.keys(markNames) as (keyof typeof markNames)[]
const ofNames = kinds.filter(isName).map((kind) => markNames[kind])
const extras = kinds.filter((kind) => !isName(kind)).flatMap((kind) => both(markNames[kind]))

/** The rules inside one at-rule, or outside all of them. */
function part(condition: string | null): string {
  const [before = '', ...media] = css.split('@media ')
  return condition === null ? before : (media.find((text) => text.startsWith(condition)) ?? '')
}

const papers: Record<string, number[]> = {
  white: [255, 255, 255],
  sepia: [244, 236, 216],
  'dark grey': [30, 30, 30],
  black: [0, 0, 0],
}

describe('the stylesheet of the marks', () => {
  test('says nothing of who paints', () => {
    expect([...names, flashName].every((name) => /^sq-[a-e]\d$/.test(name))).toBe(true)
    expect(new Set([...names, flashName]).size).toBe(21)
  })

  test.each(names)('%s: colour, underline, forced colours, print', (name) => {
    expect(part(null)).toContain(`::highlight(${name})`)
    expect(part('(forced-colors')).toContain(`::highlight(${name})`)
    expect(part('print')).toContain(`::highlight(${name})`)
  })

  test('where highlights have no lines, what is told by its line alone has a paper', () => {
    const [, oldFirefox = ''] = css.split('@supports (-moz-appearance: none) and (not (text-decoration-inset: 1px))')
    const [rule = ''] = oldFirefox.split('}')
    expect(rule).toContain('background-color: rgb(')
    const papered = rule.match(/sq-[a-e]\d/g) ?? []
    expect(papered.toSorted()).toEqual([...ofNames.map(({ unsure }) => unsure), ...extras].toSorted())
  })

  test.each(ofNames.flatMap(both))('%s: an element looks like the highlight', (name) => {
    const look = (from: string, rule: string): string[] =>
      [...from.matchAll(/([^{}]*)\{([^}]*)\}/g)]
        .filter(([, selectors = '']) => selectors.includes(rule))
        .flatMap(([, , body = '']) => body.replaceAll(' !important', '').match(/[a-z-]+: [^;]+/g) ?? [])
        .filter((line) => line !== 'background-color: transparent')
        .toSorted()
    const [screen = ''] = wrapped.split('@media ')
    expect(look(screen, `${markElement}[k='${name}']`)).toEqual(look(part(null), `::highlight(${name})`))
    expect(look(screen, `${markElement}[k='${name}']`)).not.toEqual([])
  })

  test.each(extras)('%s: a line above the words, no ink and no paper of its own', (name) => {
    const rule = new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(part(null))?.[1] ?? ''
    expect(rule).toMatch(/text-decoration: overline/)
    expect(rule).not.toMatch(/background|[^-]color:/)
    const line = /rgb\((\d+) (\d+) (\d+)/.exec(rule)?.slice(1, 4).map(Number) ?? []
    for (const [paper, back] of Object.entries(papers))
      expect([paper, contrast(line, back) >= 3]).toEqual([paper, true])
  })

  test.each(ofNames.map(({ sure }) => sure))('%s can be read on any paper', (name) => {
    const rule = new RegExp(`::highlight\\(${name}\\) \\{([^}]*)\\}`).exec(part(null))?.[1] ?? ''
    const colour = (property: string): number[] => {
      const value = new RegExp(`${property}:[^;]*rgb\\((\\d+) (\\d+) (\\d+)`).exec(rule)
      return (value ?? []).slice(1, 4).map(Number)
    }
    const line = colour('text-decoration')
    const tint = colour('background-color')
    expect(line).toHaveLength(3)
    for (const [paper, back] of Object.entries(papers)) {
      expect([paper, contrast(line, back) >= 3]).toEqual([paper, true])
      const tinted = back.map((value, index) => (tint[index] ?? 0) * 0.16 + value * 0.84)
      // A text that had 5.5:1 on its paper keeps 4.5:1 on the mark.
      for (let grey = 0; grey <= 255; grey += 1) {
        const ink = [grey, grey, grey]
        if (contrast(ink, back) >= 5.5) expect([paper, grey, contrast(ink, tinted) >= 4.5]).toEqual([paper, grey, true])
      }
    }
  })

  test('the element has no box', () => {
    expect(wrapped.replace(/\/\*[^]*?\*\//g, '')).not.toMatch(/(padding|margin|border|inline-block)/)
  })
})
