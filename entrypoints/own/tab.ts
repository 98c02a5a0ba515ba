/** The tab that a popup or a side panel speaks of, and what the background knows of it. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PageStatus } from '../../components/popup/types.ts'
import type { Announcement, TabState } from '../../lib/messages/contract.ts'
import { browser } from '../../lib/platform/browser.ts'
import { ask } from './ask.ts'
import type { Changes } from './settings.ts'

export type PresentTab = { id: number; private: boolean }

/** A test opens popup and side panel as tabs, which would be the active tab themselves: it names the tab that is meant. */
function namedTab(): number | null {
  if (import.meta.env.MODE !== 'e2e') return null
  const named = new URLSearchParams(location.search).get('tab')
  return named === null ? null : Number(named)
}

/** Whether this popup was opened by the reader. */
export function isPressed(): boolean {
  return namedTab() === null
}

async function presentTab(): Promise<PresentTab | null> {
  const named = namedTab()
  const tabs =
    named === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [await browser.tabs.get(named)]
  const [tab] = tabs
  return tab?.id === undefined ? null : { id: tab.id, private: tab.incognito }
}

/** The active tab of this window; null until it is known. */
export function usePresentTab(): PresentTab | null {
  const [tab, setTab] = useState<PresentTab | null>(null)
  useEffect(() => {
    const look = (): void => void presentTab().then(setTab)
    look()
    browser.tabs.onActivated.addListener(look)
    return () => browser.tabs.onActivated.removeListener(look)
  }, [])
  return tab
}

function isAbout(message: unknown, tab: number): boolean {
  const announcement = message as Partial<Announcement> | null
  return announcement?.type === 'tab-changed' && announcement.tab === tab
}

/** Counts up whenever something about the tab may have changed: it loaded, its article was read, its leave changed. */
export function useTabChanges(tab: number | null): number {
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (tab === null) return undefined
    const count = (): void => setChanges((before) => before + 1)
    const onMessage = (message: unknown): undefined => {
      if (isAbout(message, tab)) count()
      return undefined
    }
    const onUpdated = (updated: number, change: { status?: string }): void => {
      if (updated === tab && change.status !== undefined) count()
    }
    browser.runtime.onMessage.addListener(onMessage)
    browser.tabs.onUpdated.addListener(onUpdated)
    browser.permissions.onAdded.addListener(count)
    browser.permissions.onRemoved.addListener(count)
    return () => {
      browser.runtime.onMessage.removeListener(onMessage)
      browser.tabs.onUpdated.removeListener(onUpdated)
      browser.permissions.onAdded.removeListener(count)
      browser.permissions.onRemoved.removeListener(count)
    }
  }, [tab])
  return changes
}

export type Known = {
  /** Null until the background answered. */
  state: TabState | null
  /** It could not say it. */
  failed: boolean
  /** Asks once more. */
  again: () => void
}

/** What the background knows of a tab. */
export function useTabState(tab: PresentTab | null, settings: unknown): Known {
  const [state, setState] = useState<TabState | null>(null)
  const [failed, setFailed] = useState(false)
  const [asked, setAsked] = useState(0)
  const changes = useTabChanges(tab?.id ?? null)
  useEffect(() => {
    if (!tab) return undefined
    let current = true
    void ask({ type: 'tab-state', tab: tab.id }).then((reply) => {
      if (!current) return
      if (reply.ok) setState(reply.value)
      setFailed(!reply.ok)
    })
    return () => {
      current = false
    }
  }, [tab?.id, changes, asked, settings])
  const again = useCallback(() => setAsked((before) => before + 1), [])
  useEffect(() => {
    if (!isUnderWay(state)) return undefined
    // A page that was kept from answering does not tell when it can again.
    const timer = setTimeout(again, askAgainMilliseconds)
    return () => clearTimeout(timer)
  }, [state])
  return { state, failed, again }
}

const askAgainMilliseconds = 2_000
const patienceMilliseconds = 3_000

