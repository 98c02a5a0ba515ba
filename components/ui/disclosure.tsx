import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { focusItem } from './focus.ts'
import { Icon } from './icon.tsx'
import { useI18n } from './root.tsx'
import { useUniqueId } from './unique-id.ts'

type DisclosureProps = { summary: ComponentChildren; children: ComponentChildren }

/** A line that opens what lies under it. The content is only made when it is asked for. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const id = useUniqueId()
  const [open, setOpen] = useState(false)
  return (
    <div class="disclosure">
      <button
        type="button"
        class="disclosure-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="fold" />
        <span>{summary}</span>
      </button>
      <div id={id} class="disclosure-content" hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}

type MoreProps<Item> = {
  items: readonly Item[]
  /** How many are shown before the reader asks for the rest. */
  first: number
  render: (item: Item, index: number) => ComponentChildren
  /** Class of the list. */
  class?: string
}

/** A list that shows its first items, and the rest on demand. One more than `first` is shown at once: no button for one. */
export function More<Item>({ items, first, render, ...rest }: MoreProps<Item>) {
  const i18n = useI18n()
  const [all, setAll] = useState(items.length <= first + 1)
  const list = useRef<HTMLUListElement>(null)
  const asked = useRef(false)

  useLayoutEffect(() => {
    if (all && asked.current) focusItem(list.current, first)
  }, [all])

  const showAll = (): void => {
    asked.current = true
    setAll(true)
  }

  const shown = all ? items : items.slice(0, first)
  return (
    <>
      <ul ref={list} class={rest.class ?? 'plain-list'}>
        {shown.map(render)}
      </ul>
      {!all && (
        <button type="button" class="more-button" onClick={showAll}>
          {i18n.t('list.rest', { count: items.length - first })}
        </button>
      )}
    </>
  )
}
