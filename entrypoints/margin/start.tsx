/** Brings panel and cards into the page, and takes them away again. */
import { options, render } from 'preact'
import { arrangementFrom } from '../../components/panel/arrangement.ts'
import type { CardView } from '../../lib/analysis/view.ts'
import css from '../../assets/styles/margin.css?inline'
import type { PageSettings } from '../../lib/messages/contract.ts'
import type { Margin, Picked, Reader } from '../../lib/messages/world.ts'
import { openMarginHost, type HostEnd, type MarginHost } from '../../lib/page/margin-host.ts'
import type { MarginState } from './state.ts'
import { floatStyle, MarginInPage, type MarginActions } from './view.tsx'

export type StartInput = {
  reader: Reader
  settings: PageSettings
  /** Told when the page took the panel away or changed it: nothing is shown in this page again. */
  onEnd: (reason: HostEnd) => void
}

export function startMargin({ reader, settings, onEnd }: StartInput): Margin {
  const controller = new AbortController()
  const { signal } = controller
  let host: MarginHost | null = null
  let root: Element | null = null
  let focusBefore: Element | null = null
  const state: MarginState = {
    settings,
    view: null,
    panel: false,
    arrangement: arrangementFrom(settings.arrangement),
    layout: { layout: 'column', place: 'beside', side: 'left' },
    cards: [],
    place: null,
    float: null,
  }

  function draw(): void {
    const current = host
    if (!current) return
    if (!state.panel && !state.float) return current.close()
    current.setSlim(!state.panel || state.arrangement.slim)
    current.change(() => render(<MarginInPage state={state} actions={actions} />, current.mount))
  }

  function open(): boolean {
    const place = reader.place()
    if (host || !place) return host !== null
    root = place.root
    host = openMarginHost({
      ...place,
      document,
      mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed',
      styles: [css, floatStyle],
      slim: !state.panel || state.arrangement.slim,
      onLayout(layout) {
        state.layout = layout
        draw()
      },
      onEnd(reason) {
        if (host) render(null, host.mount)
        host = null
        state.panel = false
        state.float = null
        if (reason !== 'closed') onEnd(reason)
      },
      signal,
    })
    return host !== null
  }

  /** The page built its article anew: the panel stands beside the new one. */
  function settleAgain(): void {
    if (!host || reader.place()?.root === root) return
    const { panel } = state
    host.close()
    state.panel = panel
    if (panel && open()) draw()
  }

  async function loadView(): Promise<void> {
    const reply = await reader.margin()
    if (signal.aborted || !reply.ok) return
    state.view = reply.value
    state.cards = []
    state.place = null
    draw()
  }

  async function fetchCard(id: string): Promise<CardView | null> {
    const reply = await reader.card(id)
    return !signal.aborted && reply.ok ? reply.value : null
  }

  /** When it comes by itself the panel never pushes or covers the text: where no room is free it stays a slim tab. */
  async function showPanel(by: 'reader' | 'page'): Promise<void> {
    if (!state.view) await loadView()
    if (signal.aborted || !state.view) return
    state.panel = true
    if (by === 'reader') state.arrangement = { ...state.arrangement, slim: false }
    if (!open()) return
    if (by === 'page' && state.layout.place !== 'beside') state.arrangement = { ...state.arrangement, slim: true }
    draw()
    if (by === 'page') return
    keepFocus()
    host?.mount.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true })
  }

  function hidePanel(): void {
    if (!state.panel) return
    state.panel = false
    draw()
    giveFocusBack()
  }

  function keepFocus(): void {
    const { activeElement } = document
    if (activeElement !== (host && (host.mount.getRootNode() as ShadowRoot).host)) focusBefore = activeElement
  }

  /** Back to where the reader was: a control of the page, or just the page. */
  function giveFocusBack(): void {
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus({ preventScroll: true })
    focusBefore = null
  }

  async function openCard(picked: Picked): Promise<void> {
    const card = await fetchCard(picked.id)
    if (!card) return
    keepFocus()
    state.float = { picked, cards: [card] }
    if (open()) draw()
    if (!state.view) await loadView()
  }

  function closeFloat(): void {
    if (!state.float) return
    state.float = null
    draw()
    giveFocusBack()
  }

  function followMention(): void {
    if (!state.float) return
    const { picked } = state.float
    const box = reader.boxOf(picked.span)
    if (!box) return closeFloat()
    state.float = { ...state.float, picked: { ...picked, box } }
    draw()
  }

  const actions: MarginActions = {
    arrange(next) {
      state.arrangement = next
      reader.arrange(next)
      draw()
    },
    showMarks: (shown) => reader.showMarks(shown),
    close: hidePanel,
    exportAnalysis: () => reader.exportAnalysis(),
    go(span) {
      reader.show(span)
      draw()
    },
    goTo(place) {
      const span = state.view?.names.find(({ id }) => id === place.id)?.mentions[place.index]
      if (!span || !reader.show(span)) return
      state.place = place
      draw()
    },
    canReturn: () => reader.canReturn(),
    goBack() {
      reader.goBack()
      state.place = null
      draw()
    },
    openInPanel(id) {
      void fetchCard(id).then((card) => {
        if (!card) return
        state.cards = [...state.cards, card]
        draw()
      })
    },
    backInPanel() {
      state.cards = state.cards.slice(0, -1)
      draw()
    },
    openInFloat(id) {
      void fetchCard(id).then((card) => {
        if (!card || !state.float) return
        state.float = { ...state.float, cards: [...state.float.cards, card] }
        draw()
      })
    },
    backInFloat() {
      if (!state.float) return
      state.float = { ...state.float, cards: state.float.cards.slice(0, -1) }
      draw()
    },
    closeFloat,
    stepFloat(direction) {
      if (!state.float) return
      const { picked } = state.float
      const mentions = state.view?.names.find(({ id }) => id === picked.id)?.mentions ?? []
      const at = mentions.findIndex(({ start, end }) => start < picked.span.end && end > picked.span.start)
      const span = mentions[(at + direction + mentions.length) % mentions.length]
      if (!span || !reader.show(span)) return
      const box = reader.boxOf(span)
      if (box) state.float = { ...state.float, picked: { ...picked, span, box } }
      draw()
    },
    panelFromFloat() {
      const card = state.float?.cards.at(-1)
      state.float = null
      if (card) state.cards = [card]
      void showPanel('reader')
    },
    copy: (text) => void navigator.clipboard?.writeText(text),
  }

  // Preact draws later by itself (a menu that opens): that, too, is no change of the page's.
  options.debounceRendering = (process) => queueMicrotask(() => (host ? host.change(process) : process()))
  let frame = 0
  const onMove = (): void => {
    cancelAnimationFrame(frame)
    if (state.float) frame = requestAnimationFrame(followMention)
  }
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, onMove, { capture: true, passive: true, signal })
  const onPointerDown = (event: PointerEvent): void => {
    // From outside, everything in a shadow root looks like its host.
    const isOurs = host !== null && event.target === (host.mount.getRootNode() as ShadowRoot).host
    if (event.isTrusted && !isOurs) closeFloat()
  }
  addEventListener('pointerdown', onPointerDown, { capture: true, passive: true, signal })
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && closeFloat(), { signal })

  return {
    get shown() {
      return state.panel
    },
    show: (shown, by) => (shown ? void showPanel(by) : hidePanel()),
    openCard: (picked) => void openCard(picked),
    refresh() {
      settleAgain()
      void loadView()
    },
    update(next) {
      state.settings = next
      state.arrangement = arrangementFrom({ ...next.arrangement, slim: state.arrangement.slim })
      draw()
    },
    placed(id, span) {
      const index = state.view?.names
        .find((name) => name.id === id)
        ?.mentions.findIndex(({ start, end }) => start < span.end && end > span.start)
      if (index === undefined || index < 0) return
      state.place = { id, index }
      draw()
    },
    stop() {
      controller.abort()
      host?.close()
    },
  }
}
