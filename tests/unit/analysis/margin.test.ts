import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { buildCard, buildMargin } from '../../../lib/analysis/margin/index.ts'
import type { MarginInput } from '../../../lib/analysis/margin/index.ts'
import type { Article } from '../../../lib/analysis/types.ts'
import type { Language } from '../../../lib/analysis/view.ts'
import { packSchema } from '../../../lib/pack/schema.ts'
import { articleOf, knowledgeOf, smallPack } from './small-pack.ts'

const both = (ar: string, en: string): { ar: string; en: string } => ({ ar, en })
const source = (url: string): { url: string } => ({ url })

const event = (id: string, start: string, title: string, more: object = {}): object => ({
  id,
  title: both(title, `${id} in English`),
  start,
  end: null,
  precision: 'day',
  where: both('وادي الحكاية', 'Tale Valley'),
  summary: both(`خلاصة ${title}`, `Summary of ${id}`),
  asOf: '2026-01',
  recognise: { published: { from: start, to: null }, core: [], signs: [], least: 1 },
  sources: [source(`https://www.hekaya-news.org/${id}`)],
  ...more,
})

const report = (id: string, published: string | null, origin: object | null, outlet: string | null = null): object => ({
  id,
  url: `https://www.hekaya-news.org/r/${id}`,
  outlet,
  outletName: `موقع ${id}`,
  lang: 'ar',
  published,
  publishedBasis: published === null ? null : 'shown',
  title: `خبر ${id}`,
  kind: 'report',
  events: ['opening'],
  origin,
})

const knowledge = knowledgeOf(
  packSchema.parse({
    ...smallPack({
      entities: [
        {
          id: 'salwa',
          type: 'person',
          aliases: [
            'سلوى الميراني',
            { form: 'الميراني', gate: { need: { long: true } } },
            { form: 'الراوية', kind: 'role' },
            'أميرة الحكاية',
            'سلوى محمد الميراني',
          ],
          roles: [
            { forms: ['رئيسة المهرجان'], from: '2025-01', to: null, asOf: '2026-01' },
            { forms: ['أمينة المكتبة'], from: '2010', to: '2024-12' },
          ],
        },
        { id: 'valley', type: 'place', aliases: ['وادي الحكاية'] },
        { id: 'body', type: 'organization', aliases: ['دار الحكاية'] },
      ],
      events: [
        event('opening', '2025-12-01', 'افتتاح المهرجان', {
          name: both('مهرجان الحكاية', 'The Tale Festival'),
          aliases: [{ form: 'مهرجان الحكاية', kind: 'name' }],
          end: '2025-12-03',
          precision: 'range',
          recognise: {
            published: { from: '2025-11-30', to: '2026-02-01' },
            core: ['salwa'],
            signs: [{ id: 'tents', label: both('الخيام السبع', 'Seven tents'), any: ['سبع خيام'] }],
            least: 2,
          },
          predecessors: ['decree'],
          successors: ['closing'],
          since: [
            {
              date: '2025-12-10',
              text: both('أعلنت الجائزة', 'The prize was announced'),
              event: 'prize',
              sources: ['https://www.hekaya-news.org/prize'],
            },
          ],
        }),
        event('decree', '2025-06-01', 'قرار المهرجان', { predecessors: ['idea'] }),
        event('idea', '2024', 'فكرة المهرجان', { precision: 'year' }),
        event('closing', '2025-12-20', 'اختتام المهرجان'),
        event('prize', '2025-12-10', 'جائزة المهرجان'),
      ],
    }),
    statements: [
      {
        id: 'statement-1',
        issuer: 'body',
        number: '7',
        title: { text: 'بيان', lang: 'ar' },
        date: '2025-12-01',
        url: 'https://www.hekaya-news.org/s',
        lang: 'ar',
        events: ['opening'],
        fields: [],
      },
    ],
    reports: [
      report('b', '2025-12-02', { kind: 'statement', id: 'statement-1' }),
      report('a', '2025-12-01', { kind: 'statement', id: 'statement-1' }, 'rawi'),
      report('c', null, null),
      report('d', '2025-12-04', { kind: 'outlet', id: 'rawi' }),
    ],
    outlets: [
      {
        id: 'rawi',
        name: both('الراوي', 'Al-Rawi'),
        hosts: ['hekaya-news.org'],
        country: null,
        owner: {
          type: 'private',
          text: both('شركة خاصة', 'Private company'),
          source: 'https://www.hekaya-news.org/about',
        },
      },
    ],
    namings: [
      {
        id: 'set',
        entity: 'salwa',
        title: both('اسمها', 'Her name'),
        names: [
          {
            forms: ['سلوى الميراني', 'سلوى محمد الميراني'],
            stance: 'neutral',
            usedBy: both('الجميع', 'All'),
            sources: [],
          },
          {
            forms: ['سيدة الحكاية', 'أميرة الحكاية'],
            stance: 'honorific',
            usedBy: both('محبوها', 'Her admirers'),
            sources: [],
          },
        ],
      },
    ],
    places: [
      { id: 'p-country', level: 'country', name: both('بلاد الحكاية', 'Taleland'), parent: null, coordinates: null },
      {
        id: 'p-valley',
        level: 'locality',
        name: both('وادي الحكاية', 'Tale Valley'),
        parent: 'p-country',
        coordinates: null,
      },
    ],
  }),
)
const valley = knowledge.entities.get('valley')
if (valley) valley.place = 'p-valley'

