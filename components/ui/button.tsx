import type { ComponentChildren } from 'preact'
import { takeFocus } from './focus.ts'
import { Icon, type IconName } from './icon.tsx'

type ButtonProps = {
  onClick: () => void
  children: ComponentChildren
  variant?: 'plain' | 'main' | 'quiet' | 'danger'
  icon?: IconName
  /** For a control whose words alone do not say what it acts on. */
  label?: string
  /** Takes the focus when it comes. */
  focused?: boolean
}

export function Button({ onClick, children, variant = 'plain', icon, label, focused }: ButtonProps) {
  return (
    <button
      ref={focused ? takeFocus : null}
      type="button"
      class={`button button-${variant}`}
      aria-label={label}
      onClick={() => onClick()}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

type IconButtonProps = {
  icon: IconName
  label: string
  onClick: () => void
  /** Given: a toggle, on or off. */
  pressed?: boolean
  disabled?: boolean
  tabIndex?: number
}

export function IconButton({ icon, label, onClick, pressed, disabled = false, tabIndex }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      tabIndex={tabIndex}
      onClick={() => onClick()}
    >
      <Icon name={icon} />
    </button>
  )
}
