/**
 * The one element that the project ever puts into a page, after the reader asked for it: it carries the panel. A page can
 * look into it and draw over it (platform.md §0.1, §0.6), so it shows only what is public, and no click in it has a
 * consequence beyond the page. What a page does to it is noticed: then it goes.
 */
import { createDock, zoomOf, type Place, type Side } from './dock.ts'
import { createPatience, dialogOf, guardEvents, guardFocus, hostRule, type PageDialog } from './host-guard.ts'

/** Why the panel went: asked to, taken away by the page, changed by the page, or covered again and again. */
export type HostEnd = 'closed' | 'removed' | 'tampered' | 'covered'

export type HostLayout = {
  layout: 'column' | 'sheet'
  place: Place
  side: Side
  /** Width of the open panel in CSS pixels: the one asked for, or less where lines would begin under it. */
  width: number
  /** The panel can be open there. False on narrow windows, and where one that came by itself would cover text. */
  fits: boolean
}

/** The article that the panel stands beside, and its blocks (`Extraction.root`, `Extraction.elements`). */
export type ArticlePlace = { root: Element; elements: readonly (Element | null)[] }

export type HostInput = ArticlePlace & {
  document: Document
  /** `open` for the end-to-end tests alone. */
  mode: 'closed' | 'open'
  /** Stylesheets of what is shown, as text. Generic fonts only: a page learns which letters a named font draws. */
  styles: readonly string[]
  /** Width of the open panel in CSS pixels. */
  width: number
  slim: boolean
  /** `byWindow`: the window has another width now. */
  onLayout: (layout: HostLayout, byWindow: boolean) => void
  onEnd: (reason: HostEnd) => void
  signal: AbortSignal
}

/**
 * `pulled`: the reader is not done yet; `asked`: the reader wants it so, and room is made; `modest`: at most so wide, and
 * only in what is free beside the text.
 */
export type Widening = 'pulled' | 'asked' | 'modest'

export type MarginHost = {
  /** Where the panel is rendered; what stands at a place in the text carries `data-float`. */
  mount: HTMLElement
  layout(): HostLayout
  /**
   * Everything that changes the tree under `mount` runs in here; any other change is the page's, and ends the panel. For
   * Preact: `options.debounceRendering = (render) => queueMicrotask(() => host.change(render))`.
   */
  change(run: () => void): void
  setSlim(slim: boolean): void
  /** The page built its article anew: what is shown stays as it is, beside the new one. */
  moveTo(article: ArticlePlace): void
  /** The panel's width in CSS pixels, and what may be done for it. */
  setWidth(width: number, how: Widening): void
  /** The reader asked for the panel: it stays beside a bar of the page, and steps back for true dialogs alone. */
  insist(): void
  close(): void
}

/** CSS pixels of the tab. */
const slimWidth = 40
const checkMilliseconds = 1_000

function randomName(): string {
  return `s${Math.random().toString(36).slice(2, 10)}`
}

type Box = { host: HTMLElement; root: ShadowRoot; mount: HTMLElement; frame: CSSStyleSheet }

/** The element and its tree, not yet in the page. */
function makeBox(view: Window & typeof globalThis, { document, mode, styles }: HostInput): Box {
  const host = document.createElement('div')
  host.id = randomName()
  host.popover = 'manual'
  const root = host.attachShadow({ mode })
  const frame = new view.CSSStyleSheet()
  root.adoptedStyleSheets = [frame, ...styles.map((style) => styleSheet(view, style))]
  const mount = document.createElement('div')
  mount.className = 'mount'
  root.append(mount)
  return { host, root, mount, frame }
}

