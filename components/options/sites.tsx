import { IconButton } from '../ui/button.tsx'
import { More } from '../ui/disclosure.tsx'
import { useI18n } from '../ui/root.tsx'
import { Switch } from '../ui/switch.tsx'
import type { OptionsProps, SiteLine } from './types.ts'

type SitesPartProps = Pick<OptionsProps, 'sites' | 'allSites' | 'onAllSites' | 'onSite' | 'onForgetSite'>

/** Where Hawamish works: the browser's permissions as they are now; the exceptions come first. */
export function SitesPart({ sites, allSites, onAllSites, onSite, onForgetSite }: SitesPartProps) {
  const i18n = useI18n()
  return (
    <>
      <p class="running">{i18n.t('sites.intro')}</p>
      {onAllSites && (
        <Switch on={allSites} onChange={onAllSites} hint={i18n.t('sites.allHint')}>
          {i18n.t('sites.all')}
        </Switch>
      )}
      {sites !== null && sites.length > 0 && (
        <More
          items={sites.toSorted((one, other) => Number(isOn(one)) - Number(isOn(other)))}
          first={8}
          class="site-list"
          render={(site) => <SiteRow key={site.host} site={site} onSite={onSite} onForget={onForgetSite} />}
        />
      )}
    </>
  )
}

function isOn(site: SiteLine): boolean {
  return site.granted && !site.off && !site.locked
}

type SiteRowProps = {
  site: SiteLine
  onSite: OptionsProps['onSite']
  onForget: OptionsProps['onForgetSite']
}

function SiteRow({ site, onSite, onForget }: SiteRowProps) {
  const i18n = useI18n()
  const state = site.locked ? 'locked' : site.off ? 'sites.off' : site.granted ? 'sites.granted' : 'sites.notGranted'
  return (
    <li class="site-row">
      <Switch
        on={isOn(site)}
        onChange={(next) => onSite({ host: site.host, on: next })}
        disabled={site.locked ?? false}
        hint={
          <>
            {site.name !== null && (
              <>
                <bdi dir="ltr">{site.host}</bdi>
                {i18n.t('between')}
              </>
            )}
            {i18n.t(state)}
          </>
        }
      >
        <bdi>{site.name ?? site.host}</bdi>
      </Switch>
      {onForget && (
        <IconButton
          icon="close"
          label={i18n.t('sites.forget', { host: site.host })}
          onClick={() => onForget(site.host)}
        />
      )}
    </li>
  )
}
