/**
 * Comes after the gate, into one document: reads the article, asks the background what is in it, and marks the names.
 * Only reads the page; everything it does ends with `stop`, which leaves the page as it was found.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Span } from '../../lib/analysis/view.ts'
import { nobody } from '../../lib/messages/ask.ts'
import type { PageReport, PageSettings, Reading, SentArticle } from '../../lib/messages/contract.ts'
import { world, type Reader } from '../../lib/messages/world.ts'
import type { Extraction, FindBody } from '../../lib/page/extract/extraction.ts'
import { createGuide } from '../../lib/page/marks/geometry.ts'
import type { Mark } from '../../lib/page/marks/marks.ts'
import { createInk } from '../../lib/page/marks/paint-highlight.ts'
import { removeLeftover } from '../../lib/page/panel-host/leftover.ts'
import { watchMoves } from '../../lib/page/observe.ts'
import { giveWay } from '../../lib/page/slices.ts'
import { newPatience, type ArticleChange } from '../../lib/page/watch.ts'
import { pageRuntime } from '../../lib/platform/page-runtime.ts'
import { createAsk } from './ask.ts'
import { createBelow, outward } from './below.ts'
import { foundIn, nothing, type Found } from './found.ts'
import { createMarginHere } from './margin-here.ts'
import { createMarksHere } from './marks-here.ts'
import { createLater } from './later.ts'
import { listen } from './orders.ts'
import { createPicks } from './picks.ts'
import { createReading } from './reading.ts'
import { createSteps } from './step.ts'
import { openStory, type Story } from './story.ts'

function isSame(before: SentArticle, { url, title, published, text }: Extraction['article']): boolean {
  return before.url === url && before.title === title && before.published === published && before.text === text
}

function startReader(): Reader {
  const here = world()
  const controller = new AbortController()
  const { signal } = controller
  const patience = newPatience()
  let alive = true
  let state: PageReport['state'] = 'working'
  let story: Story | null = null
  /** The story of which the background has told what is in it; a reading that was overtaken is never told. */
  let told: Story | null = null
  let event: string | null = null
  let found = nothing
  let settings: PageSettings | null = null
  const ask = createAsk(stop)
  const marksHere = createMarksHere()
  const ink = createInk()
  const reading = createReading({ library, onWait: () => (state = 'working') })
  const lookLater = createLater(() => {
    if (state !== 'not-article') return true
    if (here.gate?.isArticle() !== false) void read(true)
    return false
  }, signal)
  const bringMargin = (): void => void ask({ type: 'panel-wanted' })
  const margin = createMarginHere(bringMargin)
  const guide = createGuide(document)
  const below = createBelow({ stories, open, lookUp, settings: () => settings })

  /** The library for a page that is not plain; null when it cannot be brought. */
  async function library(): Promise<FindBody | null> {
    if (!here.library) await ask({ type: 'library-wanted' })
    return here.library ?? null
  }

  function drop(): void {
    reading.abort()
    below.dispose()
    story?.dispose()
    guide.dispose()
    ink.registry.stop()
    story = null
    event = null
    found = nothing
  }

  function clear(next: PageReport['state']): void {
    drop()
    state = next
    margin.takeAway()
    // Also where there was none: a popup may be waiting to hear what the page is.
    void ask({ type: 'article-gone' })
  }

  function stop(): void {
    if (!alive) return
    alive = false
    drop()
    margin.stop()
    controller.abort()
  }

  /** All stories of the page, its own first. */
  function stories(): Story[] {
    return [...(story ? [story] : []), ...below.stories()]
  }

  const steps = createSteps(stories)
  const picks = createPicks({
    stories,
    ask: ({ sent }, id, below) => ask({ type: 'card', article: sent, id, below }),
  })
  const { inStory, pickedBy, pickAt } = picks

  function onHit(mark: Mark, from: Story): void {
    const picked = pickedBy(mark, from)
    if (picked) margin.openCard(picked)
  }

  function onChange(change: ArticleChange): void {
    if (change.kind === 'changed') void read()
    else if (change.kind === 'gone') void readNext()
    else if (change.kind === 'added') {
      reading.add(change.element)
      void below.add(change.element)
    }
  }

  /** A story of the page, its own or one below that: which of the two may change while it stands there. */
  function open(extraction: Extraction): Story {
    const next = openStory({
      ink,
      extraction,
      patience,
      onHit: (mark) => onHit(mark, next),
      onChange: (change) => (story === next ? onChange(change) : below.onChange(next, change)),
    })
    return next
  }

  async function lookUp({ sent }: Story): Promise<Found | null> {
    const reply = await ask({ type: 'read', article: sent, below: true, bare: !here.styled })
    here.styled ||= reply.ok
    return reply.ok ? foundIn(reply.value) : null
  }

  async function read(gated = false): Promise<void> {
    const outcome = alive ? await reading.read(gated) : null
    if (!outcome) return undefined
    if (outcome.kind !== 'article') return clear(outcome.kind)
    const { extraction, signal: current } = outcome
    // The article is what it was: something beside it has changed.
    const known = state === 'article' && story === told ? story : null
    if (known?.isIntact() && isSame(known.sent, extraction.article)) return undefined
    const next = open(extraction)
    const same = known?.sent.text === next.sent.text && known.sent.published === next.sent.published
    const before = story && { story, found }
    story = next
    below.follow(next, before)
    // The page drew the same words anew: what is in them is known.
    if (same && settings) {
      told = next
      here.margin?.refresh()
      return next.paint(found, settings)
    }
    const isMarked = known?.sent.url === next.sent.url
    return isMarked ? tell(next, current) : tellNames(next, current)
  }

  /** Another article may stand here now, or come soon. */
  async function readNext(): Promise<void> {
    await read(true)
    if (state === 'not-article') lookLater()
  }

  /** Nothing is marked yet: names first, because the rest of the analysis takes three times as long. */
  async function tellNames(next: Story, current: AbortSignal): Promise<void> {
    const names = await ask({ type: 'names', article: next.sent, bare: !here.styled })
    here.styled ||= names.ok
    if (current.aborted || !alive) return undefined
    if (!names.ok) return tell(next, current)
    // Asked for before the names are painted: the background works meanwhile.
    const asked = ask({ type: 'rest', key: names.value.key })
    if (!alive) return undefined
    const first = foundIn(names.value)
    settings = marksHere.inForce(names.value.settings)
    found = first
    void next.paint(found, settings)
    const rest = await asked
    // All of it may have been asked for and told meanwhile, because something else changed.
    if (current.aborted || !alive || found !== first) return undefined
    // The background may have been stopped in between.
    return rest.ok ? take(next, rest.value) : tell(next, current)
  }

  async function tell(next: Story, current: AbortSignal): Promise<void> {
    // What the article holds is not known until the answer is there: read again meanwhile, it is asked for anew.
    told = null
    const reply = await ask({ type: 'read', article: next.sent, below: false, bare: !here.styled })
    here.styled ||= reply.ok
    if (current.aborted || story !== next) return
    if (!reply.ok) {
      if (reply.code === 'off' || reply.code === 'no-page') return stop()
      if (reply.code === 'aborted') return
      if (reply.code === 'not-arabic') return clear('not-arabic')
      state = 'failed'
      event = null
      // Nobody can tell any more whether the marks hold.
      found = nothing
      if (settings) void next.paint(found, settings)
      margin.takeAway()
      void ask({ type: 'article-gone' })
      return
    }
    return take(next, reply.value)
  }

  async function take(next: Story, reply: Reading): Promise<void> {
    state = 'article'
    told = next
    settings = marksHere.inForce(reply.settings)
    event = reply.event
    found = foundIn(reply, reply.beside ? found.names : [])
    await next.paint(found, settings)
    if (here.margin) {
      // A page that comes back from the browser's cache has not heard what was changed meanwhile.
      here.margin.update(settings)
      here.margin.refresh()
    } else if (margin.isWanted(settings, event !== null)) bringMargin()
  }

  function apply(next: PageSettings): void {
    const language = settings?.language
    settings = next
    if (story) void story.paint(found, next)
    below.paint(next)
    here.margin?.update(next)
    if (story && !here.margin && (next.hover || next.announce)) bringMargin()
    if (language !== next.language) here.margin?.refresh()
  }

  function showMarks(marks: boolean): void {
    if (!settings || settings.locked.includes('marks')) return
    marksHere.set(marks)
    apply({ ...settings, marks })
  }

  /** Leads to a passage; a key goes on from there. */
  function lead(to: Story, span: Span): boolean {
    steps.note(to, span)
    return guide.show(to.map, span)
  }

  function step(direction: 1 | -1): void {
    const next = steps.next(direction)
    if (!next) return
    const { story: from, mark } = next
    lead(from, mark)
    if (mark.paint.id !== null) here.margin?.placed(mark.paint.id, outward(mark, from.number))
  }

  listen({
    signal,
    answers: {
      report: () =>
        ({
          state,
          panel: here.margin?.shown ?? false,
          ...(story && settings && { marks: settings.marks }),
        }) satisfies PageReport,
      article: () => story?.sent ?? null,
      marks({ show }) {
        if (!story || !settings) return null
        showMarks(show === 'toggle' ? !settings.marks : show)
        return settings.marks
      },
    },
    orders: {
      settings: ({ settings: next }) => apply(marksHere.inForce(next)),
      stop,
      'read-now': () => void read(),
      knowledge() {
        if (story) void tell(story, reading.signal())
        below.lookAgain()
      },
      panel: ({ show }) => margin.show(show, settings !== null && story !== null),
      step: ({ direction }) => step(direction),
      show: ({ span }) => void (story && lead(story, span)),
      back: guide.goBack,
    },
  })
  watchMoves({
    document,
    onMove() {
      marksHere.forget()
      guide.dispose()
      // The page may have added the story that it moved to a moment ago.
      story?.look()
      void readNext()
    },
    // What stands there is known, but the browser took the number off the button when the page was left.
    onReturn: () => void (story?.isIntact() ? tell(story, reading.signal()) : read(!story)),
    signal,
  })
  // An update leaves this script behind in the page; the next sign of the reader takes its traces away.
  for (const type of ['pointerdown', 'keydown', 'visibilitychange', 'scroll'] as const)
    addEventListener(type, () => !pageRuntime() && stop(), { capture: true, passive: true, signal })
  if (import.meta.env.BROWSER === 'firefox') removeLeftover(document)
  // In a new task: compiling this script has filled the present one.
  void giveWay().then(() => read())

  return {
    get alive() {
      return alive
    },
    settings: () => settings,
    hasEvent: () => event !== null,
    place: () => story?.place ?? null,
    margin: () => (story ? ask({ type: 'margin', article: story.sent }) : Promise.resolve(nobody)),
    card: (id, at) => picks.cardOf(id, at),
    url: () => story?.sent.url ?? null,
    words: (span) => inStory(span, ({ sent }, { start, end }) => sent.text.slice(start, end)) ?? '',
    pickAt,
    setLink: (link, hidden) => {
      const { id, form, page } = link
      void ask(hidden ? { type: 'hide-link', link } : { type: 'show-link', link: { id, page, ...(form && { form }) } })
    },
    show: (at: Span) => inStory(at, lead) ?? false,
    canReturn: guide.canReturn,
    goBack: guide.goBack,
    boxOf: (at) => inStory(at, (from, span) => from.boxOf(span)),
    showMarks(marks) {
      showMarks(marks)
      void ask({ type: 'marks-switched' })
    },
    arrange: (arrangement) => {
      if (settings) settings = { ...settings, arrangement }
      void ask({ type: 'arranged', arrangement })
    },
    exportAnalysis: () => void ask({ type: 'export-wanted' }),
  }
}

export default defineUnlistedScript(() => {
  const here = world()
  if (!here.reader?.alive) here.reader = startReader()
})
