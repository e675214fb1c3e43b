import { useCallback, useMemo, useRef } from 'react';
import { useListContext, type RaRecord } from 'react-admin';
import { extendTo, pageSelection, togglePage, type PageSelection } from './selection';

export interface GridSelection {
  selected: ReadonlySet<string>;
  page: PageSelection;
  /** takes a row or lets go of it; `extend` takes everything since the row before */
  toggle: (id: string, row: number, extend: boolean) => void;
  extend: (from: number, to: number) => void;
  togglePage: () => void;
  takePage: () => void;
  clear: () => void;
}

/** What is selected of a list, over all its pages. */
export const useGridSelection = (rows: RaRecord[]): GridSelection => {
  const { selectedIds, onSelect, onUnselectItems } = useListContext();
  const page = useMemo(() => rows.map((row) => String(row.id)), [rows]);
  const selected = useMemo(() => new Set(selectedIds.map(String)), [selectedIds]);
  const anchor = useRef(0);
  // handlers that rows keep must see the latest selection without drawing every row again
  const latest = useRef({ page, selected, onSelect });
  latest.current = { page, selected, onSelect };
  const toggle = useCallback((id: string, row: number, extend: boolean) => {
    const { page, selected, onSelect } = latest.current;
    if (extend) onSelect(extendTo(page, selected, anchor.current, row));
    else onSelect(selected.has(id) ? [...selected].filter((one) => one !== id) : [...selected, id]);
    anchor.current = row;
  }, []);
  return {
    selected,
    page: pageSelection(page, selected),
    toggle,
    extend: (from, to) => onSelect(extendTo(page, selected, from, to)),
    togglePage: () => onSelect(togglePage(page, selected)),
    takePage: () => onSelect([...new Set([...selected, ...page])]),
    clear: () => onUnselectItems(),
  };
};
