/** What the extension's own pages are given in the gallery. */
import type { HiddenLink } from '../../lib/analysis/hidden-links.ts'
import type { Article } from '../../lib/analysis/types.ts'
import type { Kind, Language, Paint } from '../../lib/analysis/view.ts'
import type { Appearance, Installing, KeyLine, PackInfo, SiteLine } from '../../components/options/types.ts'
import type { PageStatus } from '../../components/popup/types.ts'
import type { SampleMargin } from '../../components/welcome/types.ts'
import type { PackName } from '../../lib/messages/contract.ts'
import { fullCard } from './cards.ts'
import { fullView } from './views.ts'

export function appearanceFor(
  language: Language,
  theme: Appearance['theme'],
  digits: Appearance['digits'],
): Appearance {
  return {
    theme,
    size: 'medium',
    font: 'naskh',
    digits,
    language,
    density: 'all',
    kinds: ['person', 'group', 'body', 'place', 'law', 'event'],
    extras: ['date'],
    hover: false,
    announce: true,
    panel: 'auto',
  }
}

const counts = { person: 2, group: 2, body: 3, place: 4, law: 1, event: 1 }

export const statuses: Readonly<Record<string, PageStatus>> = {
  loading: { state: 'loading' },
  waiting: { state: 'waiting' },
  restricted: { state: 'restricted' },
  'restricted-hidden': { state: 'restricted', hidden: true },
  'no-files': { state: 'no-files' },
  'no-access': { state: 'no-access' },
  'off-site': { state: 'off', scope: 'site' },
  'off-everywhere': { state: 'off', scope: 'everywhere' },
  'not-article': { state: 'silent', reason: 'not-article' },
  'not-arabic': { state: 'silent', reason: 'not-arabic' },
  names: { state: 'names', counts },
  event: {
    state: 'event',
    title: 'عملية مشتركة على مخابئ سلاح لداعش في ريف دمشق',
    sure: true,
    reports: 8,
    origins: 1,
    unknown: 3,
    counts,
  },
  unsure: {
    state: 'event',
    title: 'هجوم قرب تدمر',
    sure: false,
    reports: 3,
    origins: 2,
    unknown: 1,
    counts: { person: 1 },
  },
  failed: { state: 'failed' },
}

export const keys: KeyLine[] = [
  { command: 'marks', keys: 'Alt+Shift+U' },
  { command: 'panel', keys: 'Alt+Shift+M' },
  { command: 'next', keys: 'Alt+Shift+J' },
  { command: 'previous', keys: '' },
]

export const sites: SiteLine[] = [
  { host: 'example.org', name: 'صحيفة النهر', granted: true, off: false },
  { host: 'news.example.com', name: null, granted: false, off: false },
  { host: 'jisr.example.net', name: 'موقع الجسر', granted: true, off: true },
]

export const hidden: HiddenLink[] = [
  { id: 'kubr', name: 'براد كوبر', form: 'كوبر', page: 'https://example.org/news/1', on: '2025-12-02' },
  { id: 'centcom', name: 'القيادة المركزية الأميركية (CENTCOM)', page: null, on: '2025-12-01' },
]

