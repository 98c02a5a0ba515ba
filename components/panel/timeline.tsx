import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TimelineItem } from '../../lib/analysis/view.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { focusItem } from '../ui/focus.ts'
import { useI18n } from '../ui/root.tsx'

/** So many events before the reported one are shown at once; the older ones on demand. */
const nearBefore = 3

/** What came before, the event, this article's place among them, and what came after. Oldest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const i18n = useI18n()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLOListElement>(null)

  useLayoutEffect(() => {
    if (all) focusItem(list.current, 0)
  }, [all])

  const before = items.filter((item) => item.role === 'before').length
  const hidden = all || before <= nearBefore + 1 ? 0 : before - nearBefore
  return (
    <>
      {hidden > 0 && (
        <button type="button" class="more-button" onClick={() => setAll(true)}>
          {i18n.plural('count.earlier', hidden)}
        </button>
      )}
      <ol ref={list} class="timeline">
        {items.slice(hidden).map((item) => (
          <TimelineEntry key={item.id} item={item} />
        ))}
      </ol>
    </>
  )
}

function TimelineEntry({ item }: { item: TimelineItem }) {
  const i18n = useI18n()
  const title = item.role === 'article' && item.title === '' ? i18n.t('background.article') : i18n.own(item.title)
  return (
    <li class="timeline-item" data-role={item.role}>
      <time class="when" dateTime={item.date}>
        {i18n.own(item.dateText)}
      </time>
      {item.summary === '' ? (
        <p class="timeline-title">{title}</p>
      ) : (
        <Disclosure summary={<span class="timeline-title">{title}</span>}>
          <p class="running">{i18n.own(item.summary)}</p>
        </Disclosure>
      )}
    </li>
  )
}
