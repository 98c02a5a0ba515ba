import type { CompareRow } from '../../lib/analysis/view.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { CompareProps } from './compare-section.tsx'
import { OtherValues } from './other-values.tsx'
import { Passages } from './passages.tsx'
import { ValueButton } from './value-button.tsx'

/** The comparison where it is narrow: a field after the other, statement and report side by side. */
export function CompareList({ rows, open, onOpen, onGo }: CompareProps) {
  return (
    <ul class="compare-list">
      {rows.map((row) => (
        <CompareField key={row.field} rows={rows} row={row} open={open} onOpen={onOpen} onGo={onGo} />
      ))}
    </ul>
  )
}

function CompareField({ row, open, onOpen, onGo }: CompareProps & { row: CompareRow }) {
  const i18n = useI18n()
  return (
    <li class="compare-field" data-field={row.field} data-difference={row.difference}>
      <h4 class="compare-label">
        <Bdi text={row.label} />
        {row.difference !== null && row.difference !== 'same' && <span class="tag">{row.differenceLabel}</span>}
      </h4>
      <dl class="compare-pair">
        <div>
          <dt>{i18n.t('compare.statement')}</dt>
          <dd>
            <ValueButton cell={row.statement} row={row} open={open} onOpen={onOpen} />
          </dd>
        </div>
        <div>
          <dt>{i18n.t('compare.here')}</dt>
          <dd>
            <ValueButton cell={row.here} row={row} open={open} onOpen={onOpen} />
          </dd>
        </div>
      </dl>
      {open?.field === row.field && <Passages row={row} other={open.other} onGo={onGo} />}
      {row.others.length > 0 && (
        <Disclosure summary={i18n.plural('count.others', row.others.length)}>
          <OtherValues row={row} open={open} onOpen={onOpen} />
        </Disclosure>
      )}
    </li>
  )
}
