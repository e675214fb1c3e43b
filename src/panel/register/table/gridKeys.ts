/** Where the cursor of a list stands: row and column, both from 0. */
export interface Place {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** What a key asks of a list. */
export type GridCommand =
  | { do: 'move'; to: Place }
  | { do: 'extend'; to: Place }
  | { do: 'open' | 'select' | 'selectPage' | 'edit' | 'clear' }
  | { do: 'page'; by: 1 | -1 };

/** The parts of a keyboard event that matter. */
export interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  j: [1, 0],
  k: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** What the key means where the cursor stands; null for a key that is none of the list's. */
export const gridCommand = (pressed: PressedKey, at: Place, size: GridSize): GridCommand | null => {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  if (altKey) return null;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  if (ctrlKey || metaKey) {
    if (key === 'a') return { do: 'selectPage' };
    if (key === 'Home') return { do: 'move', to: { row: 0, column: 0 } };
    return key === 'End' ? { do: 'move', to: { row: lastRow, column: lastColumn } } : null;
  }
  const step = steps[key];
  if (step) {
    const to = { row: clamp(at.row + step[0], lastRow), column: clamp(at.column + step[1], lastColumn) };
    return { do: shiftKey && step[0] !== 0 ? 'extend' : 'move', to };
  }
  switch (key) {
    case 'Home':
      return { do: 'move', to: { row: 0, column: at.column } };
    case 'End':
      return { do: 'move', to: { row: lastRow, column: at.column } };
    case 'PageDown':
      return { do: 'page', by: 1 };
    case 'PageUp':
      return { do: 'page', by: -1 };
    case 'Enter':
      return { do: 'open' };
    case ' ':
    case 'x':
      return { do: 'select' };
    case 'F2':
      return { do: 'edit' };
    case 'Escape':
      return { do: 'clear' };
    default:
      return null;
  }
};

/** Whether keys belong to what one types into, or to a window above the list. */
export const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]',
  ) !== null;