const text = `سلوى الميراني تفتتح مهرجان الحكاية
افتتحت سلوى الميراني أمس مهرجان الحكاية في وادي الحكاية وسط سبع خيام كبيرة.
وقالت الميراني إن المهرجان يستمر ثلاثة أيام.`

function input(given: Partial<Article> = {}, language: Language = 'ar'): MarginInput {
  const article = articleOf(text, { published: '2025-12-02', title: 'سلوى الميراني تفتتح مهرجان الحكاية', ...given })
  return { article, analysis: analyse(article, knowledge), knowledge, language }
}

describe('the event', () => {
  const margin = buildMargin(input())
  it('is told in the language, dated', () => {
    expect(margin.event).toMatchObject({
      id: 'opening',
      title: 'افتتاح المهرجان',
      when: '1–3 كانون الأول/ديسمبر 2025',
      where: 'وادي الحكاية',
    })
    expect(buildMargin(input({}, 'en')).event).toMatchObject({
      title: 'opening in English',
      when: '1–3 December 2025',
      where: 'Tale Valley',
    })
  })
  it('stands on a timeline with the article, what came before and what followed', () => {
    expect(margin.event?.timeline.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'idea before',
      'decree before',
      'opening event',
      'article article',
      'prize after',
      'closing after',
    ])
    expect(margin.event?.timeline[0]?.dateText).toBe('2024')
  })
  it('leaves the article out of the timeline when its date is unknown', () => {
    expect(buildMargin(input({ published: null })).event?.timeline.map(({ id }) => id)).not.toContain('article')
  })
  it('says what has happened since, with sources', () => {
    expect(margin.event?.since).toEqual([
      {
        date: '2025-12-10',
        text: 'أعلنت الجائزة',
        sources: [{ url: 'https://www.hekaya-news.org/prize', outlet: 'hekaya-news.org', date: null }],
      },
    ])
  })
  it('names an outlet that the pack knows in the language of the reader', () => {
    const url = 'https://www.hekaya-news.org/b'
    const at = (outlet: string): unknown => {
      const events = knowledge.pack.events.map((one) => ({
        ...one,
        sources: [{ url, outlet, date: null, lang: null }],
      }))
      const own = knowledgeOf({ ...knowledge.pack, reports: [], events })
      return (['ar', 'en'] as const).map((language) =>
        buildMargin({ ...input({}, language), knowledge: own }).event?.sources.map((source) => source.outlet),
      )
    }
    expect(at('Al Rawi')).toEqual([['الراوي'], ['Al Rawi']])
    expect(at('Al-Rawi (AFP)')).toEqual([['الراوي (AFP)'], ['Al-Rawi (AFP)']])
    expect(at('Al-Rawi English')).toEqual([['Al-Rawi English'], ['Al-Rawi English']])
    expect(at('موقع الراوي')).toEqual([['موقع الراوي'], ['موقع الراوي']])
  })
  it('groups other reports by origin, by date, the unknown last', () => {
    const groups = margin.event?.related.map(({ origin, originKind, reports }) => [
      originKind,
      origin,
      reports.map(({ id }) => id),
    ])
    expect(groups).toEqual([
      ['statement', 'body، 7', ['a', 'b']],
      ['outlet', 'الراوي', ['d']],
      ['unknown', '', ['c']],
    ])
    expect(margin.event).toMatchObject({ reportCount: 4, originCount: 2, unknownCount: 1 })
  })
  it('shows an outlet with what is known of it, and the way to the archive', () => {
    expect(margin.event?.related[0]?.reports[0]).toMatchObject({
      outlet: 'الراوي',
      outletFacts: 'شركة خاصة',
      dateText: '1 كانون الأول/ديسمبر 2025',
      archive: 'https://web.archive.org/web/*/https://www.hekaya-news.org/r/a',
    })
  })
  it('does not list the article itself', () => {
    const here = buildMargin(input({ url: 'http://hekaya-news.org/r/a/?from=home' }))
    expect(here.event?.related.flatMap(({ reports }) => reports.map(({ id }) => id))).toEqual(['b', 'd', 'c'])
  })
  it('is judged in a sentence with reasons', () => {
    expect(margin.verdict.sentence).toBe('يتناول هذا النص: افتتاح المهرجان')
    expect(margin.verdict.reasons).toContain('مما يميّز الحدث، في العنوان أو المقدمة: الخيام السبع')
    const english = buildMargin({ ...input(), language: 'en' })
    expect(english.verdict.reasons).toContain('what sets the event apart, in headline or lead: Seven tents')
  })
  it('may be none, and that is said', () => {
    const none = { article: articleOf('سطر واحد'), knowledge, language: 'ar' as const }
    const margin = buildMargin({ ...none, analysis: analyse(none.article, knowledge) })
    expect(margin).toMatchObject({ event: null, verdict: { sure: false, reasons: [] }, names: [] })
    expect(margin.verdict.sentence).toBe('لا يتناول هذا النص حدثًا معروفًا')
  })
})

