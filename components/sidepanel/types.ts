import type { I18n } from '../../lib/platform/i18n.ts'
import type { PanelProps } from '../panel/types.ts'
import type { HiddenLink } from '../../lib/analysis/hidden-links.ts'
import type { Appearance } from '../options/types.ts'
import type { PageStatus } from '../popup/types.ts'

/** The reader's own about the page: whether Hawamish works there, and the links taken away there or everywhere. */
export type YoursProps = {
  host: string | null
  siteOn: boolean
  /** Fixed by an administrator. */
  locked: boolean
  onSite: (on: boolean) => void
  hidden: HiddenLink[]
  onShowLink: (link: HiddenLink) => void
}

/** The panel of the browser: the page's margin, or a sentence that says why there is none. */
export type SidePanelPageProps = {
  i18n: I18n
  appearance: Appearance
  /** Null: no margin for the present tab; `status` says why. */
  panel: PanelProps | null
  status: PageStatus
  /** Null in private windows, of which nothing is kept, and while nothing is known. */
  yours?: YoursProps | null | undefined
  /** What was changed last could not be kept. */
  unsaved?: boolean
  /** Reads the page of the present tab now. */
  onRead?: (() => void) | undefined
}
