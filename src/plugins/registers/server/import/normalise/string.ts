import { refused, understood, type CellReading } from './reading';
import { remarks } from './remarks';

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{2,}$/i;
/** Above this, a number of Excel has lost digits. */
const EXACT_DIGITS = 999_999_999_999_999;
const SEVERAL = /\s*[、，,;；\n]\s*/;

/** Whether a number typed into a code column has lost digits (Excel keeps fifteen). */
export const isDamaged = (raw: string | number): boolean =>
  typeof raw === 'number' ? Math.abs(raw) > EXACT_DIGITS : SCIENTIFIC.test(raw);

export function readString(raw: string | number, maxLength: number | null): CellReading {
  const text = String(raw);
  if (isDamaged(raw)) return refused(remarks.damagedNumber(text));
  const length = [...text].length;
  if (maxLength !== null && length > maxLength) return refused(remarks.tooLong(maxLength, length));
  return understood(text);
}

/** Reads the name of one related record; of several in one cell the first is taken, if the whole is no name itself. */
export function readReference(raw: string | number): CellReading {
  const text = String(raw);
  if (isDamaged(raw)) return refused(remarks.damagedNumber(text));
  const parts = text.split(SEVERAL).filter((part) => part !== '');
  const first = parts[0];
  return parts.length > 1 && first ? understood(text, remarks.severalUnits(first)) : understood(text);
}
