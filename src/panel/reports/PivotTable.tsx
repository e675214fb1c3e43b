import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Pivot, PivotCell, PivotRequest } from '../providers/reportsApi';
import { useLabels } from '../schema/useLabels';
import { FigureCell } from './FigureCell';
import { cellFilter, type PivotKey } from './pivotRequest';
import { figureTableStyles } from './figureTableStyles';

/** Rows by columns with their totals; a number of today opens its records. */
export const PivotTable = ({ pivot, request }: { pivot: Pivot; request: PivotRequest }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { data, meta } = pivot;
  const keyOf = (at: 'rows' | 'columns', index: number): PivotKey | null => {
    const heading = data[at][index];
    return heading ? { dimension: request[at], key: heading.key, title: labels.text(heading.labels) } : null;
  };
  const cell = (key: string, figure: PivotCell | null | undefined, keys: (PivotKey | null)[]) => (
    <FigureCell
      key={key}
      value={figure?.value ?? null}
      format={request.measure === 'count' ? 'number' : 'percent'}
      hint={figure && request.measure !== 'count' ? `${figure.numerator} / ${figure.denominator}` : undefined}
      filter={
        meta.isPast || request.measure !== 'count'
          ? null
          : cellFilter(
              keys.filter((one) => one !== null),
              request.filters,
            )
      }
    />
  );
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={translate('reports.pivot.title')}>
      <Box component="table" sx={figureTableStyles}>
        <thead>
          <tr>
            <th scope="col">{labels.text(meta.labels.rows)}</th>
            {data.columns.map(({ key, labels: words }) => (
              <th key={key} scope="col">
                {labels.text(words)}
              </th>
            ))}
            {data.rowTotals && <th scope="col">{translate('home.total')}</th>}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ key, labels: words }, row) => (
            <tr key={key}>
              <th scope="row">{labels.text(words)}</th>
              {data.columns.map((column, at) =>
                cell(column.key, data.cells[row]?.[at], [keyOf('rows', row), keyOf('columns', at)]),
              )}
              {data.rowTotals && cell('total', data.rowTotals[row], [keyOf('rows', row)])}
            </tr>
          ))}
          {data.columnTotals && (
            <tr className="sum">
              <th scope="row">{translate('home.total')}</th>
              {data.columnTotals.map((figure, at) =>
                cell(data.columns[at]?.key ?? '', figure, [keyOf('columns', at)]),
              )}
              {data.total && cell('total', data.total, [])}
            </tr>
          )}
        </tbody>
      </Box>
    </div>
  );
};
