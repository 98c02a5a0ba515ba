import type { CompareCell, CompareRow, Span } from '../../lib/analysis/view.ts'
import { More } from '../ui/disclosure.tsx'
import { ExternalLink, hostOf } from '../ui/link.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi, directionOf, Passage, Quote } from '../ui/text.tsx'
import { OtherReport } from './other-values.tsx'

type PassagesProps = {
  row: CompareRow
  /** The outlet or the value of other reports that are shown, too; null for none. */
  other: string | null
  onGo: (span: Span) => void
}

/** The words of both sides, one under the other: a difference is shown with them or not at all. */
export function Passages({ row, other, onGo }: PassagesProps) {
  const i18n = useI18n()
  const others = row.others.filter(({ outlet, cell }) => outlet === other || cell.text === other)
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
      {others.length > 0 && (
        <div>
          <dt>{i18n.t('section.related')}</dt>
          <dd>
            <More
              items={others}
              first={4}
              render={({ outlet, cell }) => (
                <li key={cell.url ?? outlet}>
                  <OtherReport outlet={outlet} cell={cell} />
                </li>
              )}
            />
          </dd>
        </div>
      )}
    </dl>
  )
}

/**
 * A value in the words of its source, its lines set in their direction; a click goes to the place in the article, a link
 * to the source.
 */
function Words({ cell, onGo }: { cell: CompareCell; onGo: (span: Span) => void }) {
  const i18n = useI18n()
  const words = cell.quote ?? i18n.own(cell.text)
  return (
    <div class="words" dir={directionOf(words, i18n.dir)}>
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
    </div>
  )
}
