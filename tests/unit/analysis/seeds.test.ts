/** The two reports that the engine must understand, against what a careful reader marks in them. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import type { Analysis, Article, Mention } from '../../../lib/analysis/types.ts'
import { textArticle } from '../../../scripts/text-article.ts'
import { seeds } from './seed-labels.ts'
import type { Name, SeedLabels } from './seed-labels.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const isThere = existsSync(folder)
const knowledge = isThere ? shippedKnowledge() : null

/** Where the n-th occurrence of a form stands. */
function place(text: string, [form, occurrence]: Name): { start: number; end: number } {
  let start = -1
  for (let count = 0; count < occurrence; count += 1) start = text.indexOf(form, start + 1)
  if (start < 0) throw new Error(`${form} does not occur ${occurrence} times`)
  return { start, end: start + form.length }
}

type Read = { article: Article; analysis: Analysis; marks: Mention[]; text: string }

function read(file: string): Read {
  if (knowledge === null) throw new Error('no seeds')
  const article = textArticle(readFileSync(folder + file, 'utf8'), { url: null, published: null })
  const analysis = analyse(article, knowledge)
  return {
    article,
    analysis,
    marks: analysis.mentions.filter(({ nested, via }) => !nested && via !== 'possible'),
    text: article.text,
  }
}

/** Labels that no mark meets exactly, and marks that meet no label. */
function score(
  { marks, text }: Read,
  { labels, optional }: SeedLabels,
): { missed: string[]; wrong: string[]; recall: number; precision: number } {
  const met = new Set<Mention>()
  const missed: string[] = []
  for (const [form, occurrence, entity, others = []] of labels) {
    const names: Name[] = [[form, occurrence, entity], ...others]
    const hit = marks.find((mark) => names.some((name) => isAt(mark, name, text)))
    if (hit) met.add(hit)
    else missed.push(`${form} ${occurrence} ${entity}`)
  }
  const others = marks.filter((mark) => !met.has(mark))
  const wrong = others
    .filter(
      ({ start, end, entity }) => !optional.some(([form, id]) => id === entity && text.slice(start, end) === form),
    )
    .map(({ start, end, entity }) => `${text.slice(start, end)} ${entity ?? ''}`)
  return { missed, wrong, recall: 1 - missed.length / labels.length, precision: met.size / (met.size + wrong.length) }
}

function isAt(mark: Mention, name: Name, text: string): boolean {
  const { start, end } = place(text, name)
  return mark.start === start && mark.end === end && mark.entity === name[2]
}

describe.skipIf(!isThere)(isThere ? 'the seeds' : 'the seeds (left out: ../shared/seeds is not there)', () => {
  describe.each(seeds)('$file', (seed) => {
    const seedRead = isThere ? read(seed.file) : null
    const the = (): Read => {
      if (seedRead === null) throw new Error('no seeds')
      return seedRead
    }

    it('has the names that a reader marks, with their exact places', () => {
      const { missed, wrong, recall, precision } = score(the(), seed)
      expect({ missed, wrong, ok: recall >= 0.97 && precision >= 0.97 }).toMatchObject({ ok: true })
    })
    it('has its publication date in the text', () => expect(the().article.published).toBe(seed.published))
    it('reports the joint operation', () => {
      const [main] = the().analysis.events
      expect(main).toMatchObject({ id: 'us-syria-caches-op-nov-2025', role: 'main' })
      expect(main?.score).toBeGreaterThan(0.6)
    })
    it('does so without a publication date too', () => {
      if (knowledge === null) throw new Error('no seeds')
      const [main] = analyse({ ...the().article, published: null }, knowledge).events
      expect(main).toMatchObject({ id: 'us-syria-caches-op-nov-2025', role: 'main' })
    })
    it('keeps the look-alikes out', () => {
      const lookAlikes = new Set([
        'hawkeye-strike-dec-2025',
        'palmyra-attack-dec-2025',
        'centcom-22-operations-oct-nov-2025',
        'syria-preemptive-raids-nov-2025',
      ])
      expect(the().analysis.events.filter(({ id }) => lookAlikes.has(id))).toEqual([])
    })
    it('never marks a function word', () => {
      const words = the().marks.map(({ start, end }) => the().text.slice(start, end))
      expect(words.filter((word) => ['على', 'إلى', 'أحد', 'أول', 'من', 'في'].includes(word))).toEqual([])
    })
    it('leaves no mention with half a pair of quotes, with outer quotes, or with a space around it', () => {
      const words = the().marks.map(({ start, end }) => the().text.slice(start, end))
      const halves = words.filter((word) => (word.match(/["«»“”„]/g)?.length ?? 0) % 2 === 1 || /^\s|\s$/.test(word))
      expect(halves).toEqual([])
      expect(words.filter((word) => /^["«»“”„'(][^"«»“”„'()]*["«»“”„')]$/.test(word))).toEqual([])
    })
  })

  it('still means داعش by التنظيم after القاعدة was named in passing', () => {
    const { marks, text } = read('000_5488e9caad06f5ee.txt')
    const passing = marks.find(({ entity }) => entity === 'al-qaeda')
    const later = marks.filter(({ start, via }) => via === 'definite' && start > (passing?.start ?? Infinity))
    expect(later.map(({ start, end, entity }) => `${text.slice(start, end)} ${entity ?? ''}`)).toEqual([
      'التنظيم isis',
      'التنظيم isis',
      'التنظيم isis',
    ])
  })
})
