import type { Kind } from '../../lib/analysis/view.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import type { Appearance } from '../options/types.ts'

/**
 * What is known about the page of the present tab.
 * - `loading`: not known yet; the popup paints at once with this.
 * - `waiting`: the page has not said for a while what it is; it may be busy, or show a question of its own.
 * - `restricted`: the browser lets no extension in (store pages, its own pages); `hidden`: nor says what it is.
 * - `no-files`: a file of this device, and the reader has not allowed the extension to read those.
 * - `no-access`: the site has not been switched on, or the reader took it back.
 * - `off`: switched off by the reader, here or everywhere, or here by an administrator (`policy`).
 * - `silent`: read, but it is no article, or not in Arabic.
 * - `names`: an Arabic article of none of the known events; `event`: a report of one.
 * - `failed`: reading the page went wrong.
 * - `refused`: the reader asked for it where the browser gives leave to the toolbar button alone.
 */
export type PageStatus =
  | { state: 'loading' }
  | { state: 'waiting' }
  | { state: 'restricted'; hidden?: true }
  | { state: 'no-files' }
  | { state: 'no-access' }
  | { state: 'off'; scope: 'site' | 'everywhere' | 'policy' }
  | { state: 'silent'; reason: 'not-article' | 'not-arabic' }
  | { state: 'names'; counts: KindCounts }
  | {
      state: 'event'
      title: string
      sure: boolean
      reports: number
      origins: number
      unknown: number
      counts: KindCounts
    }
  | { state: 'failed' }
  | { state: 'refused' }

/** Number of different names by kind; kinds without any are left out. */
export type KindCounts = Partial<Record<Kind, number>>

export type PackLine = { id: string; title: string; version: string; asOf: string; stale: boolean }

export type PopupProps = {
  i18n: I18n
  appearance: Appearance
  /** Host of the present tab, without `www.`; null on pages without one. */
  host: string | null
  status: PageStatus
  marksShown: boolean
  onMarks: (shown: boolean) => void
  /** Switches that an administrator has fixed. */
  locked?: { marks: boolean; site: boolean; everywhere: boolean } | undefined
  /** Whether Hawamish works on this site. Null: the site cannot be switched (restricted page). */
  siteOn: boolean | null
  /** Turning it on may ask the browser for leave, so the caller must do that in this very call. */
  onSite: (on: boolean) => void
  everywhereOff: boolean
  onEverywhereOff: (off: boolean) => void
  /** Opens the panel in the page, or the panel of the browser. */
  onPanel?: (() => void) | undefined
  onNative?: (() => void) | undefined
  /** Reads this page now, once, without a lasting leave (`no-access`, `silent`). */
  onRead?: (() => void) | undefined
  /** Opens the page on which the analysis is saved or copied. */
  onExport?: (() => void) | undefined
  onSettings: () => void
  /** What was changed last could not be kept. */
  unsaved?: boolean
  /** The packs that are switched on; null while not known yet. */
  packs: readonly PackLine[] | null
}
