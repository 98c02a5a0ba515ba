import { Button } from '../ui/button.tsx'
import { useI18n } from '../ui/root.tsx'

/** What was copied last, and whether it is on the clipboard. */
export type Copied = { what: 'names' | 'card'; done: boolean }

type CopyButtonProps = { what: Copied['what']; copied: Copied | null; onClick: () => void }

/** A button that says whether it worked. */
export function CopyButton({ what, copied, onClick }: CopyButtonProps) {
  const i18n = useI18n()
  const outcome = copied?.what === what ? copied : null
  const label = what === 'card' ? 'card.copy' : 'card.copyNames'
  return (
    <Button variant="quiet" icon={outcome?.done ? 'check' : 'copy'} onClick={onClick}>
      {i18n.t(outcome ? (outcome.done ? 'card.copied' : 'card.notCopied') : label)}
    </Button>
  )
}
