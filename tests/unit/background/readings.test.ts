import { describe, expect, it, vi } from 'vitest'
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import type { Article } from '../../../lib/analysis/types.ts'
import { compilePack } from '../../../lib/pack/compile.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const { forgetResult, namesFor, restFor, resultFor } = await import('../../../entrypoints/background/readings.ts')

function festival() {
  const opened = openKnowledge(compilePack(tinyPack()))
  if (!opened.ok) throw new Error(opened.error.code)
  return [{ knowledge: opened.value, bundled: false }]
}

const text = 'أعلنت الكاتبة سلوى الميراني أمس افتتاح مهرجان الحكاية في المدينة القديمة.'
const article: Article = {
  url: 'https://shaam.org/news/1',
  host: 'shaam.org',
  language: 'ar',
  title: null,
  published: '2026-01-06',
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  complete: true,
}

describe('namesFor', () => {
  it('gives the names before anything else is found, and all that is known afterwards', () => {
    const packs = festival()
    forgetResult(3)
    const { names } = namesFor(3, article, packs)
    expect(names.analysis.mentions.length).toBeGreaterThan(0)
    expect(names.analysis).toMatchObject({ dates: [], events: [], claims: [] })
    const whole = resultFor(3, article, packs)
    expect(whole.analysis.mentions).toEqual(expect.arrayContaining(names.analysis.mentions))
    expect(whole.analysis.dates).toHaveLength(1)
    expect(namesFor(3, article, packs).names).toBe(whole)
  })

  it('does not take what other packs found', () => {
    const packs = festival()
    expect(namesFor(4, article, packs).names.analysis.mentions.length).toBeGreaterThan(0)
    expect(namesFor(4, article, []).names.analysis.mentions).toEqual([])
  })
})

describe('restFor', () => {
  it('gives what was told under the key, and all of it, also after somebody else asked for all', () => {
    const packs = festival()
    forgetResult(5)
    const { names, key } = namesFor(5, article, packs)
    const whole = resultFor(5, article, packs)
    const rest = restFor(5, key, packs)
    expect(rest?.result).toBe(whole)
    expect(rest?.names).toBe(names)
    expect(rest?.names.analysis.dates).toEqual([])
  })

  it('does not know a key of another article, of other packs, of another tab, or of what was forgotten', () => {
    const packs = festival()
    const { key } = namesFor(6, article, packs)
    expect(restFor(6, key, [])).toBeNull()
    expect(restFor(7, key, packs)).toBeNull()
    resultFor(6, { ...article, title: 'خبر آخر' }, packs)
    expect(restFor(6, key, packs)).toBeNull()
    const again = namesFor(6, article, packs).key
    expect(again).not.toBe(key)
    forgetResult(6)
    expect(restFor(6, again, packs)).toBeNull()
  })
})

describe('resultFor', () => {
  it('analyses an article once for the packs that are in use', () => {
    const packs = festival()
    const first = resultFor(1, article, packs)
    expect(first.analysis.mentions.length).toBeGreaterThan(0)
    expect(resultFor(1, { ...article }, packs)).toBe(first)
  })

  // A reading that began before a pack was switched off ends after that: what it found must not count for the next.
  it('does not take what other packs found', () => {
    const packs = festival()
    expect(resultFor(2, article, packs).analysis.mentions.length).toBeGreaterThan(0)
    expect(resultFor(2, article, []).analysis.mentions).toEqual([])
    expect(resultFor(2, article, packs).analysis.mentions.length).toBeGreaterThan(0)
  })
})
