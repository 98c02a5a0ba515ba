import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { useI18n } from '../ui/root.tsx'
import { Confirm } from './confirm.tsx'
import type { OptionsProps } from './types.ts'

type DataPartProps = Pick<OptionsProps, 'onExportSettings' | 'onImportSettings' | 'onEraseAll'>

/** What is kept on this device, how to take it along, and how to erase it. */
export function DataPart({ onExportSettings, onImportSettings, onEraseAll }: DataPartProps) {
  const i18n = useI18n()
  return (
    <>
      <p class="running">{i18n.t('data.kept')}</p>
      <p class="running">{i18n.t('data.sent')}</p>
      <div class="actions">
        {onExportSettings && <Button onClick={onExportSettings}>{i18n.t('data.export')}</Button>}
        {onImportSettings && (
          <FileButton accept="application/json,.json" onFile={onImportSettings}>
            {i18n.t('data.import')}
          </FileButton>
        )}
        {onEraseAll && <Erase onErase={onEraseAll} />}
      </div>
    </>
  )
}

/** Erasing asks once more, in place: what was asked and what will happen stay in sight. */
function Erase({ onErase }: { onErase: () => void }) {
  const i18n = useI18n()
  // Null: not yet.
  const [asked, setAsked] = useState<boolean | null>(null)

  if (!asked) {
    return (
      <Button variant="danger" focused={asked === false} onClick={() => setAsked(true)}>
        {i18n.t('data.erase')}
      </Button>
    )
  }
  const erase = (): void => {
    setAsked(false)
    onErase()
  }
  return (
    <Confirm
      label={i18n.t('data.eraseSure')}
      yes={i18n.t('data.eraseYes')}
      no={i18n.t('data.eraseNo')}
      danger
      onYes={erase}
      onNo={() => setAsked(false)}
    >
      <p>{i18n.t('data.eraseSure')}</p>
    </Confirm>
  )
}
