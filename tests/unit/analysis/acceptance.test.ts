/**
 * What the two reports of `shared/seeds` must yield, row by row of arabic.md §11: dates, quantities, names, differences, the
 * leftover sentence. The reports are read where they lie and never copied.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import type { Analysis } from '../../../lib/analysis/types.ts'
import { textArticle } from '../../../scripts/text-article.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const isThere = existsSync(folder)

type Seed = { published: string | null; text: string; analysis: Analysis }

function seed(file: string): Seed {
  if (!isThere) return { published: null, text: '', analysis: {} as Analysis }
  const article = textArticle(readFileSync(folder + file, 'utf8'), { url: null, published: null })
  return { published: article.published, text: article.text, analysis: analyse(article, shippedKnowledge()) }
}

const first = seed('000_5488e9caad06f5ee.txt')
const second = seed('004_5178d409954f87b6.txt')

const words = ({ text }: Seed, { start, end }: { start: number; end: number }): string => text.slice(start, end)
/** The values of the dates whose words contain `form`. */
const datesOf = (one: Seed, form: string): string[] =>
  one.analysis.dates
    .filter((date) => words(one, date).includes(form))
    .map(({ from, to }) => (from === to ? from : `${from}/${to}`))
const quantitiesOf = (one: Seed, form: string): string[] =>
  one.analysis.quantities
    .filter((quantity) => words(one, quantity).includes(form))
    .map(({ hedge, value, measure }) => `${hedge} ${value} ${measure}`)
const entitiesOf = (one: Seed, form: string): string[] => [
  ...new Set(
    one.analysis.mentions.filter((mention) => words(one, mention) === form).map(({ entity }) => entity ?? 'possible'),
  ),
]
/** Who speaks, each once, in order. */
const speakersOf = (one: Seed): (string | null)[] => [
  ...new Set(one.analysis.attributions.map(({ speaker }) => speaker.entity ?? speaker.text)),
]
const differenceOf = (one: Seed, field: string): string[] =>
  one.analysis.claims
    .filter((claim) => claim.field === field && claim.event === 'us-syria-caches-op-nov-2025')
    .map(({ value, hedge, difference }) => `${value} ${hedge} ${difference}`)

describe.skipIf(!isThere)(
  isThere ? 'the first report' : 'the first report (left out: ../shared/seeds is not there)',
  () => {
    it('was published on 1 December 2025', () => expect(first.published).toBe('2025-12-01'))
    it.each([
      ['1 كانون الأول/ديسمبر 2025', ['2025-12-01']],
      ['أمس الأحد', ['2025-11-30']],
      ['بين 24 و27', ['2025-11-24/2025-11-27']],
      ['10 نوفمبر الماضي', ['2025-11-10']],
      ['مارس/آذار 2019', ['2019-03-01/2019-03-31']],
      ['عامي 2013', ['2013-01-01/2013-12-31']],
      ['14 عامًا', ['P14Y']],
      ['ستة أشهر', ['P6M']],
    ])('the date %s', (form, expected) => expect(datesOf(first, form)).toEqual(expected))
    it('reads 2013 and 2014 as two years', () => {
      const years = first.analysis.dates.filter(({ rule }) => rule === 'year').map(({ from }) => from)
      expect(years).toEqual(['2013-01-01', '2014-01-01'])
    })
    it.each([
      ['15 موقعًا', ['exact 15 sites', 'exact 15 sites']],
      ['130', ['more-than 130 munitions']],
      ['200 مليار', ['more-than 200000000000 usd']],
    ])('the quantity %s', (form, expected) => expect(quantitiesOf(first, form)).toEqual(expected))
    it('lets the World Bank say what reconstruction costs', () => {
      const money = first.analysis.quantities.find(({ measure }) => measure === 'usd')
      const said = first.analysis.attributions.findLast(
        ({ content }) =>
          content !== null && money !== undefined && content.start <= money.start && content.end >= money.end,
      )
      expect(said?.speaker.entity).toBe('world-bank')
    })
    it.each([
      ['التنظيم', ['isis']],
      ['تنظيم القاعدة', ['al-qaeda']],
      ['عقوبات قيصر', ['caesar-act']],
      ['وزارة الخزانة', ['us-treasury']],
      ['الكونجرس', ['us-congress']],
      ['قوات سوريا الديمقراطية', ['sdf']],
      ['الشرع', ['ahmed-al-sharaa']],
    ])('the name %s', (form, expected) => expect(entitiesOf(first, form)).toEqual(expected))
    it('keeps سوريا nested in the name of the SDF', () => {
      const sdf = first.analysis.mentions.find(({ entity }) => entity === 'sdf')
      const inner = first.analysis.mentions.find(
        ({ entity, start, end }) => entity === 'syria' && sdf !== undefined && start > sdf.start && end < sdf.end,
      )
      expect(inner?.nested).toBe(true)
    })
    it('lost the "more than" of the sites and names another partner', () => {
      expect(differenceOf(first, 'sites_destroyed')).toEqual(['15 exact qualifier-lost'])
      expect(differenceOf(first, 'partner_force')).toEqual(['syrian-army null different'])
      expect(differenceOf(first, 'munitions_destroyed')).toEqual(['130 more-than same'])
    })
    it('hears all who speak, and nobody else', () => {
      expect(speakersOf(first)).toEqual([
        'us-army',
        'centcom',
        'washington-dc',
        'brad-cooper',
        'ahmed-al-sharaa',
        'us-treasury',
        'world-bank',
        'united-states',
      ])
    })
    it('has no leftover sentence', () => expect(first.analysis.residue).toEqual([]))
  },
)

describe.skipIf(!isThere)(
  isThere ? 'the second report' : 'the second report (left out: ../shared/seeds is not there)',
  () => {
    it('was published on 30 November 2025', () => expect(second.published).toBe('2025-11-30'))
    it.each([
      ['٣٠ نوفمبر ٢٠٢٥', ['2025-11-30']],
      ['24 و27', ['2025-11-24/2025-11-27']],
    ])('the date %s', (form, expected) => expect(datesOf(second, form)).toEqual(expected))
    it.each([
      ['15 موقعاً', ['more-than 15 sites']],
      ['130', ['more-than 130 munitions']],
      ['الدولة التسعين', ['exact 90 members']],
    ])('the quantity %s', (form, expected) => expect(quantitiesOf(second, form)).toEqual(expected))
    it.each([
      ['القيادة المركزية الأميركية', ['centcom']],
      ['القيادة الأمريكية', ['centcom']],
      ['CENTCOM', ['centcom']],
      ['CJTF-OIR', ['cjtf-oir']],
      ['براد كوبر', ['brad-cooper']],
      ['كوبر', ['brad-cooper']],
      ['قسد', ['sdf']],
    ])('the name %s', (form, expected) => expect(entitiesOf(second, form)).toEqual(expected))
    it.each(['الحكومة السورية الشرعية', 'مليشيات “قسد”'])('shows the naming choice %s', (form) => {
      expect(second.analysis.namings.map((naming) => words(second, naming))).toContain(form)
    })
    it('keeps the qualifier and names the ministry', () => {
      expect(differenceOf(second, 'sites_destroyed')).toEqual(['15 more-than same'])
      expect(differenceOf(second, 'partner_force')).toEqual(['syrian-moi null same'])
    })
    it('hears those who speak, and nobody else', () => {
      expect(speakersOf(second)).toEqual(['centcom', 'brad-cooper', 'global-coalition', 'hamza-al-mustafa'])
    })
    it('marks the sentence to whoever ordered the text', () => {
      expect(second.analysis.residue).toHaveLength(1)
    })
  },
)
