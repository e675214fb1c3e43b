/**
 * A cell as a file holds it. Plain cells are plain values (a workbook has millions of them); a date-styled number,
 * a formula and an error need a word more. `null` is an empty cell.
 */
export type RawCell = string | number | boolean | null | OddCell;

export type OddCell =
  | { kind: 'date'; iso: string }
  | { kind: 'formula'; result: string | number | boolean | { kind: 'date'; iso: string } | null }
  | { kind: 'error'; text: string };

export interface RawRow {
  /** Line of the sheet, counted from 1 as Excel does. */
  number: number;
  cells: RawCell[];
}

/** The cell's text as a person would see it, for messages and the error workbook. */
export function toShownText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if (cell.kind === 'date') return cell.iso;
  if (cell.kind === 'error') return cell.text;
  return toShownText(cell.result);
}
