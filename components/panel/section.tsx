import type { ComponentChildren } from 'preact'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useI18n } from '../ui/root.tsx'
import type { SectionId } from './types.ts'
import { useUniqueId } from '../ui/unique-id.ts'

type SectionProps = {
  id: SectionId
  /** A few words beside the title: how much is inside. */
  note?: string | undefined
  folded: boolean
  /** True while the reader arranges the sections: buttons to move them are shown. */
  arranging: boolean
  first: boolean
  last: boolean
  onFold: () => void
  onMove: (direction: 1 | -1) => void
  children: ComponentChildren
}

/** A section that folds. Alt with an arrow key moves it, as the buttons do while arranging. */
export function Section({ id, note, folded, arranging, first, last, onFold, onMove, children }: SectionProps) {
  const i18n = useI18n()
  const contentId = useUniqueId()
  const title = i18n.t(`section.${id}`)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <section class="section" data-section={id}>
      <div class="section-head">
        <h3>
          <button
            type="button"
            class="section-button"
            aria-expanded={!folded}
            aria-controls={contentId}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={onFold}
            onKeyDown={onKeyDown}
          >
            <span class="section-title">{title}</span>
            {note !== undefined && <span class="section-note">{note}</span>}
            <Icon name="fold" />
          </button>
        </h3>
        {arranging && (
          <span class="section-moves">
            <IconButton
              icon="up"
              label={i18n.t('arrange.up', { section: title })}
              disabled={first}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon="down"
              label={i18n.t('arrange.down', { section: title })}
              disabled={last}
              onClick={() => onMove(1)}
            />
          </span>
        )}
      </div>
      <div id={contentId} class="section-content" hidden={folded}>
        {!folded && children}
      </div>
    </section>
  )
}

/** A part of a section under a small heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h4>{title}</h4>
      {children}
    </section>
  )
}
