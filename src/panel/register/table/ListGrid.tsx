import { Box } from '@mui/material';
import { useRef } from 'react';
import { useListContext, useTranslate, type RaRecord } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useLabels } from '../../schema/useLabels';
import { isCellEditable } from '../cells/cellValue';
import { useCellEditing } from '../cells/useCellEditing';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { gridStyles } from './gridStyles';
import { isOwn } from './listColumn';
import { ListSkeleton } from './ListSkeleton';
import type { RegisterTableProps } from './tableProps';
import { useGridCursor } from './useGridCursor';
import { useGridSelection } from './useGridSelection';

const noRows: RaRecord[] = [];

/**
 * A list as a grid (WAI-ARIA): one stop of the Tab key, inside it arrows move a cursor from cell to cell. Head and
 * first column stay in sight; what is too wide scrolls inside.
 */
export const ListGrid = ({
  description,
  columns,
  selectable = false,
  editing = false,
}: RegisterTableProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const navigate = useNavigate();
  const list = useListContext();
  const rows = list.data ?? noRows;
  const grid = useRef<HTMLTableElement>(null);
  const selection = useGridSelection(rows);
  const cells = useCellEditing(description, () => cursor.focus(cursor.place));
  const open = (record: RaRecord) => navigate(`/${description.register}/${String(record.id)}/show`);
  const edit = (record: RaRecord, column: number): boolean => {
    const field = columns[column];
    if (!field || isOwn(field) || !isCellEditable(description, field)) return false;
    cells.start(record, field.name);
    return true;
  };
  const cursor = useGridCursor(grid, { rows, columns: columns.length }, selection, {
    open: (record, column) => {
      if (!editing || !edit(record, column)) open(record);
    },
    edit,
    selectable,
  });
  return (
    <Box className="grid" sx={gridStyles}>
      <table
        ref={grid}
        role="grid"
        aria-label={translate('lists.table.name', { name: labels.register(description) })}
        aria-rowcount={list.total === undefined ? -1 : list.total + 1}
        aria-multiselectable={selectable}
        aria-busy={list.isFetching}
        data-editing={editing}
        onKeyDown={cursor.onKeyDown}
        onFocus={cursor.onFocus}
      >
        <GridHead columns={columns} selection={selectable ? selection : null} />
        {list.isPending ? (
          <ListSkeleton columns={columns.length + (selectable ? 1 : 0)} />
        ) : (
          <tbody>
            {rows.map((record, row) => (
              <GridRow
                key={record.id}
                description={description}
                columns={columns}
                record={record}
                row={row}
                place={(list.page - 1) * list.perPage + row + 2}
                isSelected={selectable && selection.selected.has(String(record.id))}
                selectable={selectable}
                cursorColumn={cursor.place.row === row ? cursor.place.column : null}
                editedField={cells.edited && cells.edited.id === record.id ? cells.edited.field : null}
                editing={editing}
                onPlace={cursor.put}
                onOpen={open}
                onEdit={edit}
                onToggle={selection.toggle}
                cells={cells}
              />
            ))}
          </tbody>
        )}
      </table>
      {cells.dialog}
    </Box>
  );
};
