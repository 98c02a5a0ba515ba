import '../../assets/styles/page.css'
import { useEffect, useState } from 'preact/hooks'
import { arrangementFrom } from '../../components/panel/arrangement.ts'
import type { MentionPlace, PanelProps } from '../../components/panel/types.ts'
import type { WrongReport } from '../../components/card/types.ts'
import { SidePanelPage } from '../../components/sidepanel/sidepanel.tsx'
import type { YoursProps } from '../../components/sidepanel/types.ts'
import type { CardView, MarginView, Span } from '../../lib/analysis/view.ts'
import type { TabState } from '../../lib/messages/contract.ts'
import { browser } from '../../lib/platform/browser.ts'
import { withHiddenLink, withoutHiddenLink, withSite } from '../../lib/store/settings.ts'
import type { HiddenLink, Settings, SettingsInForce } from '../../lib/store/settings.ts'
import { ask } from '../own/ask.ts'
import { mountPage, type PageProps } from '../own/mount.tsx'
import { appearanceOf, i18nOf, useChanges, type Changes } from '../own/settings.ts'
import { requestSite } from '../own/sites.ts'
import {
  statusOf,
  useMarks,
  usePatience,
  usePresentTab,
  useReadNow,
  useTabState,
  type Marks,
  type PresentTab,
} from '../own/tab.ts'

/** The margin of the tab's article; null while there is none. */
function useMargin(tab: PresentTab | null, state: TabState | null, language: string): MarginView | null {
  const [view, setView] = useState<MarginView | null>(null)
  const reads = tab !== null && state?.page?.state === 'article'
  useEffect(() => {
    let current = true
    if (!tab || !reads) setView(null)
    else
      void ask({ type: 'tab-margin', tab: tab.id }).then((reply) => current && setView(reply.ok ? reply.value : null))
    return () => {
      current = false
    }
  }, [tab?.id, reads, state, language])
  return view
}

type HidingInput = {
  tab: PresentTab | null
  state: TabState | null
  cards: readonly CardView[]
  keep: Changes['keep']
}

/** Hiding links from here; what was hidden last can be had back at once. Nothing is kept of a private window. */
function useHiding({ tab, state, cards, keep }: HidingInput) {
  const [last, setLast] = useState<HiddenLink | null>(null)
  const url = state?.found?.url ?? null
  useEffect(() => setLast(null), [tab?.id, url])
  if (!tab || tab.private) return {}
  return {
    onWrong: ({ id, everywhere }: WrongReport) => {
      const name = cards.find((card) => card.id === id)?.name ?? id
      const link = { id, name, page: everywhere ? null : url, on: new Date().toISOString().slice(0, 10) }
      setLast(link)
      void keep((before) => withHiddenLink(before, link)).then((kept) => kept || setLast(null))
    },
    hidden: last && { name: last.name, form: null, everywhere: last.page === null },
    onUnhide: () => {
      if (last) void keep((before) => withoutHiddenLink(before, last)).then((kept) => kept && setLast(null))
    },
  }
}

type YoursInput = Pick<HidingInput, 'tab' | 'state' | 'keep'> & { settings: SettingsInForce }

/** What is the reader's own about the page, and how it is changed. */
function yoursOf({ settings, tab, state, keep }: YoursInput): YoursProps | null {
  if (!tab || tab.private || !state) return null
  const { host } = state
  const url = state.found?.url ?? null
  return {
    // Where everything is off there is nothing to switch for one site.
    host: state.off === 'everywhere' ? null : host,
    siteOn: state.granted && state.off === null,
    locked: state.off === 'policy',
    onSite: (on) => {
      if (host === null) return
      // The browser asks first, within the click.
      const asked = on && !state.granted ? requestSite(host) : Promise.resolve(true)
      void asked.then(async (granted) => {
        if (granted) await keep((before) => withSite(before, host, on))
      })
    },
    hidden: settings.hiddenLinks.filter(({ page }) => page === null || page === url).toReversed(),
    onShowLink: (link) => void keep((before) => withoutHiddenLink(before, link)),
  }
}

