import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CompareRow, Span } from '../../lib/analysis/view.ts'
import { CompareList } from './compare-list.tsx'
import { CompareTable } from './compare-table.tsx'

/** From this width of its own box on, in CSS px at medium size, the comparison is a table; below, a list of fields. */
const tableWidth = 600

export type CompareProps = {
  rows: readonly CompareRow[]
  /** The field whose passages are open. */
  open: string | null
  onOpen: (field: string | null) => void
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
  const box = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(false)
  const [open, setOpen] = useState<string | null>(null)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver((entries) => {
      for (const entry of entries) setWide(entry.contentRect.width >= tableWidth)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (openField === null) return
    setOpen(openField)
    onOpened()
  }, [openField])

  useEffect(() => {
    if (open === null) return
    const rows = box.current?.querySelectorAll<HTMLElement>('[data-field]') ?? []
    for (const row of rows) if (row.dataset['field'] === open) row.scrollIntoView({ block: 'nearest' })
  }, [open])

  const View = wide ? CompareTable : CompareList
  return (
    <div ref={box} class="compare">
      <View rows={rows} open={open} onOpen={setOpen} onGo={onGo} />
    </div>
  )
}
