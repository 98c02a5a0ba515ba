import { useEffect, useRef } from 'preact/hooks'
import type { Article } from '../../lib/analysis/types.ts'
import type { Paint, Span } from '../../lib/analysis/view.ts'
import { segmentsOf, type Segment } from './segments.ts'

type SampleArticleProps = {
  article: Article
  paints: readonly Paint[]
  /** The passage the panel points at, or null. */
  shown: Span | null
  onName: (id: string) => void
}

/** The sample with its names marked as they are in a page. Here, in our own page, the marks may be tab stops. */
export function SampleArticle({ article, paints, shown, onName }: SampleArticleProps) {
  const box = useRef<HTMLElement>(null)

  useEffect(() => {
    if (shown) box.current?.querySelector('.shown')?.scrollIntoView({ block: 'nearest' })
  }, [shown])

  return (
    <article ref={box} class="sample" lang="ar" dir="rtl">
      {article.blocks.map((block, index) => {
        const segments = segmentsOf({ text: article.text, block, index, paints, shown })
        const content = segments.map((segment) => <Run key={segment.start} segment={segment} onName={onName} />)
        return block.kind === 'headline' ? <h3 key={block.start}>{content}</h3> : <p key={block.start}>{content}</p>
      })}
    </article>
  )
}

function Run({ segment, onName }: { segment: Segment; onName: (id: string) => void }) {
  const { paint, shown, text } = segment
  const id = paint?.id ?? null
  const shownClass = shown ? ' shown' : ''
  if (!paint || id === null) return shown ? <span class="shown">{text}</span> : <>{text}</>
  return (
    <span
      class={`kind-mark sample-name${shownClass}`}
      data-kind={paint.kind}
      role="button"
      tabIndex={0}
      onClick={() => onName(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onName(id)
      }}
    >
      {text}
    </span>
  )
}
