/** Panel and card while what they show is still on its way. */
import { describe, expect, test } from 'vitest'
import { createCardPart } from '../../../entrypoints/margin/card-part.ts'
import { createPanelPart } from '../../../entrypoints/margin/panel-part.ts'
import { newState } from '../../../entrypoints/margin/state.ts'
import type { Stage } from '../../../entrypoints/margin/stage.tsx'
import type { CardView, MarginView } from '../../../lib/analysis/view.ts'
import type { PageSettings, Reply } from '../../../lib/messages/contract.ts'
import type { Picked, Reader } from '../../../lib/messages/world.ts'

type Answer = (reply: Reply<unknown>) => void

const view = { ok: true, value: { title: 'عنوان', names: [] } as unknown as MarginView } as const
const card = (id: string) => ({ ok: true, value: { id } as CardView }) as const
const overtaken = { ok: false, code: 'aborted' } as const

/** All that is waiting goes on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Both parts in a page where every question waits for `answers`, in the order in which they were asked. */
function start() {
  const answers: Answer[] = []
  const asked = (): Promise<Reply<unknown>> => new Promise((resolve) => answers.push(resolve))
  const at = { top: 100 } as DOMRect
  const page = { url: 'https://news.example/1', event: true, box: at as DOMRect | null }
  const reader = {
    margin: asked,
    card: asked,
    url: () => page.url,
    hasEvent: () => page.event,
    boxOf: () => page.box,
  } as unknown as Reader
  const arrangement = { slim: false, order: [], folded: [], width: 360 }
  const state = newState(reader, { panel: 'auto', arrangement } as unknown as PageSettings)
  const nothing = (): void => undefined
  const stage = {
    state,
    reader,
    signal: new AbortController().signal,
    open: () => true,
    draw: nothing,
    setWidth: nothing,
    insist: nothing,
    focus: nothing,
    foldIfFull: nothing,
    layout: () => null,
  } as unknown as Stage
  const focus = { keep: nothing, giveBack: nothing }
  const panel = createPanelPart(stage, focus, { names: nothing, place: nothing, marks: nothing })
  return { state, page, panel, card: createCardPart(stage, focus, panel), answers }
}

const picked = (id: string, top = 100): Picked => ({ id, span: { start: 0, end: 4 }, box: { top } as DOMRect })

describe('the panel', () => {
  test('comes when what is in it is there', async () => {
    const { state, panel, answers } = start()
    const shown = panel.show('reader')
    expect([panel.shown, state.panel]).toEqual([true, false])
    answers[0]?.(view)
    await shown
    expect([panel.shown, state.panel]).toEqual([true, true])
  })

  test('does not come once it was sent away', async () => {
    const { state, panel, answers } = start()
    const shown = panel.show('reader')
    panel.hide()
    expect(panel.shown).toBe(false)
    answers[0]?.(view)
    await shown
    expect([panel.shown, state.panel, panel.asked]).toEqual([false, false, false])
  })

  test('that is on its way by itself does not count as shown, and whoever asks for it has it', async () => {
    const { state, panel, answers } = start()
    const byPage = panel.show('page')
    expect(panel.shown).toBe(false)
    const byReader = panel.show('reader')
    for (const answer of answers) answer(view)
    await Promise.all([byPage, byReader])
    expect([state.panel, panel.asked]).toEqual([true, true])
  })

  test('comes also where the article is told anew meanwhile, and its question is not answered', async () => {
    const { state, panel, answers } = start()
    const shown = panel.show('reader')
    const refreshed = panel.load()
    answers[0]?.(overtaken)
    await settle()
    answers[1]?.(view)
    await Promise.all([shown, refreshed])
    expect(state.panel).toBe(true)
  })

  test.each([
    ['beside the first report of a known event', true, true],
    ['beside another report of none', false, false],
  ])('that nobody had seen yet comes by itself %s', async (_, event, expected) => {
    const { state, page, panel, answers } = start()
    Object.assign(page, { url: 'https://news.example/2', event })
    const other = panel.load()
    answers[0]?.(view)
    expect(await other).toBe(true)
    expect(state.panel).toBe(expected)
  })

  test('that nobody asked for does not come when the same report is told anew', async () => {
    const { state, panel, answers } = start()
    const same = panel.load()
    answers[0]?.(view)
    expect(await same).toBe(false)
    expect(state.panel).toBe(false)
  })
})

describe('a card', () => {
  test.each([
    ['opens', false, ['one']],
    ['that was sent away before it was there does not open', true, []],
  ])('%s', async (_, isClosed, expected) => {
    const { state, card: part, answers } = start()
    const opened = part.open(picked('one'), false)
    if (isClosed) part.close()
    answers[0]?.(card('one'))
    await settle()
    answers[1]?.(view)
    await opened
    expect(state.float?.cards.map(({ id }) => id) ?? []).toEqual(expected)
  })

  test('is that of the name that was clicked last, whichever answer comes first', async () => {
    const { state, card: part, answers } = start()
    void part.open(picked('one'), false)
    void part.open(picked('two'), false)
    answers[1]?.(card('two'))
    answers[0]?.(card('one'))
    await settle()
    expect(state.float?.cards.map(({ id }) => id)).toEqual(['two'])
  })

  test.each([
    ['stands where its name is by then', { top: 40 } as DOMRect, 40],
    ['has nowhere to stand where its name is gone', null, undefined],
  ])('%s', async (_, box, expected) => {
    const { state, page, card: part, answers } = start()
    void part.open(picked('one', 100), false)
    page.box = box
    answers[0]?.(card('one'))
    await settle()
    expect(state.float?.picked.box.top).toBe(expected)
  })
})

describe('cards that are opened within others', () => {
  test.each([
    ['one name', ['one'], ['one']],
    ['two names', ['one', 'two'], ['one', 'two']],
    ['one name, pressed twice before its card was there', ['one', 'one'], ['one']],
  ])('in the panel: %s', async (_, ids, expected) => {
    const { state, panel, answers } = start()
    for (const id of ids) panel.actions.openInPanel(id)
    for (const [at, id] of ids.entries()) answers[at]?.(card(id))
    await settle()
    expect(state.cards.map(({ id }) => id)).toEqual(expected)
  })

  test.each([
    ['one name', ['one'], ['first', 'one']],
    ['two names', ['one', 'two'], ['first', 'one', 'two']],
    ['one name, pressed twice before its card was there', ['one', 'one'], ['first', 'one']],
  ])('beside the text: %s', async (_, ids, expected) => {
    const { state, card: part, answers } = start()
    state.float = { picked: picked('first'), cards: [card('first').value], hovered: false }
    for (const id of ids) part.actions.openInFloat(id)
    for (const [at, id] of ids.entries()) answers[at]?.(card(id))
    await settle()
    expect(state.float.cards.map(({ id }) => id)).toEqual(expected)
  })
})
