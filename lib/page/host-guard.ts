/** What a page may try on the element that carries the panel, and what is done about it (platform.md §3.3). */
import type { HostLayout } from './margin-host.ts'

const mostRepairs = 5
const repairSpan = 5_000

/** `!important` in `:host` wins over the page's rules and over styles it sets on the element (platform.md §0.6). */
export function hostRule(
  { layout, side }: HostLayout,
  { width, slim, hidden }: { width: number; slim: boolean; hidden: boolean },
): string {
  const other = side === 'left' ? 'right' : 'left'
  const column = slim
    ? `top: 30% !important; bottom: auto !important; ${side}: 0 !important; ${other}: auto !important; width: ${width}px !important; height: auto !important;`
    : `top: 0 !important; bottom: 0 !important; ${side}: 0 !important; ${other}: auto !important; width: ${width}px !important; height: auto !important;`
  const sheet = `top: auto !important; bottom: 0 !important; left: 0 !important; right: 0 !important; width: auto !important; height: auto !important; max-height: ${slim ? 'none' : '60%'} !important;`
  return `
    :host {
      all: initial !important;
      display: ${hidden ? 'none' : 'block'} !important;
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

/** A dialog of the page, or something it shows in full screen, has the reader's attention. */
export function pageHasDialog(document: Document): boolean {
  if (document.fullscreenElement) return true
  for (const element of document.querySelectorAll(':modal,[aria-modal="true"]'))
    if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true
  return false
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
