import { Fragment } from 'preact'
import type { CompareRow } from '../../lib/analysis/view.ts'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { CompareProps } from './compare-section.tsx'
import { OtherValues } from './other-values.tsx'
import { Passages } from './passages.tsx'
import { Absent, CellButton, ValueButton } from './value-button.tsx'

/** More outlets than this share one column, under the values that they give. */
const mostColumns = 4

/** The comparison where it is wide: fields as rows; statement, this report and other reports as columns. */
export function CompareTable({ rows, open, onOpen, onGo }: CompareProps) {
  const i18n = useI18n()
  const outlets = [...new Set(rows.flatMap((row) => row.others.map((other) => other.outlet)))]
  const asColumns = outlets.length <= mostColumns
  return (
    <div class="compare-scroll" role="region" aria-label={i18n.t('section.compare')} tabIndex={0}>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('compare.field')}</th>
            <th scope="col">{i18n.t('compare.statement')}</th>
            <th scope="col">{i18n.t('compare.here')}</th>
            {asColumns
              ? outlets.map((outlet) => (
                  <th key={outlet} scope="col">
                    <Bdi text={outlet} />
                  </th>
                ))
              : outlets.length > 0 && <th scope="col">{i18n.t('section.related')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.field}>
              <tr data-field={row.field} data-difference={row.difference}>
                <th scope="row">
                  <Bdi text={row.label} />
                  {row.difference !== null && row.difference !== 'same' && (
                    <span class="tag">{row.differenceLabel}</span>
                  )}
                </th>
                <td>
                  <ValueButton cell={row.statement} row={row} open={open} onOpen={onOpen} />
                </td>
                <td>
                  <ValueButton cell={row.here} row={row} open={open} onOpen={onOpen} />
                </td>
                {asColumns
                  ? outlets.map((outlet) => (
                      <td key={outlet}>
                        <OutletCell row={row} outlet={outlet} open={open} onOpen={onOpen} />
                      </td>
                    ))
                  : outlets.length > 0 && (
                      <td>
                        {row.others.length === 0 ? <Absent /> : <OtherValues row={row} open={open} onOpen={onOpen} />}
                      </td>
                    )}
              </tr>
              {open?.field === row.field && (
                <tr class="compare-open">
                  <td colSpan={3 + (asColumns ? outlets.length : 1)}>
                    <Passages row={row} other={open.other} onGo={onGo} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type OutletCellProps = Pick<CompareProps, 'open' | 'onOpen'> & { row: CompareRow; outlet: string }

/** What one outlet's reports say of a field; opens the reports to read it in, beside both passages. */
function OutletCell({ row, outlet, open, onOpen }: OutletCellProps) {
  const i18n = useI18n()
  const values = [
    ...new Set(row.others.filter((other) => other.outlet === outlet).map(({ cell }) => i18n.own(cell.text))),
  ]
  if (values.length === 0) return <Absent />
  return (
    <CellButton cell={{ field: row.field, other: outlet }} open={open} onOpen={onOpen}>
      {values.map((value) => (
        <div key={value}>
          <Bdi text={value} />
        </div>
      ))}
    </CellButton>
  )
}
