import type { CompareCell, CompareRow, Span } from '../../lib/analysis/view.ts'
import { ExternalLink, hostOf } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi, Passage, Quote } from '../ui/text.tsx'

/** The words of both sides, one under the other: a difference is shown with them or not at all. */
export function Passages({ row, onGo }: { row: CompareRow; onGo: (span: Span) => void }) {
  const i18n = useI18n()
  return (
    <dl class="passages">
      {row.statement && (
        <div>
          <dt>{i18n.t('compare.inStatement')}</dt>
          <dd>
            <Words cell={row.statement} onGo={onGo} />
          </dd>
        </div>
      )}
      <div>
        <dt>{i18n.t('compare.inHere')}</dt>
        <dd>{row.here ? <Words cell={row.here} onGo={onGo} /> : i18n.t('compare.notHere')}</dd>
      </div>
    </dl>
  )
}

/** A value in the words of its source; a click goes to the place in the article, a link to the source. */
function Words({ cell, onGo }: { cell: CompareCell; onGo: (span: Span) => void }) {
  const i18n = useI18n()
  const words = cell.quote ?? i18n.own(cell.text)
  return (
    <>
      {cell.span ? (
        <Passage text={words} span={cell.span} onGo={onGo} />
      ) : cell.quote === null ? (
        <Bdi text={words} />
      ) : (
        <Quote text={words} />
      )}
      {cell.url !== null && (
        <>
          {' '}
          <ExternalLink url={cell.url} quiet>
            <Bdi text={hostOf(cell.url)} />
          </ExternalLink>
        </>
      )}
    </>
  )
}
