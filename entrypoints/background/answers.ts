/** What page scripts get to know: marks, margin, cards. */
import { withoutLinks } from '../../lib/analysis/hidden-links.ts'
import { addedPaints, extraPaintsOf, paintsOf } from '../../lib/analysis/paints.ts'
import { buildSeveralCard, buildSeveralMargin, titleOfJoined } from '../../lib/analysis/margin/several.ts'
import type { PackInUse } from '../../lib/analysis/several.ts'
import type { Article } from '../../lib/analysis/types.ts'
import type { Paint } from '../../lib/analysis/view.ts'
import { encodePaints } from '../../lib/messages/codec.ts'
import type { Arrangement, Names, Reading, Reply, SentArticle } from '../../lib/messages/contract.ts'
import { done, type PageContext, type PageHandlers } from '../../lib/messages/router.ts'
import type { Log } from '../../lib/platform/log.ts'
import { changeSettings, offFor, pageSettings, withHiddenLink, withoutHiddenLink } from '../../lib/store/settings.ts'
import type { Settings, SettingsInForce } from '../../lib/store/settings.ts'
import { showCount } from './badge.ts'
import { openExportPage } from './export.ts'
import { knownSettings } from './known-settings.ts'
import { announce, reportOf } from './orders.ts'
import { packsForNames, packsInUse } from './packs-in-use.ts'
import { analysed, forgetResult, namesFor, receiveArticle, restFor, resultFor } from './readings.ts'
import type { Analysed } from './readings.ts'
import { addMarkStyle, runScript } from './scripts.ts'

type Prepared = { settings: SettingsInForce; packs: readonly PackInUse[] }
type Received = Prepared & { article: Article }
type Ready = { settings: SettingsInForce; result: Analysed }

function namesIn(paints: readonly Paint[]): number {
  return new Set(paints.flatMap(({ id }) => id ?? [])).size
}

function namePaints(found: Analysed, { hiddenLinks }: Settings): Paint[] {
  const { article, analysis } = withoutLinks(found, hiddenLinks)
  return paintsOf(article, analysis)
}

/** @param told what the page paints already, if anything; where all of that holds, only what is new is said */
function reading({ settings, result }: Ready, told: readonly Paint[] | null = null): Reading {
  const { article, analysis, parts } = result
  const names = paintsOf(article, analysis)
  const added = told && addedPaints(told, names)
  const main = analysis.events.find(({ role }) => role === 'main')
  return {
    ...encodePaints(added ?? names),
    extras: encodePaints(extraPaintsOf(article, analysis)).paints,
    beside: added !== null,
    names: namesIn(names),
    event: main ? titleOfJoined(main.id, parts, settings.language) : null,
    settings: pageSettings(settings),
  }
}

async function settingsFor(page: PageContext): Promise<Reply<SettingsInForce>> {
  const settings = await knownSettings()
  return offFor(settings, page.url) ? { ok: false, code: 'off' } : { ok: true, value: settings }
}

