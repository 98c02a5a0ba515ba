import { useRef, useState } from 'preact/hooks'
import { FileButton } from '../ui/file-button.tsx'
import { useI18n } from '../ui/root.tsx'
import { Confirm } from './confirm.tsx'
import { PackOutcome } from './pack-outcome.tsx'
import type { Installing, PackActions } from './types.ts'
import { useUniqueId } from '../ui/unique-id.ts'

type PackAddProps = {
  installing: Installing
  actions: PackActions
  /** False where an administrator allows files alone. */
  fromAddress?: boolean
}

/** Adding a pack from a file or from an address. Nothing is asked of an address before the reader said yes to it. */
export function PackAdd({ installing, actions, fromAddress = true }: PackAddProps) {
  const i18n = useI18n()
  return (
    <div class="pack-add">
      <h3>{i18n.t('packs.addTitle')}</h3>
      <p class="running">{i18n.t('packs.addHint')}</p>
      <div class="actions">
        <FileButton accept="application/json,.json,.hawamish" onFile={actions.onFile}>
          {i18n.t('packs.add')}
        </FileButton>
      </div>
      {fromAddress ? (
        <FromAddress onAddress={actions.onAddress} />
      ) : (
        <p class="hint">{i18n.t('packs.addressesLocked')}</p>
      )}
      <PackOutcome installing={installing} actions={actions} />
    </div>
  )
}

/** What the request will show of the reader depends on the host: it is named as the browser writes it. */
function hostOf(url: string): string | null {
  return URL.canParse(url) && new URL(url).protocol === 'https:' ? new URL(url).hostname : null
}

function FromAddress({ onAddress }: Pick<PackActions, 'onAddress'>) {
  const i18n = useI18n()
  const id = useUniqueId()
  const [url, setUrl] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const host = asked === null ? null : hostOf(asked)
  const field = useRef<HTMLInputElement>(null)

  const ask = (event: SubmitEvent): void => {
    event.preventDefault()
    const wanted = url.trim()
    if (wanted === '') return
    // What is no https address at all is refused without a question: nothing would be asked for.
    if (hostOf(wanted) === null) onAddress(wanted)
    else setAsked(wanted)
  }

  const endQuestion = (): void => {
    field.current?.focus()
    setAsked(null)
  }

  const go = (): void => {
    if (asked !== null) onAddress(asked)
    endQuestion()
    setUrl('')
  }

  return (
    <form class="address-form" onSubmit={ask}>
      <label for={id}>{i18n.t('packs.address')}</label>
      <div class="actions">
        <input
          ref={field}
          id={id}
          class="address"
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          maxLength={2000}
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <button type="submit" class="button button-plain">
          <span>{i18n.t('packs.fetch')}</span>
        </button>
      </div>
      {asked !== null && host !== null && (
        <Confirm
          label={i18n.t('packs.fetch')}
          yes={i18n.t('packs.fetchYes')}
          no={i18n.t('packs.cancel')}
          onYes={go}
          onNo={endQuestion}
        >
          <p>{i18n.t('packs.fetchAsk', { host })}</p>
        </Confirm>
      )}
    </form>
  )
}
