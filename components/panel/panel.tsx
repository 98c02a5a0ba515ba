import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Card } from '../card/card.tsx'
import { HiddenLine } from '../card/hidden-line.tsx'
import { focusedIn } from '../ui/focus.ts'
import { Root, useI18n } from '../ui/root.tsx'
import { Status, useStatus } from '../ui/status.tsx'
import { PackLineFoot, PlaceBar } from './foot.tsx'
import { Header } from './header.tsx'
import { Lead } from './lead.tsx'
import { Resizer } from './resizer.tsx'
import { Sections } from './sections.tsx'
import { SlimTab } from './slim-tab.tsx'
import type { PanelProps } from './types.ts'

/** The panel beside an article: what is known about it, section by section, or a card in their place. */
export function Panel(props: PanelProps) {
  return (
    <Root i18n={props.i18n} look={props.look} guarded={props.layout !== 'page'} class="hw-panel">
      <PanelInside {...props} />
    </Root>
  )
}

function PanelInside(props: PanelProps) {
  const { view, layout, state, cards, marksShown, place } = props
  const i18n = useI18n()
  const panel = useRef<HTMLElement>(null)
  const tab = useRef<HTMLButtonElement>(null)
  const slim = state.slim && layout !== 'page'
  const { message, say } = useStatus()
  const card = cards.at(-1) ?? null

  const firstMarks = useRef(true)
  useEffect(() => {
    if (firstMarks.current) firstMarks.current = false
    else say(i18n.t(marksShown ? 'panel.marksShown' : 'panel.marksHidden'))
  }, [marksShown])

  useEffect(() => {
    const name = place && view.names.find((other) => other.id === place.id)
    if (place && name) {
      const at = i18n.t('place.of', { index: place.index + 1, count: name.mentions.length })
      say(`${name.name}${i18n.t('comma')}${at}`)
    }
  }, [place?.id, place?.index])

  // While this is drawn the form before still stands there: a panel that folds and opens by itself takes no focus from the page.
  const [hadFocus, firstForm] = [useRef(false), useRef(true)]
  const form = panel.current ?? tab.current
  hadFocus.current = form !== null && focusedIn(form) !== null
  useLayoutEffect(() => {
    if (firstForm.current) firstForm.current = false
    else if (hadFocus.current) (slim ? tab : panel).current?.focus({ preventScroll: true })
  }, [slim])

  /** Where the edge to the text is, seen from our own direction. */
  const edge = props.size && ((props.size.side === 'left') === (i18n.dir === 'rtl') ? 'start' : 'end')

  if (slim) {
    const open = (): void => {
      // Not every browser gives it to a button that is clicked.
      tab.current?.focus()
      props.onState({ ...state, slim: false })
    }
    return <SlimTab view={view} layout={layout} button={tab} onOpen={open} />
  }

  /** The bar goes away with its button: the focus stays in the panel. */
  const goBack = (): void => {
    panel.current?.focus({ preventScroll: true })
    props.onReturn?.()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (card) props.onCardBack()
    else props.onClose?.()
  }

  return (
    <aside
      ref={panel}
      class="panel"
      data-layout={layout}
      data-edge={edge}
      aria-label={i18n.t('panel.label')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <PanelBody {...props} card={card} say={say} />
      {props.hidden && props.onUnhide && <HiddenLine notice={props.hidden} onUndo={props.onUnhide} />}
      <PlaceBar {...props} onReturn={props.onReturn && goBack} />
      <PackLineFoot packs={[view.pack, ...(view.otherPacks ?? [])]} />
      <Status message={message} />
      {props.size && props.layout === 'column' && <Resizer size={props.size} />}
    </aside>
  )
}

type PanelBodyProps = PanelProps & { card: PanelProps['cards'][number] | null; say: (message: string) => void }

/** Sections stay mounted under an open card, so that scroll, folds and focus are as they were when it closes. */
function PanelBody(props: PanelBodyProps) {
  const { cards, card, view } = props
  const i18n = useI18n()
  const [arranging, setArranging] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const before = useRef<{ top: number; focus: Element | null } | null>(null)

  const openCard = (id: string): void => {
    const box = scroller.current
    if (box && cards.length === 0) before.current = { top: scrolledIn(box).scrollTop, focus: focusedIn(box) }
    props.onOpenCard(id)
  }

  const open = card !== null
  const wasOpen = useRef(open)
  useLayoutEffect(() => {
    const box = scroller.current
    // Setting a place makes the browser lay out everything at once; a new list is at its top anyway.
    if (!box || wasOpen.current === open) return
    wasOpen.current = open
    if (open) {
      scrolledIn(box).scrollTop = 0
      return
    }
    const { top, focus } = before.current ?? { top: 0, focus: null }
    before.current = null
    scrolledIn(box).scrollTop = top
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
  }, [open])

  const endArranging = (): void => {
    setArranging(false)
    scroller.current?.closest<HTMLElement>('.panel')?.focus({ preventScroll: true })
  }

  const underneath = cards.at(-2)
  return (
    <>
      <Header {...props} arranging={arranging} onArrange={setArranging} canArrange={!open} />
      <div ref={scroller} class="panel-body">
        {card && (
          <Card
            {...cardCallbacks(props)}
            i18n={i18n}
            card={card}
            variant="inline"
            onOpen={openCard}
            onBack={props.onCardBack}
            backTo={underneath?.name ?? null}
          />
        )}
        <div hidden={open}>
          <Lead view={view} />
          <Sections {...props} onOpenCard={openCard} arranging={arranging} onArranged={endArranging} />
        </div>
      </div>
    </>
  )
}

/** What moves under the finger: the body below its head, or in a low window the whole panel. */
function scrolledIn(body: HTMLElement): HTMLElement {
  return body.scrollHeight > body.clientHeight ? body : (body.parentElement ?? body)
}

function cardCallbacks({ onGo, onCopy, onWrong }: PanelProps) {
  return { onGo, onCopy, onWrong }
}
