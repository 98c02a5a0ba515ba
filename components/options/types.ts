import type { HiddenLink } from '../../lib/analysis/hidden-links.ts'
import type { InstallOutcome, PackDetails, PageSettings } from '../../lib/messages/contract.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import type { Look } from '../ui/types.ts'

/** How Hawamish looks and what it marks (`PageSettings`). All of it works without a reload. */
export type Appearance = Look &
  Pick<PageSettings, 'digits' | 'language' | 'density' | 'kinds' | 'extras' | 'hover' | 'announce' | 'panel'>

/** One line of the list of sites. */
export type SiteLine = {
  host: string
  /** Name of the outlet, where the pack knows it. */
  name: string | null
  /** The browser's leave for this host, as it is now. */
  granted: boolean
  /** Switched off by the reader although the leave is there. */
  off: boolean
  /** Kept off by an administrator. */
  locked?: boolean
}

/** One pack of the list. The pack that came with the extension cannot be removed. */
export type PackInfo = PackDetails

/** What the reader can do about packs. */
export type PackActions = {
  onSwitch: (change: { id: string; on: boolean }) => void
  onRemove: (id: string) => void
  onFile: (file: File) => void
  /** Called after the reader said yes to the request. */
  onAddress: (url: string) => void
  /** Look for a newer version now. */
  onUpdate: (id: string) => void
  onDaily: (change: { id: string; on: boolean }) => void
  /** Yes to what the outcome asks. */
  onAccept: () => void
  /** The outcome was read, or its question answered with no. */
  onDismiss: () => void
  /** Give leave for the host and try again. Called in the click itself: the browser asks the reader. */
  onAllow: () => void
}

/** What came of installing, and what is under way. */
export type Installing = {
  busy: boolean
  outcome: InstallOutcome | null
  /** Host that gives its file only to extensions that have leave for it. */
  closedHost: string | null
}

/** A key command with the keys it is bound to now; empty: bound to none. */
export type KeyLine = { command: 'marks' | 'panel' | 'next' | 'previous'; keys: string }

/** Outcome of a change to be told to the reader, politely. */
export type Notice = {
  kind:
    | 'saved'
    | 'exported'
    | 'imported'
    | 'erased'
    | 'failed'
    | 'import.not-json'
    | 'import.not-settings'
    | 'import.newer'
    | 'import.spoilt'
  /** The name of the field that is spoilt. */
  detail: string | null
}

/** Missing callbacks hide their controls; missing lists hide their sections. */
export type OptionsProps = {
  i18n: I18n
  appearance: Appearance
  onAppearance: (change: (before: Appearance) => Appearance) => void
  /** Names of settings that an administrator has fixed. */
  locked?: ReadonlySet<string> | undefined

  /** Null while not known yet. */
  sites: SiteLine[] | null
  /** Leave for all https sites. */
  allSites: boolean
  /** Called in the click itself: the browser asks the reader. */
  onAllSites?: ((on: boolean) => void) | undefined
  onSite: (change: { host: string; on: boolean }) => void
  onForgetSite?: ((host: string) => void) | undefined

  /** Links called wrong, the newest first. */
  hidden?: HiddenLink[] | undefined
  onShowLink?: ((link: HiddenLink) => void) | undefined

  keys: KeyLine[]
  /** Opens the browser's own page for shortcuts. */
  onKeys?: (() => void) | undefined

  packs: PackInfo[] | null
  packActions?: PackActions | undefined
  /** An administrator allows no packs to be added, or none from an address. */
  packsLocked?: 'all' | 'addresses' | null | undefined
  installing?: Installing | undefined

  onExportSettings?: (() => void) | undefined
  onImportSettings?: ((file: File) => void) | undefined
  onEraseAll?: (() => void) | undefined

  /** The manifest's permissions, for the table that explains them. */
  permissions: readonly string[]
  /** Version of the extension. */
  version: string
  notice: Notice | null
}
