import type { CompareRow } from '../../lib/analysis/view.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Icon } from '../ui/icon.tsx'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { CompareProps } from './compare-section.tsx'
import { hasPassages, OtherValue, Passages } from './passages.tsx'

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
  const isOpen = open === row.field
  const id = `passages-${row.field}`
  return (
    <li class="compare-field" data-field={row.field} data-difference={row.difference}>
      <h4 class="compare-label">
        <Bdi text={row.label} />
        {row.difference !== null && row.difference !== 'same' && <span class="tag">{row.differenceLabel}</span>}
      </h4>
      <dl class="compare-pair">
        <div>
          <dt>{i18n.t('compare.statement')}</dt>
          <dd>{row.statement ? <Bdi text={i18n.own(row.statement.text)} /> : <Absent />}</dd>
        </div>
        <div>
          <dt>{i18n.t('compare.here')}</dt>
          <dd>{row.here ? <Bdi text={i18n.own(row.here.text)} /> : <Absent />}</dd>
        </div>
      </dl>
      {hasPassages(row) && (
        <>
          <button
            type="button"
            class="disclosure-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => onOpen(isOpen ? null : row.field)}
          >
            <Icon name="fold" />
            <span>{i18n.t('compare.passages')}</span>
          </button>
          <div id={id} hidden={!isOpen}>
            {isOpen && <Passages row={row} onGo={onGo} />}
          </div>
        </>
      )}
      {row.others.length > 0 && (
        <Disclosure summary={i18n.plural('count.others', row.others.length)}>
          <dl class="compare-others">
            {row.others.map((other) => (
              <div key={`${other.outlet} ${other.cell.url ?? ''}`}>
                <dt>
                  <Bdi text={other.outlet} />
                </dt>
                <dd>
                  <OtherValue cell={other.cell} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </li>
  )
}

/** A value that is not there: a dash for the eye, words for the ear. */
export function Absent() {
  const i18n = useI18n()
  return (
    <span class="absent">
      <span aria-hidden="true">—</span>
      <span class="unseen">{i18n.t('compare.none')}</span>
    </span>
  )
}
