/** What popup, side panel and options page ask about a tab. */
import { withoutLinks } from '../../lib/analysis/hidden-links.ts'
import { analysisIn, buildSeveralCard, buildSeveralMargin } from '../../lib/analysis/margin/several.ts'
import type { Kind, MarginView } from '../../lib/analysis/view.ts'
import type { PageReport, Reply, TabState } from '../../lib/messages/contract.ts'
import { done, type ExtensionHandlers } from '../../lib/messages/router.ts'
import { sentArticleSchema } from '../../lib/messages/schema.ts'
import { browser, hostOf } from '../../lib/platform/browser.ts'
import type { Tabs } from '../../lib/platform/browser.ts'
import type { Log } from '../../lib/platform/log.ts'
import { loadSettings, offFor } from '../../lib/store/settings.ts'
import type { Settings } from '../../lib/store/settings.ts'
import { showCount } from './badge.ts'
import { closedAt } from './closed.ts'
import { openExportPage, writeExport } from './export.ts'
import { switchMarks } from './marks.ts'
import { order, reportOf } from './orders.ts'
import { packHandlers } from './pack-answers.ts'
import { packsInUse } from './packs-in-use.ts'
import { receiveArticle, resultFor } from './readings.ts'
import type { Analysed } from './readings.ts'
import { registerGate, runScript } from './scripts.ts'

async function lookAt(tab: number): Promise<Partial<Tabs.Tab>> {
  try {
    return await browser.tabs.get(tab)
  } catch {
    // Closed meanwhile.
    return {}
  }
}

/** So long a page has to say what it is. */
const patienceMilliseconds = 1_000

/** What a page says of itself. One that is busy, or asks something itself (`alert`), answers later: so long it is at work. */
function presentReport(tab: number): Promise<PageReport | null> {
  const atWork = new Promise<PageReport>((resolve) =>
    setTimeout(resolve, patienceMilliseconds, { state: 'working', panel: false }),
  )
  return Promise.race([reportOf(tab), atWork])
}

async function isGranted(url: string | undefined): Promise<boolean> {
  const parsed = url === undefined ? null : URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return false
  return browser.permissions.contains({ origins: [`${parsed.protocol}//${parsed.hostname}/*`] })
}

type Found = { result: Analysed; settings: Settings }

function countKinds(margin: MarginView): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {}
  for (const { kind } of margin.names) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Answers to the questions of popup, side panel, options and export page. */
export function extensionHandlers(log: Log): ExtensionHandlers {
  /** The article that a tab shows, analysed; null where it shows none. */
  async function findIn(tab: number): Promise<Found | null> {
    const [{ url: address }, sent] = await Promise.all([lookAt(tab), order(tab, { type: 'article' })])
    const parsed = sentArticleSchema.safeParse(sent)
    if (!parsed.success) return null
    const packs = await packsInUse(log)
    const article = receiveArticle(parsed.data, address ?? parsed.data.url ?? '')
    if (!article || packs.length === 0) return null
    const settings = await loadSettings()
    const result = withoutLinks(resultFor(tab, article, packs), settings.hiddenLinks)
    return { result, settings }
  }

  function marginOf({ result, settings }: Found): MarginView | null {
    return buildSeveralMargin({ ...result, language: settings.language })
  }

  async function stateOf(tab: number): Promise<TabState> {
    const [{ url, status }, settings, page] = await Promise.all([lookAt(tab), loadSettings(), presentReport(tab)])
    const found = page?.state === 'article' ? await findIn(tab) : null
    const margin = found && marginOf(found)
    const event = margin?.event
    return {
      host: hostOf(url ?? null),
      closed: await closedAt(url),
      granted: await isGranted(url),
      off: offFor(settings, url),
      page,
      loading: status === 'loading',
      found: margin && {
        url: found?.result.article.url ?? null,
        counts: countKinds(margin),
        event: event
          ? {
              title: event.title,
              sure: margin.verdict.sure,
              reports: event.reportCount,
              origins: event.originCount,
              unknown: event.unknownCount,
            }
          : null,
      },
    }
  }

  return {
    ...packHandlers(log),
    'tab-state': async ({ tab }) => {
      // Heals a registration that the browser dropped, for instance while the extension was switched off.
      await registerGate().catch((error: unknown) => log.bug('gate', error))
      return { ok: true, value: await stateOf(tab) }
    },
    'tab-margin': async ({ tab }) => {
      const found = await findIn(tab)
      const margin = found && marginOf(found)
      return margin ? { ok: true, value: margin } : { ok: false, code: 'no-page' }
    },
    'tab-card': async ({ tab, id }) => {
      const found = await findIn(tab)
      if (!found) return { ok: false, code: 'no-page' }
      const { result, settings } = found
      const card = buildSeveralCard(id, { ...result, language: settings.language })
      return card ? { ok: true, value: card } : { ok: false, code: 'unknown-id' }
    },
    'tab-read': ({ tab }) => readTab(tab),
    'tab-export': async ({ tab, format, wholeText }) => {
      const found = await findIn(tab)
      const view = found && marginOf(found)
      if (!view) return { ok: false, code: 'no-page' }
      const { result, settings } = found
      const analysis = analysisIn({ ...result, language: settings.language })
      return { ok: true, value: writeExport({ article: result.article, analysis, view }, { format, wholeText }) }
    },
    'tab-export-page': async ({ tab }) => {
      await openExportPage(tab)
      return done
    },
    'tab-panel': async ({ tab, show }) => ((await showPanel(tab, show)) ? done : { ok: false, code: 'no-page' }),
    'tab-marks': async ({ tab, show }) => {
      await switchMarks(tab, show)
      return done
    },
    'tab-show': async ({ tab, span }) => {
      await order(tab, { type: 'show', span })
      return done
    },
    'tab-back': async ({ tab }) => {
      await order(tab, { type: 'back' })
      return done
    },
    'tab-stop': async ({ tab }) => {
      await order(tab, { type: 'stop' })
      await showCount(tab, 0)
      return done
    },
  }
}

/** Reads the page of a tab now, whatever the gate thought of it. */
async function readTab(tab: number): Promise<Reply<null>> {
  const target = { tab, document: null }
  if (!(await runScript('gate', target)) || !(await runScript('reader', target)))
    return { ok: false, code: 'restricted' }
  await order(tab, { type: 'read-now' })
  return done
}

/** Shows or hides the panel in the page of a tab; a page that was not read yet is read first. False where none may be. */
export async function showPanel(tab: number, show: boolean | 'toggle'): Promise<boolean> {
  const target = { tab, document: null }
  if (show !== false && (!(await runScript('gate', target)) || !(await runScript('reader', target)))) return false
  await order(tab, { type: 'panel', show })
  return true
}
