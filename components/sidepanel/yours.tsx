import { HiddenRow } from '../options/hidden.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Root, useI18n } from '../ui/root.tsx'
import { Switch } from '../ui/switch.tsx'
import type { SidePanelPageProps, YoursProps } from './types.ts'

/** What is the reader's own about this page. It stands in the browser's panel alone: a page can read what is in a page. */
export function Yours({ i18n, appearance, ...yours }: YoursProps & Pick<SidePanelPageProps, 'i18n' | 'appearance'>) {
  return (
    <Root i18n={i18n} look={appearance} class="yours">
      <YoursInside {...yours} />
    </Root>
  )
}

function YoursInside({ host, siteOn, locked, onSite, hidden, onShowLink }: YoursProps) {
  const i18n = useI18n()
  return (
    <Disclosure summary={i18n.t('yours.title')}>
      <p class="hint">{i18n.t('yours.hint')}</p>
      {host !== null && (
        <Switch
          on={siteOn}
          onChange={onSite}
          disabled={locked}
          hint={
            <>
              <bdi dir="ltr">{host}</bdi>
              {locked && `${i18n.t('comma')}${i18n.t('locked')}`}
            </>
          }
        >
          {i18n.t('popup.site')}
        </Switch>
      )}
      {hidden.length === 0 ? (
        <p class="hint">{i18n.t('yours.noneHidden')}</p>
      ) : (
        <>
          <h2 class="label">{i18n.t('yours.hidden')}</h2>
          <ul class="hidden-list">
            {hidden.map((link) => (
              <HiddenRow key={`${link.id} ${link.page ?? ''} ${link.form ?? ''}`} link={link} onShow={onShowLink} />
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  )
}
