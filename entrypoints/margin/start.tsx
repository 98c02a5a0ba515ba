/** Brings panel and cards into the page, and takes them away again. */
import { options, render } from 'preact'
import { arrangementFrom } from '../../components/panel/arrangement.ts'
import type { CardView } from '../../lib/analysis/view.ts'
import css from '../../assets/styles/margin.css?inline'
import type { PageSettings } from '../../lib/messages/contract.ts'
import type { Margin, Picked, Reader } from '../../lib/messages/world.ts'
import { createAnnouncer } from '../../lib/page/announcer.ts'
import { openMarginHost, type HostEnd, type MarginHost } from '../../lib/page/margin-host.ts'
import { isPrivatePage } from '../../lib/platform/page-runtime.ts'
import { watchHover } from './hover.ts'
import { createSpeech } from './speech.ts'
import type { MarginState } from './state.ts'
import { floatStyle, formOf, MarginInPage, widths, type MarginActions } from './view.tsx'

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
  const mode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed'
  const state: MarginState = {
    settings,
    words: reader.words,
    view: null,
    panel: false,
    arrangement: arrangementFrom(settings.arrangement),
    layout: { layout: 'column', place: 'beside', side: 'left', width: settings.arrangement.width },
    cards: [],
    place: null,
    float: null,
    hidden: null,
  }

  const announcer = createAnnouncer({ document, language: () => state.settings.language, mode })
  const speech = createSpeech(state, announcer)

  function draw(): void {
    const current = host
    if (!current) return
    if (!state.panel && !state.float && !state.hidden) return current.close()
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
      mode,
      width: state.arrangement.width,
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
        state.hidden = null
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
    speech.names(reader.url())
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
    if (by === 'page' && state.layout.place !== 'beside') {
      // Room for a wide panel is only made for a reader who asks.
      host?.setWidth(Math.min(state.arrangement.width, widths.usual), true)
      if (host?.layout().place !== 'beside') state.arrangement = { ...state.arrangement, slim: true }
    }
    draw()
    if (by === 'page') return
    if (host?.layout().width !== state.arrangement.width) host?.setWidth(state.arrangement.width, true)
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

  async function openCard(picked: Picked, hovered: boolean): Promise<void> {
    if (hovered && state.float?.picked.id === picked.id) return
    const card = await fetchCard(picked.id)
    if (!card || (hovered && state.float && !state.float.hovered)) return
    if (!hovered) keepFocus()
    state.hidden = null
    state.float = { picked, cards: [card], hovered }
    if (open()) draw()
    if (!state.view) await loadView()
  }

  function closeFloat(): void {
    if (!state.float && !state.hidden?.beside) return
    const { float } = state
    state.float = null
    state.hidden = null
    draw()
    if (!float?.hovered) giveFocusBack()
  }

  /** A card that came by hovering and is now used stays like one that was asked for. */
  function keepFloat(): void {
    if (!state.float?.hovered) return
    keepFocus()
    state.float = { ...state.float, hovered: false }
    draw()
  }

  function followMention(): void {
    if (state.hidden?.beside) return closeFloat()
    if (!state.float) return
    const { picked } = state.float
    const box = reader.boxOf(picked.span)
    if (!box) return closeFloat()
    state.float = { ...state.float, picked: { ...picked, box } }
    draw()
  }

  function hide({ id, everywhere }: { id: string; everywhere: boolean }): void {
    const { float } = state
    const card = float?.cards.at(-1) ?? state.cards.at(-1)
    if (!card || card.id !== id) return
    const form = float?.cards.length === 1 ? formOf(state, float.picked) : null
    const link = { id, name: card.name, page: everywhere ? null : reader.url(), ...(form !== null && { form }) }
    reader.setLink(link, true)
    state.float = null
    state.cards = []
    const inPanel = state.panel && !state.arrangement.slim
    state.hidden = { link, beside: inPanel ? null : (float?.picked ?? null) }
    draw()
    host?.mount.querySelector<HTMLElement>('.hidden-line button')?.focus({ preventScroll: true })
  }

  const actions: MarginActions = {
    hide: isPrivatePage() ? undefined : hide,
    unhide() {
      if (!state.hidden) return
      reader.setLink(state.hidden.link, false)
      actions.forgetHidden()
    },
    forgetHidden() {
      const { hidden } = state
      state.hidden = null
      draw()
      if (hidden && !hidden.beside) host?.mount.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true })
      else giveFocusBack()
    },
    resize(width, done) {
      if (done) actions.arrange({ ...state.arrangement, width })
      host?.setWidth(width, done)
    },
    arrange(next) {
      if (state.arrangement.slim && !next.slim) host?.setWidth(next.width, true)
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
    if (state.float || state.hidden?.beside) frame = requestAnimationFrame(followMention)
  }
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, onMove, { capture: true, passive: true, signal })
  // From outside, everything in a shadow root looks like its host.
  const isOurs = (event: Event): boolean =>
    host !== null && event.target === (host.mount.getRootNode() as ShadowRoot).host
  const onPointerDown = (event: PointerEvent): void => {
    if (!event.isTrusted) return
    if (isOurs(event)) keepFloat()
    else closeFloat()
  }
  addEventListener('pointerdown', onPointerDown, { capture: true, passive: true, signal })
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && closeFloat(), { signal })

  let hovering = new AbortController()
  function followHover(): void {
    hovering.abort()
    hovering = new AbortController()
    if (!state.settings.hover || !state.settings.marks) return
    watchHover({
      reader,
      card: () => (state.float ? (state.float.hovered ? 'hovered' : 'asked') : 'none'),
      isOurs,
      open: (picked) => void openCard(picked, true),
      close: closeFloat,
      signal: AbortSignal.any([hovering.signal, signal]),
    })
  }
  followHover()
  if (settings.announce) void loadView()

  return {
    get shown() {
      return state.panel
    },
    show: (shown, by) => (shown ? void showPanel(by) : hidePanel()),
    openCard: (picked) => void openCard(picked, false),
    refresh() {
      settleAgain()
      void loadView()
    },
    update(next) {
      const { marks, arrangement } = state.settings
      state.settings = next
      state.arrangement = arrangementFrom({ ...next.arrangement, slim: state.arrangement.slim })
      if (next.arrangement.width !== arrangement.width) host?.setWidth(next.arrangement.width, true)
      followHover()
      draw()
      if (next.marks !== marks) speech.marks()
    },
    placed(id, span) {
      const index = state.view?.names
        .find((name) => name.id === id)
        ?.mentions.findIndex(({ start, end }) => start < span.end && end > span.start)
      if (index === undefined || index < 0) return
      state.place = { id, index }
      speech.place()
      draw()
    },
    stop() {
      controller.abort()
      announcer.dispose()
      host?.close()
    },
  }
}
