import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { useListContext, useTranslate } from 'react-admin';
import { useLabels } from '../../schema/useLabels';
import { useSchema } from '../../schema/useSchema';
import { columnKey, columnLabel, isRightAligned, isSortable, type AnyColumn } from './listColumn';
import type { GridSelection } from './useGridSelection';

/** The names of the columns; a press sorts by one, another turns the order round. */
export const GridHead = ({
  columns,
  selection,
}: {
  columns: AnyColumn[];
  /** null where rows can't be selected */
  selection: GridSelection | null;
}) => {
  const translate = useTranslate();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <th scope="col" className="check">
            <input
              ref={(box) => {
                if (box) box.indeterminate = selection.page === 'some';
              }}
              type="checkbox"
              checked={selection.page === 'all'}
              onChange={selection.togglePage}
              aria-label={translate('lists.table.selectPage')}
            />
          </th>
        )}
        {columns.map((column, index) => (
          <HeadCell key={columnKey(column)} column={column} isFirst={index === 0} />
        ))}
      </tr>
    </thead>
  );
};

const HeadCell = ({ column, isFirst }: { column: AnyColumn; isFirst: boolean }) => {
  const labels = useLabels();
  const schema = useSchema();
  const { sort, setSort } = useListContext();
  const key = columnKey(column);
  const label = columnLabel(column, labels.field);
  const order = sort.field === key ? sort.order : null;
  const className = [isFirst ? 'first' : '', isRightAligned(column) ? 'right' : ''].join(' ').trim();
  if (!isSortable(schema, column))
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  const Icon = order === 'DESC' ? ArrowDownwardIcon : ArrowUpwardIcon;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={order === null ? 'none' : order === 'DESC' ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => setSort({ field: key, order: order === 'ASC' ? 'DESC' : 'ASC' })}>
        {label}
        <Icon
          aria-hidden
          sx={{ fontSize: 13, ml: '2px', visibility: order === null ? 'hidden' : 'visible' }}
        />
      </button>
    </th>
  );
};