function isUnderWay(state: TabState | null): boolean {
  return state?.page ? state.page.state === 'working' : state?.loading === true
}

/** What is being read for too long is waited for: the page may be busy, or ask something itself (`alert`). */
export function usePatience(status: PageStatus): PageStatus {
  const isLoading = status.state === 'loading'
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    setIsLate(false)
    if (!isLoading) return undefined
    const timer = setTimeout(() => setIsLate(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [isLoading])
  return isLoading && isLate ? { state: 'waiting' } : status
}

export type Marks = {
  shown: boolean
  onMarks: (marks: boolean) => void
  /** The last switch could not be kept. */
  unsaved: boolean
}

type MarksInput = {
  tab: PresentTab | null
  state: TabState | null
  settings: { marks: boolean }
  keep: Changes['keep']
}

/** The switch of the marks: shown as they are in the tab's page, and turned everywhere and in that page. */
export function useMarks({ tab, state, settings, keep }: MarksInput): Marks {
  // Until the page has said what it shows now, it is what was asked for: a second click comes sooner.
  const [asked, setAsked] = useState<boolean | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  useEffect(() => setAsked(null), [state])
  return {
    shown: asked ?? state?.page?.marks ?? settings.marks,
    unsaved,
    onMarks(marks) {
      if (!tab) {
        void keep((before) => ({ ...before, marks }))
        return
      }
      setAsked(marks)
      void ask({ type: 'tab-marks', tab: tab.id, show: marks }).then(({ ok }) => setUnsaved(!ok))
    },
  }
}

/** Reads the page now. `refused`: the browser gave no leave for what the tab shows. */
export function useReadNow(tab: PresentTab | null, { state, again }: Known): { read: () => void; refused: boolean } {
  const [refused, setRefused] = useState<TabState | null>(null)
  const read = (): void => {
    if (!tab) return
    void ask({ type: 'tab-read', tab: tab.id }).then((reply) => {
      if (reply.ok || reply.code !== 'restricted') return again()
      setRefused(state)
    })
  }
  // A refusal counts for the state that it was given in: another one is another page or permission.
  return { read, refused: refused !== null && refused === state }
}

/**
 * Whether Hawamish works on the site of a tab; null where it cannot be switched. Of a private window nothing is written
 * down: there it is on where the page is read.
 */
export function siteOnIn(tab: PresentTab | null, state: TabState | null): boolean | null {
  if (!state || state.closed !== null || state.host === null) return null
  if (tab?.private) return state.page !== null && state.off === null
  return state.granted && state.off !== 'site' && state.off !== 'policy'
}

/**
 * In the words of the components.
 * @param pressed the reader has pressed the toolbar button, which gives leave for every page but those that the browser
 * keeps closed; where the address is hidden all the same, it is one of them (Chrome hides that of a file, too)
 */
export function statusOf({ state, failed }: Pick<Known, 'state' | 'failed'>, pressed = false): PageStatus {
  if (failed) return { state: 'failed' }
  if (!state) return { state: 'loading' }
  if (state.closed === 'files') return { state: 'no-files' }
  if (state.closed === 'page') return { state: 'restricted' }
  if (state.closed === 'hidden' && pressed) return { state: 'restricted', hidden: true }
  if (state.off) return { state: 'off', scope: state.off }
  const { page, found } = state
  if (!page && !state.granted) return { state: 'no-access' }
  // A page that is still loading gets its scripts when its text is there.
  if (!page) return { state: state.loading ? 'loading' : 'failed' }
  if (page.state === 'working') return { state: 'loading' }
  if (page.state === 'failed') return { state: 'failed' }
  if (page.state === 'not-arabic' || page.state === 'not-article') return { state: 'silent', reason: page.state }
  if (!found) return { state: 'failed' }
  const { event, counts } = found
  return event ? { state: 'event', ...event, counts } : { state: 'names', counts }
}
