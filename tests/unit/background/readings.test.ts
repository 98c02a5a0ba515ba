import { describe, expect, it, vi } from 'vitest'
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import type { Article } from '../../../lib/analysis/types.ts'
import { compilePack } from '../../../lib/pack/compile.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const { resultFor } = await import('../../../entrypoints/background/readings.ts')

function festival() {
  const opened = openKnowledge(compilePack(tinyPack()))
  if (!opened.ok) throw new Error(opened.error.code)
  return [{ knowledge: opened.value, bundled: false }]
}

const text = 'أعلنت الكاتبة سلوى الميراني افتتاح مهرجان الحكاية في المدينة القديمة.'
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
