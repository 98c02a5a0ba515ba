import { Fragment } from 'preact'
import type { CompareRow } from '../../lib/analysis/view.ts'
import { useI18n } from '../ui/root.tsx'
import { Bdi } from '../ui/text.tsx'
import type { CompareProps } from './compare-section.tsx'
import { OtherValue, Passages } from './passages.tsx'
import { Absent, ValueButton } from './value-button.tsx'

/** The comparison where it is wide: fields as rows; statement, this report and other reports as columns. */
export function CompareTable({ rows, open, onOpen, onGo }: CompareProps) {
  const i18n = useI18n()
  const outlets = [...new Set(rows.flatMap((row) => row.others.map((other) => other.outlet)))]
  return (
    <div class="compare-scroll" role="region" aria-label={i18n.t('section.compare')} tabIndex={0}>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('compare.field')}</th>
            <th scope="col">{i18n.t('compare.statement')}</th>
            <th scope="col">{i18n.t('compare.here')}</th>
            {outlets.map((outlet) => (
              <th key={outlet} scope="col">
                <Bdi text={outlet} />
              </th>
            ))}
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
                {outlets.map((outlet) => (
                  <td key={outlet}>
                    <OtherCells row={row} outlet={outlet} />
                  </td>
                ))}
              </tr>
              {open === row.field && (
                <tr class="compare-open">
                  <td colSpan={3 + outlets.length}>
                    <Passages row={row} onGo={onGo} />
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

function OtherCells({ row, outlet }: { row: CompareRow; outlet: string }) {
  const cells = row.others.filter((other) => other.outlet === outlet)
  if (cells.length === 0) return <Absent />
  return (
    <>
      {cells.map((other) => (
        <div key={other.cell.url ?? other.cell.text}>
          <OtherValue cell={other.cell} />
        </div>
      ))}
    </>
  )
}
