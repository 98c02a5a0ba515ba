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
  const names = i18n.plural('count.names', view.names.length)
  return (
    <button
      ref={button}
      type="button"
      class="slim-tab"
      data-layout={layout}
      aria-expanded={false}
      aria-label={i18n.t('panel.open', { names })}
      title={i18n.t('panel.open', { names })}
      onClick={onOpen}
    >
      <Mark />
      {layout === 'sheet' ? (
        <span class="slim-title">{view.event?.title ?? names}</span>
      ) : (
        <span class="slim-count">{i18n.number(view.names.length)}</span>
      )}
    </button>
  )
}
