/** What a page may try on the element that carries the panel, and what is done about it (platform.md §3.3). */
import type { HostLayout } from './margin-host.ts'

const mostRepairs = 5
const repairSpan = 5_000

/** Nothing but what the reader asks for at a place in the text. */
const besideBar = `
  :host { pointer-events: none !important }
  .mount > * { pointer-events: auto }
  .mount > :not([data-float]) { display: none !important }
`

/** A phone on its side, a window at 400 % zoom: three fifths of it would hold little more than the head of the panel. */
const lowWindow = '@media (max-height: 32em) { :host { max-height: 80% !important } }'

export type HostShape = {
  width: number
  slim: boolean
  /** What of the page has the reader's attention. */
  dialog: PageDialog
  /** What the page enlarges itself by. */
  zoom: number
}

/** `!important` in `:host` wins over the page's rules and over styles it sets on the element (platform.md §0.6). */
export function hostRule({ layout, side }: HostLayout, { width, slim, dialog, zoom }: HostShape): string {
  const other = side === 'left' ? 'right' : 'left'
  const column = slim
    ? `top: 30% !important; bottom: auto !important; ${side}: 0 !important; ${other}: auto !important; width: ${width}px !important; height: auto !important;`
    : `top: 0 !important; bottom: 0 !important; ${side}: 0 !important; ${other}: auto !important; width: ${width}px !important; height: auto !important;`
  const sheet = `top: auto !important; bottom: 0 !important; left: 0 !important; right: 0 !important; width: auto !important; height: auto !important; max-height: ${slim ? 'none' : '60%'} !important;`
  return `
    :host {
      all: initial !important;
      display: ${dialog === 'modal' ? 'none' : 'block'} !important;
      zoom: ${1 / zoom} !important;
      position: fixed !important;
      ${layout === 'sheet' ? sheet : column}
      max-width: 100% !important;
      z-index: 2147483647 !important;
      overflow: ${slim ? 'visible' : 'auto'} !important;
      overscroll-behavior: contain !important;
      font-family: system-ui, sans-serif !important;
      direction: inherit !important;
      unicode-bidi: isolate !important;
    }
    :host > * { box-sizing: border-box }
    .mount { height: ${layout === 'sheet' || slim ? 'auto' : '100%'} }
    ${dialog === 'bar' ? besideBar : ''}
    ${layout === 'sheet' && !slim ? lowWindow : ''}
    @media print { :host { display: none !important } }
  `
}

/** Events that a control may act on: those that a page has made up never reach one. */
const guarded = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'input',
  'change',
  'submit',
] as const

/** Lets nothing into the panel that the page made up, and no key out of it, until the signal comes. */
export function guardEvents(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of guarded)
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return
        event.stopImmediatePropagation()
        event.preventDefault()
      },
      { capture: true, signal },
    )
  // Keys pressed in the panel are not the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    root.addEventListener(type, (event) => event.stopPropagation(), { signal })
}

export type FocusGuardInput = { host: Element; root: ShadowRoot; view: Window; signal: AbortSignal }

const traps = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]'

/**
 * Pages that hold the keyboard within a dialog (a bar about cookies) take it back from whatever else has it, though the
 * reader went to the panel by will. They do so when they hear that it went there, so they do not hear it: not the focus in
 * our tree, not Tab in it, nor that a dialog lost the focus to it. What else they hear stays as it is; a page that looks
 * at the focus all the time has it.
 */
export function guardFocus({ host, root, view, signal }: FocusGuardInput): void {
  const options = { capture: true, signal }
  view.addEventListener(
    'focusin',
    (event) => {
      if (event.target !== host) return
      event.stopImmediatePropagation()
      // Stopped on the window, it never reaches our tree; not composed, it never leaves it.
      root.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    },
    options,
  )
  const isOurs = (event: Event): boolean =>
    event.target === host && (event.type === 'focus' || (event as KeyboardEvent).key === 'Tab')
  for (const type of ['focus', 'keydown'] as const)
    view.addEventListener(type, (event) => isOurs(event) && event.stopImmediatePropagation(), options)
  const isLost = ({ target, relatedTarget }: FocusEvent): boolean =>
    relatedTarget === host && target instanceof Element && target.closest(traps) !== null
  for (const type of ['focusout', 'blur'] as const)
    view.addEventListener(type, (event) => isLost(event) && event.stopImmediatePropagation(), options)
}

/**
 * `modal`: a dialog of the page, or something it shows in full screen, has the reader's attention; `bar`: one that calls
 * itself modal (a question about cookies at the lower edge), while the article can be read and clicked beside it.
 */
export type PageDialog = 'none' | 'bar' | 'modal'

type View = { left: number; top: number; right: number; bottom: number }

/** The middle of what is seen of an element in the window, or null. */
function middleOf(element: Element, { innerWidth, innerHeight }: Window): { x: number; y: number } | null {
  const box: View = element.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  return left < right && top < bottom ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null
}

/** A dialog may itself have no box, and its parts have one. */
const mostParts = 60

/** Menus that wait beside the window, or in a box of no width, call themselves modal all the time. */
function isThere(dialog: Element, view: Window): boolean {
  if (!dialog.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  for (const part of [dialog, ...Array.from(dialog.querySelectorAll('*')).slice(0, mostParts)]) {
    const at = middleOf(part, view)
    if (at && view.document.elementsFromPoint(at.x, at.y).some((hit) => dialog.contains(hit))) return true
  }
  return false
}

/** Whether a click in the window can reach the article. With none of it in the window nobody is kept from it. */
function canBeReached(elements: readonly (Element | null)[], host: Element, view: Window): boolean {
  let seen = false
  for (const element of elements) {
    const at = element?.isConnected ? middleOf(element, view) : null
    if (!element || !at) continue
    seen = true
    const top = view.document.elementsFromPoint(at.x, at.y).find((hit) => hit !== host)
    if (top && element.contains(top)) return true
  }
  return !seen
}

export type DialogInput = { document: Document; host: Element; elements: readonly (Element | null)[] }

/** What dialog of the page stands over the article: `modal` keeps the reader from it, a `bar` does not. */
export function dialogOf({ document, host, elements }: DialogInput): PageDialog {
  if (document.fullscreenElement || document.querySelector(':modal')) return 'modal'
  const view = document.defaultView
  const dialogs = Array.from(document.querySelectorAll('[aria-modal="true"]'))
  if (!view || !dialogs.some((dialog) => isThere(dialog, view))) return 'none'
  return canBeReached(elements, host, view) ? 'bar' : 'modal'
}

/** Says yes this often within a few seconds; then the page has its will. */
export function createPatience(): () => boolean {
  let times: number[] = []
  return () => {
    const now = performance.now()
    times = [...times.filter((time) => now - time < repairSpan), now]
    return times.length <= mostRepairs
  }
}
