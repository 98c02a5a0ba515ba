import type { RefObject } from 'preact'
import type { MarginView } from '../../lib/analysis/view.ts'
import { Mark } from '../ui/icon.tsx'
import { useI18n } from '../ui/root.tsx'
import type { PanelLayout } from './types.ts'

type SlimTabProps = {
  view: MarginView
  layout: PanelLayout
  button: RefObject<HTMLButtonElement | null>
  onOpen: () => void
}

/** What stays of the panel at the edge: one button that opens it again, with the number of names beside the text. */
export function SlimTab({ view, layout, button, onOpen }: SlimTabProps) {
  const i18n = useI18n()
  const count = i18n.number(view.names.length)
  const title = view.event?.title ?? i18n.plural('count.names', view.names.length)
  // The label holds what is seen, so that speech control finds the button by it (WCAG 2.5.3).
  const seen = layout === 'sheet' ? title : `${i18n.t('section.names')} ${count}`
  const label = i18n.t('panel.open', { what: seen })
  return (
    <button
      ref={button}
      type="button"
      class="slim-tab"
      data-layout={layout}
      aria-expanded={false}
      aria-label={label}
      title={label}
      onClick={() => onOpen()}
    >
      <Mark />
      {layout === 'sheet' ? <span class="slim-title">{title}</span> : <span class="slim-count">{count}</span>}
    </button>
  )
}
