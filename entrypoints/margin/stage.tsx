/** The box in the page where panel and card stand: opened when there is something to show, drawn anew, taken away. */
import { options, render } from 'preact'
import css from '../../assets/styles/margin.css?inline'
import type { Reader } from '../../lib/messages/world.ts'
import {
  openMarginHost,
  type HostEnd,
  type HostLayout,
  type MarginHost,
  type Widening,
} from '../../lib/page/panel-host/margin-host.ts'
import type { MarginState } from './state.ts'
import { floatStyle, MarginInPage, type MarginActions } from './view.tsx'

export type Stage = {
  state: MarginState
  reader: Reader
  signal: AbortSignal
  /** Shows the state as it is now; with nothing to show, the box goes. */
  draw: () => void
  /** Makes sure that the box is there; false where the page has no article to stand beside. */
  open: () => boolean
  close: () => void
  /** The page built its article anew: the box stands beside the new one. */
  settleAgain: () => void
  /** Null while there is no box. */
  layout: () => HostLayout | null
  /** Without `how`, as the last time. */
  setWidth: (width: number, how?: Widening) => void
  /** A panel that came by itself and finds no room waits as a slim tab until there is some. */
  foldIfFull: () => void
  /** The reader asked for the panel: a bar of the page does not keep it away any more. */
  insist: () => void
  /** Gives the keyboard to something in the box. */
  focus: (selector: string) => void
  /** What the page sees of the box: everything in a shadow root looks like its host from outside. */
  element: () => Element | null
}

export type StageInput = {
  state: MarginState
  reader: Reader
  mode: ShadowRootMode
  /** Asked when it is drawn: the actions draw, too. */
  actions: () => MarginActions
  onEnd: (reason: HostEnd) => void
  signal: AbortSignal
}

/** The box in the page in which panel and card are drawn; it comes with the first of them. */
export function createStage({ state, reader, mode, actions, onEnd, signal }: StageInput): Stage {
  let host: MarginHost | null = null
  let root: Element | null = null
  let foldedByWindow = false
  /** What may be done for the panel's width. */
  let room: Widening = 'asked'

  function draw(): void {
    const current = host
    if (!current) return
    if (!state.panel && !state.float && !state.hidden) return current.close()
    // Opened by the window or by the reader: from here on only another window folds it.
    if (!state.arrangement.slim) foldedByWindow = false
    current.setSlim(!state.panel || state.arrangement.slim)
    current.change(() => render(<MarginInPage state={state} actions={actions()} />, current.mount))
  }

  function fold(): void {
    foldedByWindow = true
    state.arrangement = { ...state.arrangement, slim: true }
  }

  function foldIfFull(): void {
    if (room === 'modest' && host?.layout().fits === false && !state.arrangement.slim) fold()
  }

  /**
   * In a window that became narrow the open panel would stand over the text: it waits until there is room again. True
   * where it was unfolded to try.
   */
  function foldWithWindow({ fits }: HostLayout): boolean {
    const { slim } = state.arrangement
    if (!fits && state.layout.fits && state.panel && !slim) fold()
    if (!fits || !foldedByWindow) return false
    state.arrangement = { ...state.arrangement, slim: false }
    return true
  }

  function open(): boolean {
    const place = reader.place()
    if (host || !place) return host !== null
    root = place.root
    foldedByWindow = false
    host = openMarginHost({
      ...place,
      document,
      mode,
      width: state.arrangement.width,
      styles: [css, floatStyle],
      slim: !state.panel || state.arrangement.slim,
      onLayout(layout, byWindow) {
        const isTried = byWindow && foldWithWindow(layout)
        state.layout = layout
        draw()
        if (!isTried || state.layout.fits) return
        fold()
        draw()
      },
      onEnd(reason) {
        if (host) render(null, host.mount)
        host = null
        state.panel = false
        state.float = null
        state.hidden = null
        if (reason !== 'closed') onEnd(reason)
      },
      signal,
    })
    return host !== null
  }

  // Preact draws later by itself (a menu that opens): that, too, is no change of the page's.
  options.debounceRendering = (process) => queueMicrotask(() => (host ? host.change(process) : process()))

  return {
    state,
    reader,
    signal,
    draw,
    open,
    close: () => host?.close(),
    settleAgain() {
      const place = reader.place()
      if (!host || place?.root === root) return
      if (!place) return host.close()
      root = place.root
      host.moveTo(place)
      foldIfFull()
      draw()
    },
    layout: () => host?.layout() ?? null,
    setWidth(width, how = room) {
      if (how !== 'pulled') room = how
      host?.setWidth(width, how)
    },
    foldIfFull,
    insist: () => host?.insist(),
    focus: (selector) => host?.mount.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }),
    element: () => (host ? (host.mount.getRootNode() as ShadowRoot).host : null),
  }
}
