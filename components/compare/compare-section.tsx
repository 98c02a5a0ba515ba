import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CompareRow, Span } from '../../lib/analysis/view.ts'
import { CompareList } from './compare-list.tsx'
import { CompareTable } from './compare-table.tsx'

/** From this width of its own box on, in CSS px at medium size, the comparison is a table; below, a list of fields. */
const tableWidth = 600

/** A cell by its field; `other`: the outlet or the value of other reports, null for the statement and this report. */
export type OpenCell = { field: string; other: string | null }

export type CompareProps = {
  rows: readonly CompareRow[]
  /** What is open: the passages of a field, and with them those of other reports. */
  open: OpenCell | null
  onOpen: (cell: OpenCell | null) => void
  onGo: (span: Span) => void
}

type CompareSectionProps = {
  rows: readonly CompareRow[]
  /** Set by the caller to open a field from elsewhere; `onOpened` is called when that is done. */
  openField: string | null
  onOpened: () => void
  onGo: (span: Span) => void
}

/** Field by field: the statement, this report, other reports. One form at a time, by the width there is. */
export function CompareSection({ rows, openField, onOpened, onGo }: CompareSectionProps) {
  const [box, ruler] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const [wide, setWide] = useState(false)
  const [open, setOpen] = useState<OpenCell | null>(null)

  useLayoutEffect(() => {
    const element = ruler.current
    if (!element) return undefined
    const observer = new ResizeObserver((entries) => {
      // Under an open card there is no width; the form stays, so that the reader comes back to the same lines.
      for (const { contentRect } of entries) if (contentRect.width > 0) setWide(contentRect.width >= tableWidth)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  /** A field that was opened from elsewhere takes the focus along: where the reader pressed is out of sight then. */
  const takesFocus = useRef(false)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (openField === null) return
    takesFocus.current = true
    setOpen({ field: openField, other: null })
    setAsked(asked + 1)
    onOpened()
  }, [openField])

  useEffect(() => {
    if (open === null) return
    const rows = box.current?.querySelectorAll<HTMLElement>('[data-field]') ?? []
    for (const row of rows) {
      if (row.dataset['field'] !== open.field) continue
      if (takesFocus.current) row.querySelector<HTMLElement>('.cell-button')?.focus({ preventScroll: true })
      // In the table the passages have a row of their own, below.
      box.current?.querySelector('.passages')?.scrollIntoView({ block: 'nearest' })
      row.scrollIntoView({ block: 'nearest' })
    }
    takesFocus.current = false
  }, [open, asked])

  const View = wide ? CompareTable : CompareList
  return (
    <div ref={box} class="compare">
      {/* It has no height: the form that its width decides on never changes its size, which would be an error of the page. */}
      <div ref={ruler} />
      <View rows={rows} open={open} onOpen={setOpen} onGo={onGo} />
    </div>
  )
}
