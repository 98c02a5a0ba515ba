import { Brand } from '../ui/brand.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Legend } from '../ui/kinds.tsx'
import { OriginCounts } from '../ui/origin-counts.tsx'
import { Root, useI18n } from '../ui/root.tsx'
import { Switch } from '../ui/switch.tsx'
import { Bdi } from '../ui/text.tsx'
import { Unsaved } from '../ui/unsaved.tsx'
import { statusWords } from './status-words.ts'
import type { PopupProps } from './types.ts'

/** What opens from the toolbar. Every part can be drawn before anything is known, and nothing moves when it is. */
export function Popup(props: PopupProps) {
  return (
    <Root i18n={props.i18n} look={props.appearance} class="popup">
      <PopupInside {...props} />
    </Root>
  )
}

function PopupInside(props: PopupProps) {
  const { status, host, siteOn, everywhereOff, locked } = props
  const i18n = useI18n()
  const reading = status.state === 'names' || status.state === 'event'
  return (
    <main>
      <header class="popup-head">
        <Brand />
        <IconButton icon="settings" label={i18n.t('settings')} onClick={props.onSettings} />
      </header>
      <StatusPart {...props} />
      <div class="popup-switches">
        <Switch
          on={props.marksShown}
          onChange={props.onMarks}
          disabled={locked?.marks ?? false}
          hint={locked?.marks ? i18n.t('locked') : undefined}
        >
          {i18n.t('panel.marks')}
        </Switch>
        {(status.state === 'loading' || (siteOn !== null && host !== null)) && (
          <Switch
            on={siteOn ?? false}
            onChange={props.onSite}
            disabled={siteOn === null || everywhereOff || (locked?.site ?? false)}
            hint={
              <>
                {/* Its line is there from the first paint on: nothing moves under the pointer. */}
                <bdi dir="ltr">{host ?? '…'}</bdi>
                {locked?.site && `${i18n.t('between')}${i18n.t('locked')}`}
              </>
            }
          >
            {i18n.t('popup.site')}
          </Switch>
        )}
        <Switch
          on={everywhereOff}
          onChange={props.onEverywhereOff}
          disabled={locked?.everywhere ?? false}
          hint={locked?.everywhere ? i18n.t('locked') : undefined}
        >
          {i18n.t('popup.everywhereOff')}
        </Switch>
      </div>
      <Unsaved unsaved={props.unsaved ?? false} />
      <Actions {...props} />
      {reading && <Legend counts={status.counts} />}
      <PackPart packs={props.packs} />
    </main>
  )
}

/** What is seen on this page. */
function StatusPart({ status, i18n }: PopupProps) {
  const { title, hint } = statusWords(status, i18n)
  return (
    <section class="popup-status" role="status" aria-busy={status.state === 'loading'}>
      <h1 class="popup-title">
        <Bdi text={title} />
      </h1>
      {status.state === 'event' ? (
        <p class="hint lead-line">
          <span>{hint}</span>
          <OriginCounts reports={status.reports} origins={status.origins} unknown={status.unknown} />
        </p>
      ) : (
        hint !== null && <p class="hint">{hint}</p>
      )}
    </section>
  )
}

/** What can be done with it. */
function Actions({ status, onPanel, onNative, onRead, onExport, i18n }: PopupProps) {
  const reading = status.state === 'names' || status.state === 'event'
  const readable = status.state === 'no-access' || status.state === 'silent' || status.state === 'failed'
  if (!(reading && (onPanel || onNative || onExport)) && !(readable && onRead)) return null
  return (
    <div class="popup-actions">
      {reading && onPanel && (
        <Button variant="main" onClick={onPanel}>
          {i18n.t('popup.panel')}
        </Button>
      )}
      {reading && onNative && <Button onClick={onNative}>{i18n.t('panel.native')}</Button>}
      {reading && onExport && (
        <Button variant="quiet" onClick={onExport}>
          {i18n.t('export.open')}
        </Button>
      )}
      {readable && onRead && (
        <Button variant="main" onClick={onRead}>
          {i18n.t('popup.read')}
        </Button>
      )}
    </div>
  )
}

function PackPart({ packs }: Pick<PopupProps, 'packs'>) {
  const i18n = useI18n()
  return (
    <footer class="popup-foot">
      {packs?.length === 0 && <p class="hint">{i18n.t('packs.noneOn')}</p>}
      {packs?.map((pack) => (
        <div key={pack.id}>
          <p>
            <Bdi text={pack.title} />
            {i18n.t('between')}
            <span class="hint">{i18n.t('pack.version', { version: pack.version })}</span>
          </p>
          <p class="when">{i18n.t('asOf', { date: i18n.date(pack.asOf) })}</p>
          {pack.stale && <p class="stale">{i18n.t('pack.stale')}</p>}
        </div>
      ))}
    </footer>
  )
}
