import type { ComponentChildren } from 'preact'
import { Button } from '../ui/button.tsx'
import { takeFocus } from '../ui/focus.ts'

type ConfirmProps = {
  /** Name of the question for assistive technology. */
  label: string
  /** What will happen. */
  children: ComponentChildren
  yes: string
  no: string
  /** For what cannot be undone, and for what could be somebody's trick. */
  danger?: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks once more, in place: what was asked and what will happen stay in sight. Takes the focus when it comes. */
export function Confirm({ label, children, yes, no, danger = false, onYes, onNo }: ConfirmProps) {
  return (
    <div ref={takeFocus} class="confirm" role="group" aria-label={label} tabIndex={-1}>
      {children}
      <Button variant={danger ? 'danger' : 'main'} onClick={onYes}>
        {yes}
      </Button>
      <Button onClick={onNo}>{no}</Button>
    </div>
  )
}
