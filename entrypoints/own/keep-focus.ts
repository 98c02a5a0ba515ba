/** What can be given the focus in the place of a control: it says where the reader is. */
const places = 'section, article, main, aside, #app'

/**
 * Where the control that has the focus goes away, with its line of a list or with the question that it answered, the focus
 * goes to the part of the page that it stood in. Browsers would leave it with the whole page: a screen reader begins
 * there anew.
 */
export function keepFocus(document: Document): void {
  let last: EventTarget | null = null
  let around: Element[] = []
  document.addEventListener('focusin', ({ target }) => {
    last = target
    around = []
    for (let at = (target as Element).parentElement; at; at = at.parentElement) around.push(at)
  })
  // Left by the reader; not all browsers tell of a control that goes.
  document.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (last instanceof Node && last.isConnected && document.activeElement !== last) last = null
    }),
  )
  new MutationObserver(() => {
    if (!(last instanceof Node) || last.isConnected || document.activeElement !== document.body) return
    last = null
    const near = around.find(({ isConnected }) => isConnected)?.closest<HTMLElement>(places)
    if (near) lend(near)
  }).observe(document.body, { childList: true, subtree: true })
}

/** Takes the focus while it has it, and is no place to stop at otherwise. */
function lend(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}
