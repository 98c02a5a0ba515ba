import type { Article } from '../../lib/analysis/types.ts'
import type { CardView, MarginView, Paint } from '../../lib/analysis/view.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import type { Appearance, KeyLine } from '../options/types.ts'

/** What the engine, running in this very page, makes of the sample report. Paint offsets count within their block. */
export type SampleMargin = {
  view: MarginView
  paints: Paint[]
  /** The card of a name found in the sample; null for an id without one. */
  card: (id: string) => CardView | null
}

export type WelcomeProps = {
  i18n: I18n
  appearance: Appearance
  onLanguage: (language: Appearance['language']) => void
  /** Analyses the sample offline. Called once per language. */
  analyse: (sample: Article, language: Appearance['language']) => Promise<SampleMargin>
  /** Sites that work already, from the permissions as they are. */
  grantedSites: number
  allSites: boolean
  /** Called in the click itself. */
  onAllSites?: ((on: boolean) => void) | undefined
  onSettings: () => void
  keys: KeyLine[]
}