export const packs: PackInfo[] = [
  {
    id: 'syria-us-isis',
    title: 'سوريا وواشنطن وداعش',
    description: 'أحداث خريف 2025 بين دمشق وواشنطن، وما سبقها منذ 2014 وما تلاها.',
    version: '1.0.0',
    asOf: '2026-04-22',
    stale: false,
    ahead: false,
    licence: 'CC BY 4.0',
    authors: [{ name: 'Hawamish', url: 'https://example.org/hawamish' }],
    reviewed: null,
    credits: [{ text: 'data-geography: Open-Syria, CC BY 4.0', url: 'https://example.org/geography' }],
    counts: { entities: 474, events: 44, statements: 9, reports: 372, outlets: 123, places: 6210 },
    bundled: true,
    on: true,
    broken: false,
    key: null,
    address: null,
    daily: false,
    check: null,
    hash: '6f1ed002ab5595859014ebf0951522d9f1b5f1d6b1d1b2a7c9e0f3a4b5c6d7e8',
  },
  {
    id: 'newsroom',
    title: 'حزمة غرفة الأخبار',
    description: 'حزمة أُضيفت من ملف.',
    version: '0.2.0',
    asOf: '2024-01-31',
    stale: true,
    ahead: false,
    licence: 'CC0',
    authors: [{ name: 'غرفة الأخبار', url: null }],
    reviewed: { by: 'Review Desk', on: '2024-02-01' },
    credits: [],
    counts: { entities: 12, events: 1, statements: 0, reports: 2, outlets: 0, places: 0 },
    bundled: false,
    on: false,
    broken: true,
    key: null,
    address: null,
    daily: false,
    check: null,
    hash: '0d3c1f5a7b9e2468ace013579bdf02468ace13579bdf02468ace13579bdf0246',
  },
  {
    id: 'archive',
    title: 'حزمة الأرشيف',
    description: 'حزمة أُضيفت من عنوان.',
    version: '2.3.1',
    asOf: '2026-03-01',
    stale: false,
    ahead: false,
    licence: 'CC0',
    authors: [{ name: 'Archive Desk', url: 'https://example.org/archive' }],
    reviewed: null,
    credits: [],
    counts: { entities: 40, events: 3, statements: 1, reports: 20, outlets: 4, places: 0 },
    bundled: false,
    on: true,
    broken: false,
    key: '72b5f5dc397ce9a75e401e126147cae61c4c703d45f0d7ed6587cf8fedb9eab9',
    address: 'https://packs.example.org/archive/archive-2.hawamish',
    daily: true,
    check: { at: Date.UTC(2026, 3, 20, 12), result: 'asks' },
    hash: '68e67ce48b6e4b3883f65e1af7c2910bbb6a5e8fd5cda7ebabd3be7a5052307b',
  },
]

/** What installing can come to. */
export const outcomes: Readonly<Record<string, Installing>> = {
  busy: { busy: true, outcome: null, closedHost: null },
  installed: {
    busy: false,
    outcome: { state: 'installed', pack: packName('1.0.0', null) },
    closedHost: null,
  },
  asks: {
    busy: false,
    outcome: {
      state: 'asks',
      pack: packName('2.4.0', 'c0ffee5c397ce9a75e401e126147cae61c4c703d45f0d7ed6587cf8fedb9eab9'),
      before: packName('2.3.1', '72b5f5dc397ce9a75e401e126147cae61c4c703d45f0d7ed6587cf8fedb9eab9'),
      warnings: ['other-key'],
      hash: 'ab12ce48b6e4b3883f65e1af7c2910bbb6a5e8fd5cda7ebabd3be7a505230700',
    },
    closedHost: null,
  },
  refused: {
    busy: false,
    outcome: {
      state: 'refused',
      refusals: [
        {
          code: 'dead-reference',
          path: 'entities[0].related[1]',
          sentence: 'entities[0].related[1]: there is no entity or event "nobody" in this pack.',
        },
        {
          code: 'dangerous-alias',
          path: 'entities[4].aliases[2].form',
          sentence: 'entities[4].aliases[2].form: "الحكومة" is a common word and needs a gate.',
        },
      ],
    },
    closedHost: null,
  },
  closed: {
    busy: false,
    outcome: {
      state: 'refused',
      refusals: [{ code: 'unreachable', path: '(pack)', sentence: 'The address gave no answer.' }],
    },
    closedHost: 'packs.example.org',
  },
}

function packName(version: string, key: string | null): PackName {
  return { id: 'archive', title: 'حزمة الأرشيف', version, key, authors: ['Archive Desk'] }
}

const sampleNames: readonly { form: string; kind: Kind; id: string }[] = [
  { form: 'القيادة المركزية الأميركية', kind: 'body', id: 'centcom' },
  { form: 'تنظيم داعش', kind: 'group', id: 'isis' },
  { form: 'ريف دمشق', kind: 'place', id: 'rif' },
  { form: 'أحمد الشرع', kind: 'person', id: 'sharaa' },
  { form: 'دونالد ترامب', kind: 'person', id: 'trump' },
  { form: 'عقوبات قيصر', kind: 'law', id: 'caesar' },
  { form: 'قوات سوريا الديمقراطية', kind: 'group', id: 'sdf' },
]

/** Marks a few names of the sample by looking for them: the gallery shows the page, the engine has tests of its own. */
export function analyseForGallery(article: Article, language: Language): Promise<SampleMargin> {
  const paints: Paint[] = []
  for (const [block, { start, end }] of article.blocks.entries()) {
    const text = article.text.slice(start, end)
    for (const { form, kind, id } of sampleNames) {
      const at = text.indexOf(form)
      if (at >= 0) paints.push({ block, start: at, end: at + form.length, kind, id, sure: true })
    }
  }
  return Promise.resolve({ view: fullView(language), paints, card: (id) => ({ ...fullCard(language), id }) })
}
