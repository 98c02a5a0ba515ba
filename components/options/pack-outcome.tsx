import type { InstallOutcome, PackName } from '../../lib/messages/contract.ts'
import type { Refusal, RefusalCode } from '../../lib/store/pack-candidate.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import { Confirm } from './confirm.tsx'
import type { Installing, PackActions } from './types.ts'

type PackOutcomeProps = { installing: Installing; actions: PackActions }

/** What came of installing a pack: a line, a question, or the reasons why not. */
export function PackOutcome({ installing, actions }: PackOutcomeProps) {
  const i18n = useI18n()
  const { busy, outcome, closedHost } = installing
  const isDone = outcome !== null && outcome.state !== 'asks' && outcome.state !== 'refused'
  return (
    <>
      <p class="hint" role="status" data-outcome={outcome?.state ?? ''}>
        {busy && i18n.t('packs.busy')}
        {!busy &&
          isDone &&
          i18n.t(`packs.${outcome.state}`, { pack: outcome.pack.title, version: outcome.pack.version })}
      </p>
      {!busy && outcome?.state === 'asks' && <Asks key={outcome.hash} outcome={outcome} actions={actions} />}
      {!busy && outcome?.state === 'refused' && (
        <div class="refused" role="alert">
          <p class="refused-head">{i18n.t('packs.refused')}</p>
          <Reasons refusals={outcome.refusals} />
          {closedHost !== null && (
            <>
              <p class="hint">{i18n.t('packs.allowHint', { host: closedHost })}</p>
              <Button onClick={actions.onAllow}>{i18n.t('packs.allow', { host: closedHost })}</Button>
            </>
          )}
          <Button variant="quiet" onClick={actions.onDismiss}>
            {i18n.t('packs.dismiss')}
          </Button>
        </div>
      )}
    </>
  )
}

/** How many reasons are said in words; an author finds all of them below. */
const mostReasons = 3

/** Each kind of reason once, with the place in the pack where it first occurs. */
function Reasons({ refusals }: { refusals: readonly Refusal[] }) {
  const i18n = useI18n()
  const kinds = new Map<RefusalCode, Refusal>()
  for (const refusal of refusals) if (!kinds.has(refusal.code)) kinds.set(refusal.code, refusal)
  return (
    <>
      <ul class="plain-list">
        {[...kinds.values()].slice(0, mostReasons).map(({ code, path }) => (
          <li key={code}>
            {i18n.t(`refusal.${code}`)}
            {path !== '(pack)' && (
              <>
                {' '}
                <code dir="ltr">{path}</code>
              </>
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary={i18n.plural('packs.problems', refusals.length)}>
        <ul class="plain-list" lang="en" dir="ltr">
          {refusals.map(({ path, sentence }) => (
            <li key={`${path} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

type AsksProps = { outcome: Extract<InstallOutcome, { state: 'asks' }>; actions: PackActions }

/** The loud question: what is installed and what wants its place may be two people's work. */
function Asks({ outcome, actions }: AsksProps) {
  const i18n = useI18n()
  const { pack, before, warnings, hash } = outcome
  return (
    <Confirm
      label={i18n.t('packs.asks', { pack: pack.title })}
      yes={i18n.t('packs.asksYes')}
      no={i18n.t('packs.cancel')}
      danger
      onYes={actions.onAccept}
      onNo={actions.onDismiss}
    >
      <p class="refused-head">{i18n.t('packs.asks', { pack: pack.title })}</p>
      {warnings.map((warning) => (
        <p key={warning}>{i18n.t(`warning.${warning}`)}</p>
      ))}
      <dl class="facts">
        <Side title={i18n.t('packs.before')} pack={before} />
        <Side title={i18n.t('packs.now')} pack={pack} />
        <div>
          <dt>{i18n.t('packs.hash')}</dt>
          <dd>
            <code class="hash" dir="ltr">
              {hash}
            </code>
          </dd>
        </div>
      </dl>
    </Confirm>
  )
}

function Side({ title, pack }: { title: string; pack: PackName }) {
  const i18n = useI18n()
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <bdi dir="ltr">{pack.version}</bdi>
        {pack.authors.map((author) => (
          <span key={author}>
            {i18n.t('comma')}
            <Bdi text={author} />
          </span>
        ))}
        <br />
        <PackKey packKey={pack.key} />
      </dd>
    </div>
  )
}

/** Whether somebody's key stands behind a pack, and which. */
export function PackKey({ packKey }: { packKey: string | null }) {
  const i18n = useI18n()
  if (packKey === null) return <>{i18n.t('packs.unsigned')}</>
  return (
    <>
      {i18n.t('packs.signed')}{' '}
      <code class="hash" dir="ltr">
        {packKey}
      </code>
    </>
  )
}
