import { describe, expect, it } from 'vitest'
import { diffPacks } from '../../../lib/pack/diff.ts'
import { reviewPack } from '../../../lib/pack/review.ts'
import type { NoteCode } from '../../../lib/pack/review-notes.ts'
import type { Entity, Pack, Role } from '../../../lib/pack/types.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

function spoilt(change: (pack: Pack) => void): Pack {
  const pack = tinyPack()
  const [event] = pack.events
  event?.sources.push({ url: 'https://www.hekaya-news.org/opening', outlet: null, date: null, lang: 'ar' })
  change(pack)
  return pack
}

function second(pack: Pack, change: Partial<Entity>): void {
  const [first] = pack.entities
  if (first) pack.entities.push({ ...structuredClone(first), id: 'second', ...change })
}

const name = (stance: 'neutral' | 'pejorative' | 'honorific', side: string | null, ...forms: string[]) => ({
  forms: forms.length > 0 ? forms : ['المهرجان'],
  stance,
  usedBy: { ar: 'الجميع', en: 'all' },
  side,
  sources: ['https://festival.hekaya.org/programme'],
})

function withNaming(pack: Pack, ...names: ReturnType<typeof name>[]): void {
  pack.namings.push({ id: 'set', entity: 'salwa-al-mirani', title: { ar: 'الاسم', en: 'Name' }, names })
}

function office(from: string | null, to: string | null, asOf: string | null = null): Role {
  return {
    title: { ar: 'رئيسة المهرجان', en: 'President of the festival' },
    org: null,
    from,
    to,
    asOf,
    forms: ['رئيسة المهرجان'],
    sources: ['https://festival.hekaya.org/programme'],
  }
}

/** Both sides have their word for her, and she has one alias more. */
function calledNames(pack: Pack, form: string, hidden = false): void {
  withNaming(
    pack,
    name('neutral', null, 'مديرة المهرجان'),
    name('pejorative', 'a', 'المديرة المزعومة', 'المزعومة سلوى'),
    name('honorific', 'b', 'سيدة الحكاية'),
  )
  pack.entities[0]?.aliases.push({ form, kind: 'name', ...(hidden && { hidden }) })
}

/** The first entity holds the first office, a second one the other. */
function heldBy(pack: Pack, first: Role, other?: Role): void {
  pack.entities[0]?.roles.push(first)
  if (other) second(pack, { aliases: [], roles: [other] })
}

function told(pack: Pack, validity: { asOf?: string; from?: string; to?: string }): void {
  pack.entities[0]?.facts.push({
    text: { ar: 'تدير المهرجان.', en: 'Directs the festival.' },
    date: null,
    ...validity,
    status: 'solid',
    sources: ['https://festival.hekaya.org/programme'],
  })
}

function secondSource(pack: Pack, url: string): void {
  pack.events[0]?.sources.splice(1, 1, { url, outlet: null, date: null, lang: 'ar' })
}

function ofOneOutlet(pack: Pack): void {
  const hosts = ['festival.hekaya.org', 'hekaya-news.org']
  pack.outlets.push({
    id: 'hekaya',
    name: { ar: 'الحكاية', en: 'Hekaya' },
    hosts,
    country: null,
    owner: null,
    feeds: [],
  })
}

/** The author's present. */
const now = new Date('2026-06-01T15:00:00Z')

const noted: [string, (pack: Pack) => void, NoteCode, string][] = [
  [
    'an alias that is a common word without its article',
    (pack) => second(pack, { aliases: [{ form: 'برلمان', kind: 'name' }] }),
    'common-word',
    'second',
  ],
  [
    'an alias that is left of a common word without its particle',
    (pack) => second(pack, { aliases: [{ form: 'كالة', kind: 'name' }] }),
    'common-word',
    'second',
  ],
  [
    'two holders of one office at the same time',
    (pack) => heldBy(pack, office('2025-01-01', '2025-06-01'), office('2025-05-01', null)),
    'shared-role',
    'salwa-al-mirani second',
  ],
  [
    'an office whose latest sign is old',
    (pack) => heldBy(pack, office('2024-01-01', null, '2024-06-01')),
    'old',
    'salwa-al-mirani',
  ],
  [
    'an office for which no page is named',
    (pack) => heldBy(pack, { ...office('2025-01-01', null), sources: [] }),
    'no-source',
    'salwa-al-mirani',
  ],
  ['a state with an old last sign', (pack) => told(pack, { asOf: '2024-06-01' }), 'old', 'salwa-al-mirani'],
  [
    'charged names for which no page is given',
    (pack) =>
      withNaming(pack, name('neutral', null), { ...name('pejorative', 'a'), sources: [] }, name('honorific', 'b')),
    'unseen-name',
    'set',
  ],
  ['two entities share an alias without a gate', (pack) => second(pack, {}), 'shared-alias', 'salwa-al-mirani second'],
  ['a sourced entity names no source', (pack) => second(pack, { aliases: [], sources: [] }), 'no-source', 'second'],
  ['an old description', (pack) => second(pack, { aliases: [], asOf: '2024-06' }), 'old', 'second'],
  ['a pack of the future', (pack) => (pack.header.asOf = '2026-06-03'), 'ahead', 'hekaya-festival'],
  ['a description of the future', (pack) => second(pack, { aliases: [], asOf: '2027' }), 'ahead', 'second'],
  [
    'an alias with a word that only charged names have',
    (pack) => calledNames(pack, 'الكاتبة المزعومة'),
    'charged-alias',
    'salwa-al-mirani',
  ],
  ['an event with one site behind it', (pack) => pack.events[0]?.sources.pop(), 'few-sources', 'hekaya-opening'],
  [
    'an event with two hosts of one site behind it',
    (pack) => secondSource(pack, 'https://arabic.hekaya.org/a'),
    'few-sources',
    'hekaya-opening',
  ],
  ['an event with two hosts of one outlet behind it', (pack) => ofOneOutlet(pack), 'few-sources', 'hekaya-opening'],
  [
    'a naming set of one side',
    (pack) => withNaming(pack, name('neutral', null), name('pejorative', 'a'), name('honorific', 'a')),
    'one-sided-naming',
    'set',
  ],
  [
    'a naming set without a neutral name',
    (pack) => withNaming(pack, name('pejorative', 'a'), name('pejorative', 'b')),
    'one-sided-naming',
    'set',
  ],
]

