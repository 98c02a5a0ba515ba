import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import type { Knowledge } from '../../../lib/analysis/knowledge.ts'
import { buildSeveralCard, buildSeveralMargin, titleOfJoined } from '../../../lib/analysis/margin/several.ts'
import { analyseSeveral } from '../../../lib/analysis/several.ts'
import type { PackInUse } from '../../../lib/analysis/several.ts'
import { compilePack } from '../../../lib/pack/compile.ts'
import type { Entity, Pack } from '../../../lib/pack/types.ts'
import { textArticle } from '../../../scripts/text-article.ts'
import { tinyPack } from '../../fixtures/packs/tiny.ts'

function open(pack: Pack): Knowledge {
  const opened = openKnowledge(compilePack(pack))
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

const [salwa] = tinyPack().entities
if (!salwa) throw new Error('the tiny pack has lost its entity')

function entity(id: string, form: string, more: Partial<Entity> = {}): Entity {
  return {
    ...structuredClone(salwa as Entity),
    id,
    name: { ar: form, en: id },
    aliases: [{ form, kind: 'name' }],
    related: [],
    ...more,
  }
}

/** The tiny pack under another id, with other records. */
function packOf(id: string, entities: Entity[], change: (pack: Pack) => void = () => undefined): Knowledge {
  const pack = tinyPack()
  pack.header.id = id
  pack.header.title = { ar: `حزمة ${id}`, en: `Pack ${id}` }
  pack.entities = entities
  pack.events = []
  change(pack)
  return open(pack)
}

const text = [
  'افتتاح مهرجان الحكاية في المدينة',
  'أعلنت سلوى الميراني يوم الاثنين 5 يناير 2026 افتتاح مهرجان الحكاية بخمس قراءات حضرها جمهور كبير من القراء والكتاب في المدينة القديمة.',
  'وقال الراوي سالم إن دار الحكاية القديمة ستستقبل الزوار في المساء وإن الميراني ستلقي كلمة أخرى قبل نهاية الأسبوع.',
].join('\n')
const article = textArticle(text, { url: null, published: '2026-01-06' })

const bundled = (knowledge: Knowledge): PackInUse => ({ knowledge, bundled: true })
const installed = (knowledge: Knowledge): PackInUse => ({ knowledge, bundled: false })
const festival = open(tinyPack())

function marks(packs: readonly PackInUse[]): string[] {
  return analyseSeveral(article, packs)
    .analysis.mentions.filter((mention) => !mention.nested && mention.entity !== null)
    .map((mention) => `${text.slice(mention.start, mention.end)} = ${mention.entity}`)
}

describe('one pack', () => {
  it('gives what the engine gives, when it is the bundled one', () => {
    expect(analyseSeveral(article, [bundled(festival)]).analysis).toEqual(analyse(article, festival))
  })

  it('puts its id before its ids, when it was installed', () => {
    expect(marks([installed(festival)])).toContain('سلوى الميراني = hekaya-festival:salwa-al-mirani')
    expect(analyseSeveral(article, [installed(festival)]).analysis.events[0]).toMatchObject({
      id: 'hekaya-festival:hekaya-opening',
      role: 'main',
    })
  })

  it('none at all gives nothing', () => {
    const nothing = analyseSeveral(article, [])
    expect(Object.values(nothing.analysis).flat()).toEqual([])
    expect(buildSeveralMargin({ ...nothing, article, language: 'ar' })).toBeNull()
  })
})

describe('several packs', () => {
  it('all mark what they know, in the order of the text', () => {
    const story = packOf('story', [entity('salim', 'الراوي سالم')])
    expect(marks([bundled(festival), installed(story)])).toEqual([
      'سلوى الميراني = salwa-al-mirani',
      'الراوي سالم = story:salim',
      'الميراني = salwa-al-mirani',
    ])
  })

  it('give the longer name, whichever pack it is in', () => {
    const short = packOf('short', [entity('house', 'دار الحكاية')])
    const long = packOf('long', [entity('old-house', 'دار الحكاية القديمة')])
    expect(marks([bundled(short), installed(long)])).toEqual(['دار الحكاية القديمة = long:old-house'])
    expect(marks([bundled(long), installed(short)])).toEqual(['دار الحكاية القديمة = old-house'])
    const inner = analyseSeveral(article, [bundled(short), installed(long)]).analysis.mentions.find(
      ({ entity }) => entity === 'house',
    )
    expect(inner).toMatchObject({ nested: true })
  })

  it('give the same words to the first pack and name the other on the card, both ways', () => {
    const other = packOf('other', [entity('another-salwa', 'سلوى الميراني')])
    const packs = [bundled(festival), installed(other)]
    expect(marks(packs)).toEqual(['سلوى الميراني = salwa-al-mirani', 'الميراني = salwa-al-mirani'])
    const input = { ...analyseSeveral(article, packs), article, language: 'ar' as const }
    expect(buildSeveralCard('salwa-al-mirani', input)?.related[0]).toEqual({
      id: 'other:another-salwa',
      name: 'سلوى الميراني (حزمة other)',
    })
    expect(buildSeveralCard('other:another-salwa', input)).toMatchObject({
      pack: 'حزمة other',
      id: 'other:another-salwa',
    })
    expect(buildSeveralCard('other:another-salwa', input)?.related[0]?.id).toBe('salwa-al-mirani')
  })

  it('keep records of the same id apart', () => {
    const twin = packOf('twin', [
      entity('salwa-al-mirani', 'الراوي سالم', { description: { ar: 'راو متخيَّل.', en: 'An invented narrator.' } }),
    ])
    const input = { ...analyseSeveral(article, [bundled(festival), installed(twin)]), article, language: 'en' as const }
    expect(buildSeveralCard('salwa-al-mirani', input)?.description).toContain('directs the 2026 festival')
    expect(buildSeveralCard('twin:salwa-al-mirani', input)?.description).toBe('An invented narrator.')
  })

  it('have one main event at most: that of the higher score, else of the first pack', () => {
    const copy = packOf('copy', tinyPack().entities, (pack) => (pack.events = tinyPack().events))
    const both = analyseSeveral(article, [bundled(festival), installed(copy)])
    expect(both.analysis.events.map(({ id, role }) => [id, role])).toEqual([
      ['hekaya-opening', 'main'],
      ['copy:hekaya-opening', 'background'],
    ])
    const margin = buildSeveralMargin({ ...both, article, language: 'ar' })
    expect(margin?.event?.id).toBe('hekaya-opening')
    expect(margin?.background).toMatchObject([{ id: 'copy:hekaya-opening' }])
  })

  it('let the event of an installed pack lead, when only that pack has one', () => {
    const story = packOf('story', [entity('salim', 'الراوي سالم')])
    const both = analyseSeveral(article, [bundled(story), installed(festival)])
    const margin = buildSeveralMargin({ ...both, article, language: 'en' })
    expect(margin?.event).toMatchObject({ id: 'hekaya-festival:hekaya-opening' })
    expect(margin?.event?.timeline.map(({ id }) => id)).toEqual(['hekaya-festival:hekaya-opening', 'article'])
    expect(margin?.pack.id).toBe('hekaya-festival')
    expect(margin?.otherPacks?.map(({ id }) => id)).toEqual(['story'])
    expect(margin?.names.map(({ id, pack }) => [id, pack ?? null])).toEqual([
      ['hekaya-festival:salwa-al-mirani', 'Hekaya Festival'],
      ['salim', null],
    ])
    expect(titleOfJoined('hekaya-festival:hekaya-opening', both.parts, 'en')).toBe('Opening of the Hekaya Festival')
  })

  it('say which of them is stale', () => {
    const story = packOf('story', [entity('salim', 'الراوي سالم')], (pack) => (pack.header.asOf = '2020-01-01'))
    const both = analyseSeveral(article, [bundled(festival), installed(story)])
    const margin = buildSeveralMargin({ ...both, article, language: 'en' }, new Date('2026-02-01'))
    expect(margin?.pack.stale).toBe(false)
    expect(margin?.otherPacks).toMatchObject([{ id: 'story', stale: true }])
  })

  it('have no card for a pack that is gone, nor for an id that it never had', () => {
    const story = packOf('story', [entity('salim', 'الراوي سالم')])
    const before = {
      ...analyseSeveral(article, [bundled(festival), installed(story)]),
      article,
      language: 'ar' as const,
    }
    expect(buildSeveralCard('story:salim', before)?.name).toBe('الراوي سالم')
    expect(buildSeveralCard('story:nobody', before)).toBeNull()
    const after = { ...analyseSeveral(article, [bundled(festival)]), article, language: 'ar' as const }
    expect(buildSeveralCard('story:salim', after)).toBeNull()
  })

  it('never make one pack’s marks depend on another that knows nothing here', () => {
    const silent = packOf('silent', [entity('nobody', 'زهير المتخيل')])
    expect(marks([bundled(festival), installed(silent)])).toEqual(marks([bundled(festival)]))
  })
})
