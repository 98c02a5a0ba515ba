import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { ExternalLink } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Switch } from '../ui/switch.tsx'
import { Bdi } from '../ui/text.tsx'
import type { OptionsProps, PackInfo } from './types.ts'

type PacksPartProps = Pick<OptionsProps, 'packs' | 'onPackEnabled' | 'onPackRemove' | 'onPackFile'>

/** The packs: who wrote them, up to when they know, what they hold, under which licence, and whom to thank. */
export function PacksPart({ packs, onPackEnabled, onPackRemove, onPackFile }: PacksPartProps) {
  const i18n = useI18n()
  return (
    <>
      <p class="running">{i18n.t('packs.intro')}</p>
      {packs?.map((pack) => (
        <PackEntry key={pack.id} pack={pack} onEnabled={onPackEnabled} onRemove={onPackRemove} />
      ))}
      {onPackFile && (
        <FileButton accept="application/json,.json" onFile={onPackFile}>
          {i18n.t('packs.add')}
        </FileButton>
      )}
    </>
  )
}

type PackEntryProps = {
  pack: PackInfo
  onEnabled: OptionsProps['onPackEnabled']
  onRemove: OptionsProps['onPackRemove']
}

function PackEntry({ pack, onEnabled, onRemove }: PackEntryProps) {
  const i18n = useI18n()
  return (
    <article class="pack">
      <h3>
        <Bdi text={pack.title} />
      </h3>
      <p class="running">{i18n.own(pack.description)}</p>
      {pack.stale && <p class="stale">{i18n.t('pack.stale')}</p>}
      <PackFacts pack={pack} />
      {pack.credits.length > 0 && (
        <Disclosure summary={i18n.t('packs.credits')}>
          <ul class="plain-list">
            {pack.credits.map((credit) => (
              <li key={credit.text}>
                <Linked text={credit.text} url={credit.url} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {onEnabled && (
        <Switch on={pack.enabled} onChange={(enabled) => onEnabled({ id: pack.id, enabled })}>
          {i18n.t('packs.use')}
        </Switch>
      )}
      {onRemove && !pack.bundled && (
        <Button
          variant="danger"
          label={i18n.t('packs.removeOf', { pack: pack.title })}
          onClick={() => onRemove(pack.id)}
        >
          {i18n.t('packs.remove')}
        </Button>
      )}
    </article>
  )
}

function PackFacts({ pack }: { pack: PackInfo }) {
  const i18n = useI18n()
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{i18n.t('packs.asOf')}</dt>
          <dd>{i18n.date(pack.asOf)}</dd>
        </div>
        <div>
          <dt>{i18n.t('packs.version')}</dt>
          <dd>
            <bdi dir="ltr">{pack.version}</bdi>
          </dd>
        </div>
        <div>
          <dt>{i18n.t('packs.authors')}</dt>
          <dd>
            {pack.authors.map((author, index) => (
              <span key={author.name}>
                {index > 0 && i18n.t('comma')}
                <Linked text={author.name} url={author.url} />
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{i18n.t('packs.reviewed')}</dt>
          <dd>
            {pack.reviewed
              ? i18n.t('packs.reviewedBy', { who: pack.reviewed.by, date: i18n.date(pack.reviewed.on) })
              : i18n.t('packs.notReviewed')}
          </dd>
        </div>
        <div>
          <dt>{i18n.t('packs.licence')}</dt>
          <dd>
            <Bdi text={pack.licence} />
          </dd>
        </div>
        {pack.hash !== null && (
          <div>
            <dt>{i18n.t('packs.hash')}</dt>
            <dd>
              <code class="hash" dir="ltr">
                {pack.hash}
              </code>
            </dd>
          </div>
        )}
      </dl>
      <ul class="counts">
        {(['entities', 'events', 'statements', 'reports', 'outlets', 'places'] as const).map((what) => (
          <li key={what}>
            {i18n.t(`packs.${what}`)} <span class="count-number">{i18n.number(pack.counts[what])}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Linked({ text, url }: { text: string; url: string | null }) {
  if (url === null) return <Bdi text={text} />
  return (
    <ExternalLink url={url}>
      <Bdi text={text} />
    </ExternalLink>
  )
}
