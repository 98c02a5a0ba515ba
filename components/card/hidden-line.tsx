import type { I18n } from '../../lib/platform/i18n.ts'
import type { HiddenNotice } from '../panel/types.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Root, useI18n } from '../ui/root.tsx'
import type { Look } from '../ui/types.ts'

type HiddenLineProps = { notice: HiddenNotice; onUndo: () => void; onClose?: (() => void) | undefined }

/** What became of a wrong link, and the way back. */
export function HiddenLine({ notice, onUndo, onClose }: HiddenLineProps) {
  const i18n = useI18n()
  const { form, name, everywhere } = notice
  const words = i18n.t(everywhere ? 'wrong.goneEverywhere' : 'wrong.goneHere', { name: form ?? name })
  return (
    <div class="hidden-line">
      <p role="status">{words}</p>
      <Button variant="quiet" icon="back" onClick={onUndo}>
        {i18n.t('wrong.undo')}
      </Button>
      {onClose && <IconButton icon="close" label={i18n.t('wrong.dismiss')} onClick={onClose} />}
    </div>
  )
}

type FloatingLineProps = HiddenLineProps & { i18n: I18n; look: Look }

/** The same in the place of the card, where no panel is open. */
export function FloatingHiddenLine({ i18n, look, ...line }: FloatingLineProps) {
  return (
    <Root i18n={i18n} look={look} guarded class="hw-card">
      <HiddenLine {...line} />
    </Root>
  )
}