/** Opens the panel's place in the page. Adds one element to the page; everything goes again with `close` or the signal. */
export function openMarginHost(input: HostInput): MarginHost | null {
  const { document, signal, onLayout, onEnd } = input
  const view = document.defaultView
  if (!view || signal.aborted) return null
  let { width } = input
  let article: ArticlePlace = { root: input.root, elements: input.elements }
  let dock = createDock({ document, view, ...article })
  const ending = new AbortController()
  const { host, root, mount, frame } = makeBox(view, input)
  let slim = input.slim
  let dialog: PageDialog = 'none'
  let insists = false
  let ended = false
  let modest = false
  let now: HostLayout = { layout: 'column', place: 'beside', side: dock.side, width, fits: true }
  const mayRepair = createPatience()
  let panelWidth = width

  function draw(): void {
    const shape = { width: slim ? slimWidth : panelWidth, slim, dialog, zoom: zoomOf(document) }
    frame.replaceSync(hostRule(now, shape))
  }

  function settle(byWindow = false): void {
    const { place, width: most } = dock.settle({ width, slim, modest })
    panelWidth = most
    const layout = place === 'sheet' ? 'sheet' : 'column'
    const fits = layout === 'column' && !(modest && place === 'over')
    now = { layout, place, side: dock.side, width: panelWidth, fits }
    draw()
    onLayout(now, byWindow)
  }

  function end(reason: HostEnd): void {
    if (ended) return
    ended = true
    ending.abort()
    observer.disconnect()
    outside.disconnect()
    clearInterval(timer)
    dock.release()
    host.remove()
    onEnd(reason)
  }

  function show(): void {
    if (!host.isConnected) document.documentElement.append(host)
    if (dialog !== 'modal' && !host.matches(':popover-open')) host.showPopover()
  }

  function check(): void {
    if (ended) return
    if (!host.isConnected) {
      if (mayRepair()) show()
      else end('removed')
      return
    }
    const found = dialogOf({ document, host, elements: article.elements })
    const next = found === 'bar' && insists ? 'none' : found
    if (next === dialog) return
    dialog = next
    draw()
    if (dialog === 'modal' && host.matches(':popover-open')) host.hidePopover()
    show()
  }

  const observer = new view.MutationObserver(() => end('tampered'))
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', 'src', 'srcdoc', 'action', 'target'],
  })
  const outside = new view.MutationObserver(check)
  outside.observe(document.documentElement, { childList: true })
  const timer = setInterval(check, checkMilliseconds)

  guardEvents(root, ending.signal)
  guardFocus({ host, root, view, signal: ending.signal })
  host.addEventListener(
    'toggle',
    (event) => {
      if (dialog === 'modal' || ended || event.newState === 'open') return
      if (mayRepair()) show()
      else end('covered')
    },
    { signal: ending.signal },
  )
  for (const type of ['focusin', 'fullscreenchange', 'toggle'] as const)
    document.addEventListener(type, check, { capture: true, passive: true, signal: ending.signal })
  let windowWidth = view.innerWidth
  const onResize = (): void => {
    // On phones the height changes with every scroll.
    if (view.innerWidth === windowWidth) return
    windowWidth = view.innerWidth
    settle(true)
  }
  view.addEventListener('resize', onResize, { passive: true, signal: ending.signal })
  signal.addEventListener('abort', () => end('closed'), { once: true, signal: ending.signal })
  show()
  settle()
  check()

  return {
    mount,
    layout: () => now,
    change(run) {
      if (ended) return
      if (observer.takeRecords().length > 0) return end('tampered')
      run()
      observer.takeRecords()
    },
    setSlim(next) {
      if (ended || next === slim) return
      slim = next
      settle()
    },
    moveTo(next) {
      if (ended) return
      dock.release()
      article = next
      dock = createDock({ document, view, ...article })
      settle()
    },
    setWidth(next, how) {
      if (ended) return
      if (how === 'pulled') {
        panelWidth = next
        now = { ...now, width: next }
        draw()
        onLayout(now, false)
      } else {
        width = next
        modest = how === 'modest'
        settle()
      }
    },
    insist() {
      insists = true
      check()
    },
    close: () => end('closed'),
  }
}

function styleSheet(view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}
