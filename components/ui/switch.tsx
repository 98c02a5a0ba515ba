import type { ComponentChildren } from 'preact'
import { useUniqueId } from './unique-id.ts'

type SwitchProps = {
  on: boolean
  onChange: (on: boolean) => void
  children: ComponentChildren
  /** A second, quieter line. */
  hint?: ComponentChildren
  disabled?: boolean
}

/** On or off, at once and without a save button. */
export function Switch({ on, onChange, children, hint, disabled = false }: SwitchProps) {
  const id = useUniqueId()
  return (
    <div class="switch-row">
      <span class="switch-words">
        <span id={id}>{children}</span>
        {hint !== undefined && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        disabled={disabled}
        onClick={() => onChange(!on)}
      >
        <span class="switch-knob" />
      </button>
    </div>
  )
}