type PanelParts = {
  tab: PresentTab
  state: TabState | null
  view: MarginView
  settings: Settings
  marks: Marks
  keep: Changes['keep']
}

function usePanel({
  tab,
  state,
  view,
  settings,
  marks,
  keep,
}: Partial<PanelParts> & Pick<PanelParts, 'keep'>): PanelProps | null {
  const [cards, setCards] = useState<CardView[]>([])
  const [place, setPlace] = useState<MentionPlace | null>(null)
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    setCards([])
    setPlace(null)
    setIsAway(false)
  }, [tab?.id, view?.title, settings?.language])
  const hiding = useHiding({ tab: tab ?? null, state: state ?? null, cards, keep })
  if (!tab || !view || !settings || !marks) return null

  const show = (span: Span | undefined): void => {
    if (!span) return
    setIsAway(true)
    void ask({ type: 'tab-show', tab: tab.id, span })
  }
  const host = state?.host ?? null
  return {
    view,
    i18n: i18nOf(settings),
    look: settings,
    layout: 'page',
    state: arrangementFrom({ ...settings.arrangement, slim: false }),
    onState: (next) => {
      if (tab.private) return
      // Those two are about the panel in pages, where they may have changed meanwhile.
      void keep((before) => {
        const { slim, width } = before.arrangement
        return { ...before, arrangement: { ...next, slim, width } }
      })
    },
    marksShown: marks.shown,
    onMarks: marks.onMarks,
    onSiteOff: host === null || tab.private ? undefined : () => void keep((before) => withSite(before, host, false)),
    onSettings: () => void browser.runtime.openOptionsPage(),
    onExport: () => void ask({ type: 'tab-export-page', tab: tab.id }),
    onGo: show,
    place,
    onPlace: (next) => {
      setPlace(next)
      show(view.names.find(({ id }) => id === next.id)?.mentions[next.index])
    },
    canReturn: isAway,
    onReturn: () => {
      setIsAway(false)
      setPlace(null)
      void ask({ type: 'tab-back', tab: tab.id })
    },
    ...hiding,
    ...(hiding.onWrong && {
      onWrong: (report) => {
        hiding.onWrong(report)
        setCards((before) => before.slice(0, -1))
      },
    }),
    cards,
    onOpenCard: (id) =>
      void ask({ type: 'tab-card', tab: tab.id, id }).then((reply) => {
        // Asked for twice before it was there, it is opened once.
        if (reply.ok) setCards((before) => (before.at(-1)?.id === id ? before : [...before, reply.value]))
      }),
    onCardBack: () => setCards((before) => before.slice(0, -1)),
    onCopy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  }
}

/** Another tab begins from nothing: what is known of one is never shown, nor done, beside another. */
function SidePanel({ settings }: PageProps) {
  const tab = usePresentTab()
  return <TabPanel key={tab?.id} tab={tab} settings={settings} />
}

function TabPanel({ tab, settings }: PageProps & { tab: PresentTab | null }) {
  const known = useTabState(tab, settings)
  const { state } = known
  const { read, refused } = useReadNow(tab, known)
  const status = usePatience(statusOf(known))
  const view = useMargin(tab, state, settings.language)
  const { unsaved, keep } = useChanges()
  const marks = useMarks({ tab, state, settings, keep })
  const panel = usePanel({ settings, marks, state, keep, ...(tab && { tab }), ...(view && { view }) })
  return (
    <SidePanelPage
      i18n={i18nOf(settings)}
      appearance={appearanceOf(settings)}
      panel={panel}
      status={refused ? { state: 'refused' } : status}
      yours={yoursOf({ settings, tab, state, keep })}
      unsaved={unsaved || marks.unsaved}
      onRead={read}
    />
  )
}

mountPage(SidePanel)
