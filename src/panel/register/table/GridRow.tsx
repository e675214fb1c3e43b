import { memo, type MouseEvent } from 'react';
import { useTranslate, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OfferedRegister } from '../../../shared/register-description';
import { RegisterValue } from '../../fields/RegisterValue';
import { useLabels } from '../../schema/useLabels';
import { isCellEditable } from '../cells/cellValue';
import { CellEditor } from '../cells/CellEditor';
import type { CellEditing } from '../cells/useCellEditing';
import type { Place } from './gridKeys';
import { columnKey, isOwn, isRightAligned, type AnyColumn } from './listColumn';

interface Props {
  description: OfferedRegister;
  columns: AnyColumn[];
  record: RaRecord;
  /** from 0, on this page */
  row: number;
  /** from 1, of the whole list with its head: what a screen reader says */
  place: number;
  isSelected: boolean;
  selectable: boolean;
  /** where the cursor stands, if in this row */
  cursorColumn: number | null;
  editedField: string | null;
  editing: boolean;
  onPlace: (place: Place) => void;
  onOpen: (record: RaRecord) => void;
  onEdit: (record: RaRecord, column: number) => boolean;
  onToggle: (id: string, row: number, extend: boolean) => void;
  cells: CellEditing;
}

const didSelectText = (): boolean => (window.getSelection()?.toString() ?? '') !== '';

const Row = (props: Props) => {
  const { description, columns, record, row, isSelected, selectable, cursorColumn, editing } = props;
  const translate = useTranslate();
  const labels = useLabels();
  const id = String(record.id);
  const click = (event: MouseEvent, column: number) => {
    if (event.target instanceof Element && event.target.closest('a, input, select, textarea')) return;
    if (editing) props.onPlace({ row, column });
    else if (!didSelectText()) props.onOpen(record);
  };
  return (
    <tr
      aria-rowindex={props.place}
      aria-selected={selectable ? isSelected : undefined}
      data-cursor={cursorColumn !== null || undefined}
    >
      {selectable && (
        <td className="check">
          <input
            type="checkbox"
            checked={isSelected}
            readOnly
            tabIndex={-1}
            onClick={(event) => props.onToggle(id, row, event.shiftKey)}
            aria-label={translate('lists.table.select', { name: labels.title(description, record) })}
          />
        </td>
      )}
      {columns.map((column, index) => {
        const key = columnKey(column);
        const isEdited = props.editedField === key;
        const mayEdit = !isOwn(column) && isCellEditable(description, column);
        return (
          <td
            key={key}
            role="gridcell"
            data-row={row}
            data-column={index}
            tabIndex={cursorColumn === index && !isEdited ? 0 : -1}
            className={[index === 0 ? 'first' : '', isRightAligned(column) ? 'right' : ''].join(' ').trim()}
            aria-readonly={editing ? !mayEdit : undefined}
            data-editable={(editing && mayEdit) || undefined}
            data-edited={isEdited || undefined}
            onClick={(event) => click(event, index)}
            onDoubleClick={() => {
              if (editing) props.onEdit(record, index);
            }}
          >
            {isEdited && !isOwn(column) ? (
              <CellEditor field={column} record={record} cells={props.cells} />
            ) : (
              <Cell description={description} column={column} record={record} isFirst={index === 0} />
            )}
          </td>
        );
      })}
    </tr>
  );
};

const Cell = ({
  description,
  column,
  record,
  isFirst,
}: {
  description: OfferedRegister;
  column: AnyColumn;
  record: RaRecord;
  isFirst: boolean;
}) => {
  if (isOwn(column)) return <>{column.render(record)}</>;
  const value = <RegisterValue field={column} record={record} short />;
  if (!isFirst) return value;
  return (
    // the cell is the stop of the keyboard: Enter opens what the link opens
    <Link tabIndex={-1} to={`/${description.register}/${String(record.id)}/show`}>
      {value}
    </Link>
  );
};

/** Only rows that change are drawn again: the cursor moves through 200 rows without a stutter. */
export const GridRow = memo(
  Row,
  (before, after) =>
    (
      [
        'columns',
        'record',
        'row',
        'place',
        'isSelected',
        'selectable',
        'cursorColumn',
        'editedField',
        'editing',
      ] as const
    ).every((name) => before[name] === after[name]) &&
    // while a cell is edited its row follows what is typed and said
    after.editedField === null,
);