describe('the review of a valid pack', () => {
  it.each(noted)('notes %s', (_title, change, code, record) => {
    expect(reviewPack(spoilt(change), { now }).map((note) => [note.code, note.record])).toEqual([[code, record]])
  })

  const silent: [string, (pack: Pack) => void][] = [
    ['nothing in the tiny pack', () => undefined],
    ['a pack of a day that has begun somewhere', (pack) => (pack.header.asOf = '2026-06-02')],
    [
      'a shared alias when one of the two is gated',
      (pack) => second(pack, { aliases: [{ form: 'سلوى الميراني', kind: 'name', gate: { need: { long: true } } }] }),
    ],
    [
      'an entity from a gazetteer without sources',
      (pack) => second(pack, { aliases: [], sources: [], basis: 'gazetteer' }),
    ],
    [
      'a word that only resembles a common one',
      (pack) => second(pack, { aliases: [{ form: 'برلماس', kind: 'name' }] }),
    ],
    [
      'a common word with one letter more, behind a gate',
      (pack) => second(pack, { aliases: [{ form: 'برلمان', kind: 'name', gate: { need: { long: true } } }] }),
    ],
    [
      'an office handed over on one day',
      (pack) => heldBy(pack, office('2025-01-01', '2025-06-01'), office('2025-06-01', null)),
    ],
    [
      'an office handed over in a month of unknown day',
      (pack) => heldBy(pack, office('2025-01', '2025-06'), office('2025-06-15', null)),
    ],
    [
      'an old sign of an office that has ended',
      (pack) => heldBy(pack, office('2020-01-01', '2021-01-01', '2020-06-01')),
    ],
    ['a state that has ended, however old', (pack) => told(pack, { asOf: '2020-01', from: '2019', to: '2020-01' })],
    ['a state seen lately', (pack) => told(pack, { asOf: '2025-12', from: '2019' })],
    [
      'a neutral name without a page',
      (pack) =>
        withNaming(pack, { ...name('neutral', null), sources: [] }, name('pejorative', 'a'), name('honorific', 'b')),
    ],
    ['a charged alias that is hidden', (pack) => calledNames(pack, 'الكاتبة المزعومة', true)],
    ['a charged alias of which the naming says who uses it', (pack) => calledNames(pack, 'المزعومة سلوى')],
    ['an alias with a word that neutral names have, too', (pack) => calledNames(pack, 'مديرة الأدب')],
    ['an alias with a word of praise', (pack) => calledNames(pack, 'سيدة الأدب')],
    [
      'two sites under one country’s second level',
      (pack) => {
        pack.events[0]?.sources.splice(0, 1, { url: 'https://one.gov.sy/a', outlet: null, date: null, lang: 'ar' })
        secondSource(pack, 'https://two.gov.sy/a')
      },
    ],
    [
      'a naming set with both sides',
      (pack) => withNaming(pack, name('neutral', null), name('pejorative', 'a'), name('honorific', 'b')),
    ],
  ]
  it.each(silent)('is silent about %s', (_title, change) => {
    expect(reviewPack(spoilt(change), { now })).toEqual([])
  })
})

describe('the difference between two versions', () => {
  it('says in words what was added, removed and changed', () => {
    const after = tinyPack()
    after.header.version = '1.1.0'
    const [entity] = after.entities
    if (entity) {
      entity.asOf = '2026-03'
      entity.aliases.push({ form: 'سلوى ميراني', kind: 'name' })
      after.entities.push({ ...structuredClone(entity), id: 'new-one' })
    }
    after.events = []
    expect(diffPacks(tinyPack(), after).map((change) => change.sentence)).toEqual([
      'header: version: "1.0.0" → "1.1.0"',
      'entity salwa-al-mirani: aliases: with "سلوى ميراني"',
      'entity salwa-al-mirani: asOf: "2026-01" → "2026-03"',
      'entity new-one: added',
      'event hekaya-opening: removed',
    ])
  })

  it('shows of long texts the part that changed, of lists the record that did', () => {
    const after = tinyPack()
    const [entity] = after.entities
    const [alias] = entity?.aliases ?? []
    const long =
      'It has been held in the old town every year since its beginning, on five days in the first week of January, and is free.'
    const before = tinyPack()
    before.header.description.en = long
    after.header.description.en = long.replace('five', 'ten')
    if (alias) alias.kind = 'short'
    expect(diffPacks(before, after).map((change) => change.sentence)).toEqual([
      'header: description.en: "…since its beginning, on five days in the first week …" → "…since its beginning, on ten days in the first week …"',
      'entity salwa-al-mirani: aliases "سلوى الميراني".kind: "name" → "short"',
    ])
  })

  it('finds nothing between a pack and itself', () => {
    expect(diffPacks(tinyPack(), tinyPack())).toEqual([])
  })
})
