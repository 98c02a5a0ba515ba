import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'
import { useUniqueId } from './unique-id.ts'

type MenuProps = {
  label: string
  icon: IconName
  /** Shown beside the icon; without it the label is for assistive technology and the tooltip. */
  text?: string
  children: (close: () => void) => ComponentChildren
}

/**
 * A button that opens a short list of further buttons. Not an ARIA menu: plain buttons in a plain list are reachable by
 * Tab as well as by arrow. Esc, leaving it, or choosing closes it.
 */
export function Menu({ label, icon, text, children }: MenuProps) {
  const id = useUniqueId()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)

  useLayoutEffect(() => {
    if (open) list.current?.querySelector('button')?.focus()
  }, [open])

  // A click on what takes no focus, in the page around the panel, tells nothing to who has it.
  useEffect(() => {
    if (!open) return undefined
    const onDown = ({ target }: Event): void => {
      const root = box.current?.getRootNode()
      const inside =
        root instanceof ShadowRoot ? target === root.host : target instanceof Node && box.current?.contains(target)
      if (!inside) setOpen(false)
    }
    addEventListener('pointerdown', onDown, { capture: true, passive: true })
    return () => removeEventListener('pointerdown', onDown, { capture: true })
  }, [open])

  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
      const at = buttons.findIndex((item) => item === event.target)
      const step = event.key === 'ArrowDown' ? 1 : -1
      buttons[(at + step + buttons.length) % buttons.length]?.focus()
    }
  }

  const onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget
    if (next instanceof Node && !box.current?.contains(next)) setOpen(false)
  }

  return (
    <div ref={box} class="menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class={text === undefined ? 'icon-button' : 'button button-quiet'}
        aria-label={text === undefined ? label : undefined}
        title={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {text !== undefined && <span>{text}</span>}
      </button>
      <ul ref={list} id={id} class="menu-list" hidden={!open} aria-label={label}>
        {open && children(close)}
      </ul>
    </div>
  )
}

type MenuItemProps = { onClick: () => void; children: ComponentChildren }

export function MenuItem({ onClick, children }: MenuItemProps) {
  return (
    <li>
      <button type="button" class="menu-item" onClick={() => onClick()}>
        {children}
      </button>
    </li>
  )
}
