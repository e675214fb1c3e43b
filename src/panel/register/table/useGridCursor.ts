import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useListContext, type RaRecord } from 'react-admin';
import { gridCommand, isTaken, type GridCommand, type Place } from './gridKeys';
import type { GridSelection } from './useGridSelection';

interface Doing {
  /** Enter on a cell */
  open: (record: RaRecord, column: number) => void;
  edit: (record: RaRecord, column: number) => boolean;
  selectable: boolean;
}

/** The cell that has the keyboard, and what its keys do. */
export const useGridCursor = (
  grid: RefObject<HTMLTableElement>,
  { rows, columns }: { rows: RaRecord[]; columns: number },
  selection: GridSelection,
  doing: Doing,
) => {
  const { page, perPage, total = 0, setPage, filterValues, setFilters } = useListContext();
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 0 });
  const place = {
    row: Math.max(0, Math.min(wanted.row, rows.length - 1)),
    column: Math.max(0, Math.min(wanted.column, columns - 1)),
  };
  const followsPage = useRef(false);

  const focus = useCallback(
    ({ row, column }: Place) => {
      setWanted({ row, column });
      const cell = grid.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
      cell?.focus();
    },
    [grid],
  );

  // the keyboard goes along to the page it asked for
  useEffect(() => {
    if (!followsPage.current) return;
    followsPage.current = false;
    focus({ row: 0, column: place.column });
  }, [rows, focus, place.column]);

  const turnPage = (by: 1 | -1) => {
    const next = page + by;
    if (next < 1 || next > Math.ceil(total / perPage)) return;
    followsPage.current = true;
    setPage(next);
  };

  const carryOut = (command: GridCommand, record: RaRecord) => {
    switch (command.do) {
      case 'move':
        return focus(command.to);
      case 'extend':
        if (doing.selectable) selection.extend(place.row, command.to.row);
        return focus(command.to);
      case 'open':
        return doing.open(record, place.column);
      case 'edit':
        return void doing.edit(record, place.column);
      case 'select':
        if (doing.selectable) selection.toggle(String(record.id), place.row, false);
        return;
      case 'selectPage':
        if (doing.selectable) selection.takePage();
        return;
      case 'page':
        return turnPage(command.by);
      case 'clear':
        if (selection.selected.size > 0) selection.clear();
        else if (filterValues.q) setFilters({ ...filterValues, q: undefined });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTaken(event.target) || !(event.target instanceof HTMLTableCellElement)) return;
    const record = rows[place.row];
    const command = gridCommand(event, place, { rows: rows.length, columns });
    if (!command || !record) return;
    event.preventDefault();
    carryOut(command, record);
  };

  /** A cell that was focused by other means (a screen reader, a script) is where the cursor stands. */
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLTableCellElement) || target.dataset.row === undefined) return;
    setWanted({ row: Number(target.dataset.row), column: Number(target.dataset.column) });
  };

  return { place, focus, put: focus, onKeyDown, onFocus };
};
