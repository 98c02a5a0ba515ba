import type { I18n } from '../../lib/platform/i18n.ts'
import type { PanelProps } from '../panel/types.ts'
import type { Appearance } from '../options/types.ts'
import type { PageStatus } from '../popup/types.ts'

/** The panel of the browser: the page's margin, or a sentence that says why there is none. */
export type SidePanelPageProps = {
  i18n: I18n
  appearance: Appearance
  /** Null: no margin for the present tab; `status` says why. */
  panel: PanelProps | null
  status: PageStatus
  /** Reads the page of the present tab now. */
  onRead?: (() => void) | undefined
}
