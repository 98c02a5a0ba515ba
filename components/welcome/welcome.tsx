import { Brand } from '../ui/brand.tsx'
import { Button } from '../ui/button.tsx'
import { Legend } from '../ui/kinds.tsx'
import { Keys } from '../options/options.tsx'
import { Root, useI18n } from '../ui/root.tsx'
import { TryIt } from './try-it.tsx'
import type { WelcomeProps } from './types.ts'

/** The first page after installation: what it is, the sample to try, where it works, the keys, and what it never does. */
export function Welcome(props: WelcomeProps) {
  return (
    <Root i18n={props.i18n} look={props.appearance} class="page welcome">
      <WelcomeInside {...props} />
    </Root>
  )
}

function WelcomeInside(props: WelcomeProps) {
  const { appearance, onLanguage, onSettings, keys } = props
  const i18n = useI18n()
  const other = appearance.language === 'ar' ? 'en' : 'ar'
  return (
    <>
      <header class="welcome-head">
        <Brand />
        <button type="button" class="button button-quiet" lang={other} onClick={() => onLanguage(other)}>
          <span>{other === 'en' ? 'English' : 'العربية'}</span>
        </button>
      </header>
      <main class="page-main">
        <div class="welcome-lead">
          <h1>{i18n.t('welcome.title')}</h1>
          <p class="running">{i18n.t('welcome.intro')}</p>
          <p class="promises">{i18n.t('welcome.promises')}</p>
        </div>
        <section class="page-part" aria-labelledby="try-title">
          <h2 id="try-title">{i18n.t('welcome.try')}</h2>
          <p class="running">{i18n.t('welcome.tryHint')}</p>
          <TryIt i18n={i18n} appearance={appearance} analyse={props.analyse} />
          <Legend />
        </section>
        <section class="page-part" aria-labelledby="where-title">
          <h2 id="where-title">{i18n.t('welcome.where')}</h2>
          <Ways {...props} />
        </section>
        {keys.length > 0 && (
          <section class="page-part" aria-labelledby="keys-title">
            <h2 id="keys-title">{i18n.t('options.keys')}</h2>
            <Keys keys={keys} onKeys={undefined} />
          </section>
        )}
        <p>
          <Button onClick={onSettings}>{i18n.t('settings')}</Button>
        </p>
      </main>
    </>
  )
}

/** The three ways to have it: on the known sites at once, anywhere when asked, everywhere for good. */
function Ways({ grantedSites, allSites, onAllSites }: WelcomeProps) {
  const i18n = useI18n()
  return (
    <ol class="ways">
      <li>
        <h3>{i18n.t('ways.known')}</h3>
        <p>{grantedSites > 0 ? i18n.plural('ways.knownSites', grantedSites) : i18n.t('ways.knownNone')}</p>
      </li>
      <li>
        <h3>{i18n.t('ways.ask')}</h3>
        <p>{i18n.t('ways.askHint')}</p>
      </li>
      <li>
        <h3>{i18n.t('ways.all')}</h3>
        <p>{i18n.t(allSites ? 'ways.allOn' : 'ways.allHint')}</p>
        {onAllSites && !allSites && (
          <Button variant="main" onClick={() => onAllSites(true)}>
            {i18n.t('ways.allButton')}
          </Button>
        )}
      </li>
    </ol>
  )
}
