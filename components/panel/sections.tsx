import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { MarginView } from '../../lib/analysis/view.ts'
import type { I18n } from '../../lib/platform/i18n.ts'
import { CompareSection } from '../compare/compare-section.tsx'
import { Button } from '../ui/button.tsx'
import { useI18n } from '../ui/root.tsx'
import { sectionsOf, withFold, withMove } from './arrangement.ts'
import { differingRows } from './differences.tsx'
import { BackgroundSection } from './background-section.tsx'
import { NamesSection } from './names-section.tsx'
import { RelatedSection } from './related-section.tsx'
import { ReportSection } from './report-section.tsx'
import { Section } from './section.tsx'
import type { PanelProps, SectionId } from './types.ts'

type SectionsProps = PanelProps & {
  arranging: boolean
  onArranged: () => void
  say: (message: string) => void
}

type NoteOf = { id: SectionId; view: MarginView; i18n: I18n; folded: boolean }

/** How much is inside: for names always, for what says so itself only while it is folded. */
function noteOf({ id, view, i18n, folded }: NoteOf): string | undefined {
  if (id === 'names') return i18n.plural('count.names', view.names.length)
  if (!folded || !view.event) return undefined
  const differences = differingRows(view.event.compare).length
  if (id === 'compare' && differences > 0) return i18n.plural('count.differences', differences)
  if (id === 'related' && view.event.reportCount > 0) return i18n.plural('count.reports', view.event.reportCount)
  return undefined
}

/** Calls back when what is there now has been painted; in a page that nobody sees, which paints nothing, at once. */
function afterPaint(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const inTask = (): void => {
    timer = setTimeout(call)
  }
  const frame = document.hidden ? null : requestAnimationFrame(inTask)
  if (frame === null) inTask()
  return () => {
    if (frame !== null) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Sections come one after the other, each after the one before was painted: the thread that does it is the page's, too. */
function useOneByOne(count: number): number {
  const [drawn, setDrawn] = useState(0)
  useLayoutEffect(() => {
    if (drawn >= count) return undefined
    return afterPaint(() => setDrawn(drawn + 1))
  }, [drawn, count])
  return drawn
}

/** The sections in the reader's order; those without content are left out. */
export function Sections(props: SectionsProps) {
  const { view, state, onState, onGo, arranging, onArranged, say } = props
  const i18n = useI18n()
  const box = useRef<HTMLDivElement>(null)
  const [field, setField] = useState<string | null>(null)
  const here = sectionsOf(view)
  const shown = state.order.filter((id) => here.has(id))
  const drawn = useOneByOne(shown.length)

  const move = (id: SectionId, direction: 1 | -1): void => {
    const next = withMove(state, { id, direction, shown: here })
    if (next === state) return
    onState(next)
    const position = next.order.filter((other) => here.has(other)).indexOf(id) + 1
    say(i18n.t('arrange.moved', { section: i18n.t(`section.${id}`), position, count: shown.length }))
  }

  const compareAt = (row: string): void => {
    setField(row)
    if (state.folded.includes('compare')) onState(withFold(state, 'compare'))
  }

  const content = (id: SectionId) => {
    if (id === 'report') return <ReportSection view={view} onGo={onGo} onCompare={compareAt} />
    if (id === 'background') return <BackgroundSection view={view} />
    if (id === 'names') {
      return (
        <NamesSection
          names={view.names}
          place={props.place}
          onPlace={props.onPlace}
          onOpenCard={props.onOpenCard}
          extras={props.extras}
        />
      )
    }
    if (!view.event) return null
    if (id === 'related') return <RelatedSection event={view.event} />
    return <CompareSection rows={view.event.compare} openField={field} onOpened={() => setField(null)} onGo={onGo} />
  }

  return (
    <div ref={box} class="sections" aria-busy={drawn < shown.length}>
      {arranging && (
        <p class="arranging">
          <span>{i18n.t('arrange.hint')}</span>
          <Button onClick={onArranged}>{i18n.t('arrange.done')}</Button>
        </p>
      )}
      {shown.slice(0, drawn).map((id, index) => (
        <Section
          key={id}
          id={id}
          note={noteOf({ id, view, i18n, folded: state.folded.includes(id) })}
          folded={state.folded.includes(id)}
          arranging={arranging}
          first={index === 0}
          last={index === shown.length - 1}
          onFold={() => onState(withFold(state, id))}
          onMove={(direction) => move(id, direction)}
        >
          {content(id)}
        </Section>
      ))}
    </div>
  )
}
