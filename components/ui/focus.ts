/** As a ref: the element takes the focus as soon as it is there. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}

/** The element that has the focus in the tree that `node` belongs to: inside a shadow root the document only knows its host. */
export function focusedIn(node: Node): Element | null {
  const root = node.getRootNode()
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null
}

type RovingMove = { key: string; at: number; count: number }

/** The next place in a list that is one tab stop: arrows, Home and End; null for other keys. */
export function rovingIndex({ key, at, count }: RovingMove): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

/**
 * Gives the focus to an item of a list that has just come into view, because the button that brought it is gone: to its
 * first control, or to the item itself.
 */
export function focusItem(list: Element | null, index: number): void {
  const item = list?.children[index]
  if (!(item instanceof HTMLElement)) return
  const control = item.querySelector<HTMLElement>('button, a')
  if (!control) item.tabIndex = -1
  ;(control ?? item).focus()
}