describe('names', () => {
  it('are counted once each, with their places in order', () => {
    const margin = buildMargin(input())
    expect(margin.names.map(({ id, kind, count }) => `${id} ${kind} ${count}`)).toEqual([
      'salwa person 3',
      'opening event 2',
      'valley place 1',
    ])
    expect(margin.names[0]?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'سلوى الميراني',
      'سلوى الميراني',
      'الميراني',
    ])
  })
  it('of an event are names, not headlines; the event itself keeps its headline', () => {
    const margin = buildMargin(input())
    expect(margin.names.find(({ id }) => id === 'opening')?.name).toBe('مهرجان الحكاية')
    expect(margin.event?.title).toBe('افتتاح المهرجان')
    expect(buildMargin(input({}, 'en')).names.find(({ id }) => id === 'opening')?.name).toBe('The Tale Festival')
  })
  it('go stale with the pack', () => {
    expect(buildMargin(input(), new Date('2026-02-01')).pack.stale).toBe(false)
    expect(buildMargin(input(), new Date('2027-06-01')).pack.stale).toBe(true)
  })
})

describe('a card', () => {
  it('gives the role on the date of the article', () => {
    expect(buildCard('salwa', input())?.roleThen).toMatchObject({ title: 'رئيسة المهرجان', current: true })
    expect(buildCard('salwa', input({ published: '2015-05-05' }))?.roleThen).toMatchObject({
      title: 'أمينة المكتبة',
      current: false,
    })
    expect(buildCard('salwa', input({ published: '2000-01-01' }))?.roleThen).toBeNull()
    expect(buildCard('salwa', input({ published: null }))?.roleThen).toBeNull()
  })
  it('lists other names once: those with users first, offices not, nor one that takes a side without its users', () => {
    expect(buildCard('salwa', input())?.otherNames).toEqual([
      { form: 'سلوى الميراني', usedBy: 'الجميع', stance: 'neutral' },
      { form: 'سيدة الحكاية', usedBy: 'محبوها', stance: 'honorific' },
      { form: 'الميراني', usedBy: null, stance: null },
      { form: 'سلوى محمد الميراني', usedBy: null, stance: null },
    ])
  })
  it('has the chain of a place, smallest first', () =>
    expect(buildCard('valley', input())?.chain).toEqual(['وادي الحكاية', 'بلاد الحكاية']))
  it('quotes what the article says, whole sentences', () => {
    const said = buildCard('valley', input())?.said
    expect(said?.map(({ text }) => text)).toEqual([
      'افتتحت سلوى الميراني أمس مهرجان الحكاية في وادي الحكاية وسط سبع خيام كبيرة.',
    ])
    expect(said?.[0] && text.slice(said[0].span.start, said[0].span.end)).toBe(said?.[0]?.text)
  })
  it('gives the reasons of its mentions in words', () => {
    expect(buildCard('salwa', input())?.reasons).toContain('يدلّ عليه في النص «سلوى الميراني»')
    expect(buildCard('salwa', input({}, 'en'))?.reasons).toContain('the text also calls it “سلوى الميراني”')
  })
  it('exists for events too, and not for what the pack lacks', () => {
    expect(buildCard('opening', input())).toMatchObject({
      kind: 'event',
      name: 'مهرجان الحكاية',
      related: expect.arrayContaining([{ id: 'decree', name: 'قرار المهرجان' }]),
    })
    expect(buildCard('nobody', input())).toBeNull()
  })
})