/** Answers to the questions of page scripts. Each is refused with a code (`off`, `no-pack`, `not-arabic` …); bugs reject. */
export function pageHandlers(log: Log): PageHandlers {
  /** The packs and the settings, or why nothing is looked up for a page. */
  async function prepare(page: PageContext, open: typeof packsInUse): Promise<Reply<Prepared>> {
    const before = await settingsFor(page)
    if (!before.ok) return before
    const packs = await open(log)
    // Opening them takes its time, in which the reader may have switched something.
    const settings = await settingsFor(page)
    if (!settings.ok) return settings
    if (page.signal.aborted) return { ok: false, code: 'aborted' }
    return { ok: true, value: { settings: settings.value, packs } }
  }

  /** The same with the article itself. */
  async function receive(sent: SentArticle, page: PageContext, open = packsInUse): Promise<Reply<Received>> {
    const prepared = await prepare(page, open)
    if (!prepared.ok) return prepared
    if (prepared.value.packs.length === 0) return { ok: false, code: 'no-pack' }
    const article = receiveArticle(sent, page.url)
    if (!article) return { ok: false, code: 'refused' }
    if (article.language !== 'ar') return { ok: false, code: 'not-arabic' }
    return { ok: true, value: { ...prepared.value, article } }
  }

  /** The same with the analysis of the article. */
  async function ready(sent: SentArticle, page: PageContext, below = false): Promise<Reply<Ready>> {
    const got = await receive(sent, page)
    if (!got.ok) return got
    const { settings, article, packs } = got.value
    // A story below the article is not what the tab stands for: its result is not kept.
    const found = below ? analysed(article, packs) : resultFor(page.tab, article, packs)
    return { ok: true, value: { settings, result: withoutLinks(found, settings.hiddenLinks) } }
  }

  async function names(sent: SentArticle, page: PageContext, bare: boolean): Promise<Reply<Names>> {
    const got = await receive(sent, page, packsForNames)
    if (!got.ok) return got
    if (bare) void addMarkStyle(page)
    const { settings, article, packs } = got.value
    const { names: found, key } = namesFor(page.tab, article, packs)
    const paints = encodePaints(namePaints(found, settings))
    return { ok: true, value: { ...paints, settings: pageSettings(settings), key } }
  }

  async function rest(key: string, page: PageContext): Promise<Reply<Reading>> {
    const prepared = await prepare(page, packsInUse)
    if (!prepared.ok) return prepared
    const { settings, packs } = prepared.value
    const found = restFor(page.tab, key, packs)
    if (!found) return { ok: false, code: 'forgotten' }
    const result = withoutLinks(found.result, settings.hiddenLinks)
    const value = reading({ settings, result }, namePaints(found.names, settings))
    void tell(page.tab, value.names)
    return { ok: true, value }
  }

  async function read(
    sent: SentArticle,
    page: PageContext,
    { below, bare }: { below: boolean; bare: boolean },
  ): Promise<Reply<Reading>> {
    const got = await ready(sent, page, below)
    if (!got.ok) return got
    if (bare) void addMarkStyle(page)
    const value = reading(got.value)
    if (!below) void tell(page.tab, value.names)
    return { ok: true, value }
  }

  async function arrange(arrangement: Arrangement, page: PageContext): Promise<Reply<null>> {
    if (!page.private) await changeSettings((settings) => ({ ...settings, arrangement }))
    return done
  }

  /** Nothing is kept of what is done in a private window: there the page itself remembers, until it is left. */
  async function changeHidden(page: PageContext, change: (settings: Settings) => Settings): Promise<Reply<null>> {
    if (!page.private) await changeSettings(change)
    return done
  }

  /** Badge and open pages of ours hear of it after the page has its answer. */
  async function tell(tab: number, names: number): Promise<void> {
    // The answer goes out in this task: a page that is asked before it came is what it was before.
    await new Promise((resolve) => setTimeout(resolve))
    // The page may have been left while it was looked up: then the button speaks of the next.
    const page = names > 0 ? await reportOf(tab) : null
    if (names === 0 || page?.state === 'article' || page?.state === 'working') await showCount(tab, names)
    await announce({ type: 'tab-changed', tab })
  }

  return {
    'article-found': async (_, page) => {
      const settings = await settingsFor(page)
      if (!settings.ok) return settings
      // The packs are opened while the page is read, to be ready for its article.
      void packsForNames(log)
      await runScript('reader', page)
      return done
    },
    'library-wanted': async (_, page) => {
      const settings = await settingsFor(page)
      if (!settings.ok) return settings
      return (await runScript('library', page)) ? done : { ok: false, code: 'no-page' }
    },
    names: ({ article, bare }, page) => names(article, page, bare),
    rest: ({ key }, page) => rest(key, page),
    read: ({ article, below, bare }, page) => read(article, page, { below, bare }),
    margin: async ({ article }, page) => {
      const got = await ready(article, page)
      if (!got.ok) return got
      const { settings, result } = got.value
      const margin = buildSeveralMargin({ ...result, language: settings.language })
      return margin ? { ok: true, value: margin } : { ok: false, code: 'no-pack' }
    },
    card: async ({ article, id, below }, page) => {
      const got = await ready(article, page, below)
      if (!got.ok) return got
      const { settings, result } = got.value
      const card = buildSeveralCard(id, { ...result, language: settings.language })
      return card ? { ok: true, value: card } : { ok: false, code: 'unknown-id' }
    },
    'panel-wanted': async (_, page) => {
      const settings = await settingsFor(page)
      if (!settings.ok) return settings
      return (await runScript('margin', page)) ? done : { ok: false, code: 'no-page' }
    },
    arranged: ({ arrangement }, page) => arrange(arrangement, page),
    'hide-link': ({ link }, page) => {
      const on = new Date().toISOString().slice(0, 10)
      return changeHidden(page, (settings) => withHiddenLink(settings, { ...link, on }))
    },
    'show-link': ({ link }, page) => changeHidden(page, (settings) => withoutHiddenLink(settings, link)),
    'export-wanted': async (_, page) => {
      const settings = await settingsFor(page)
      if (!settings.ok) return settings
      await openExportPage(page.tab)
      return done
    },
    'marks-switched': async (_, page) => {
      await announce({ type: 'tab-changed', tab: page.tab })
      return done
    },
    'article-gone': async (_, page) => {
      forgetResult(page.tab)
      await tell(page.tab, 0)
      return done
    },
  }
}
