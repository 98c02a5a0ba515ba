import '../../assets/styles/page.css'
import { Welcome } from '../../components/welcome/welcome.tsx'
import type { SampleMargin } from '../../components/welcome/types.ts'
import { analyse } from '../../lib/analysis/analyse.ts'
import { buildCard, buildMargin } from '../../lib/analysis/margin/index.ts'
import { paintsOf } from '../../lib/analysis/paints.ts'
import type { Article } from '../../lib/analysis/types.ts'
import type { Language } from '../../lib/analysis/view.ts'
import { browser } from '../../lib/platform/browser.ts'
import { changeSettings } from '../../lib/store/settings.ts'
import { fetchBundledPack } from '../../lib/store/bundled-pack.ts'
import { useKeys } from '../own/keys.ts'
import { mountPage, type PageProps } from '../own/mount.tsx'
import { appearanceOf, i18nOf } from '../own/settings.ts'
import { grantsAll, hostsOf, requestAll, useGranted } from '../own/sites.ts'

/** The same engine as in the background, on the sample report, in this very page. */
async function analyseSample(article: Article, language: Language): Promise<SampleMargin> {
  const opened = await fetchBundledPack()
  if (!opened.ok) throw new Error(opened.error.code)
  const { knowledge, whole } = opened.value
  if (!(await whole())) throw new Error('The texts of the bundled pack are not whole.')
  const analysis = analyse(article, knowledge)
  const about = { article, analysis, knowledge, language }
  return {
    view: buildMargin(about),
    paints: paintsOf(article, analysis),
    card: (id) => buildCard(id, about),
  }
}

function WelcomePage({ settings }: PageProps) {
  const keys = useKeys()
  const granted = useGranted()
  return (
    <Welcome
      i18n={i18nOf(settings)}
      appearance={appearanceOf(settings)}
      onLanguage={(language) => void changeSettings((before) => ({ ...before, language }))}
      analyse={analyseSample}
      grantedSites={hostsOf(granted ?? []).length}
      allSites={granted !== null && grantsAll(granted)}
      onAllSites={() => void requestAll()}
      onSettings={() => void browser.runtime.openOptionsPage()}
      keys={keys}
    />
  )
}

mountPage(WelcomePage)
