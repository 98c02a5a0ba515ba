import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { ExternalLink, hostOf } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Switch } from '../ui/switch.tsx'
import { Bdi } from '../ui/text.tsx'
import { Confirm } from './confirm.tsx'
import { PackAdd } from './pack-add.tsx'
import { PackKey } from './pack-outcome.tsx'
import type { OptionsProps, PackActions, PackInfo } from './types.ts'

type PacksPartProps = Pick<OptionsProps, 'packs' | 'packActions' | 'installing' | 'packsLocked'>

/** The packs: who wrote them, up to when they know, what they hold, under which licence, and whom to thank. */
export function PacksPart({ packs, packActions, installing, packsLocked = null }: PacksPartProps) {
  const i18n = useI18n()
  return (
    <>
      <p class="running">{i18n.t('packs.intro')}</p>
      {packs?.map((pack) => (
        <PackEntry key={pack.id} pack={pack} actions={packActions} />
      ))}
      {packsLocked === 'all' && <p class="hint">{i18n.t('packs.locked')}</p>}
      {packActions && installing && packsLocked !== 'all' && (
        <PackAdd installing={installing} actions={packActions} fromAddress={packsLocked === null} />
      )}
    </>
  )
}

type PackEntryProps = { pack: PackInfo; actions: PackActions | undefined }

function PackEntry({ pack, actions }: PackEntryProps) {
  const i18n = useI18n()
  return (
    <article class="pack" data-pack={pack.id}>
      <h3>
        <Bdi text={pack.title} />
      </h3>
      <p class="running">
        <Bdi text={i18n.own(pack.description)} />
      </p>
      {pack.broken && <p class="stale">{i18n.t('packs.broken')}</p>}
      {pack.stale && <p class="stale">{i18n.t('pack.stale')}</p>}
      {pack.ahead && <p class="stale">{i18n.t('pack.ahead')}</p>}
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
      {actions && (
        <Switch on={pack.on} onChange={(on) => actions.onSwitch({ id: pack.id, on })}>
          {i18n.t('packs.use')}
        </Switch>
      )}
      {actions && pack.address !== null && <Updates pack={pack} address={pack.address} actions={actions} />}
      {actions && !pack.bundled && <Remove pack={pack} onRemove={actions.onRemove} />}
    </article>
  )
}

type UpdatesProps = { pack: PackInfo; address: string; actions: PackActions }

/** Newer versions of a pack from an address: daily if wanted, or now. */
function Updates({ pack, address, actions }: UpdatesProps) {
  const i18n = useI18n()
  const { check } = pack
  return (
    <>
      <Switch
        on={pack.daily}
        onChange={(on) => actions.onDaily({ id: pack.id, on })}
        hint={i18n.t('packs.dailyHint', { host: hostOf(address) })}
      >
        {i18n.t('packs.daily')}
      </Switch>
      {check && (
        <p class="hint">
          {i18n.t('packs.checked', { date: i18n.date(dayOf(check.at)) })} <CheckResult result={check.result} />
        </p>
      )}
      <div class="actions">
        <Button onClick={() => actions.onUpdate(pack.id)} label={i18n.t('packs.updateOf', { pack: pack.title })}>
          {i18n.t('packs.update')}
        </Button>
      </div>
    </>
  )
}

/** The day of a moment on the reader's own calendar, `YYYY-MM-DD`. */
function dayOf(at: number): string {
  const date = new Date(at)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function CheckResult({ result }: { result: string }) {
  const i18n = useI18n()
  if (result === 'same' || result === 'updated' || result === 'asks') return <>{i18n.t(`check.${result}`)}</>
  return <>{i18n.t('check.failed')}</>
}

/** Removing asks once more: what was installed from a file may not be at hand again. */
function Remove({ pack, onRemove }: { pack: PackInfo; onRemove: (id: string) => void }) {
  const i18n = useI18n()
  // Null: not yet.
  const [asked, setAsked] = useState<boolean | null>(null)
  if (!asked) {
    return (
      <div class="actions">
        <Button
          variant="danger"
          label={i18n.t('packs.removeOf', { pack: pack.title })}
          focused={asked === false}
          onClick={() => setAsked(true)}
        >
          {i18n.t('packs.remove')}
        </Button>
      </div>
    )
  }
  return (
    <Confirm
      label={i18n.t('packs.removeOf', { pack: pack.title })}
      yes={i18n.t('packs.removeYes')}
      no={i18n.t('packs.cancel')}
      danger
      onYes={() => onRemove(pack.id)}
      onNo={() => setAsked(false)}
    >
      <p>{i18n.t('packs.removeSure', { pack: pack.title })}</p>
    </Confirm>
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
        <Origin pack={pack} />
        <div>
          <dt>{i18n.t('packs.hash')}</dt>
          <dd>
            <code class="hash" dir="ltr">
              {pack.hash}
            </code>
          </dd>
        </div>
      </dl>
      <ul class="counts">
        {(['entities', 'events', 'statements', 'reports', 'outlets', 'places'] as const)
          .filter((what) => pack.counts[what] > 0)
          .map((what) => (
            <li key={what}>
              {i18n.t(`packs.${what}`)} <span class="count-number">{i18n.number(pack.counts[what])}</span>
            </li>
          ))}
      </ul>
    </>
  )
}

/** Where the pack came from, and whose key stands behind it. */
function Origin({ pack }: { pack: PackInfo }) {
  const i18n = useI18n()
  return (
    <>
      <div>
        <dt>{i18n.t('packs.from')}</dt>
        <dd>
          {pack.bundled && i18n.t('packs.fromBundled')}
          {!pack.bundled && pack.address === null && i18n.t('packs.fromFile')}
          {pack.address !== null && (
            <code class="hash" dir="ltr">
              {pack.address}
            </code>
          )}
        </dd>
      </div>
      {!pack.bundled && (
        <div>
          <dt>{i18n.t('packs.signature')}</dt>
          <dd>
            <PackKey packKey={pack.key} />
          </dd>
        </div>
      )}
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
