import type { Dimension, Measure } from './dimensions';
import { rate, toFigures, type Count, type Rate } from './figures';

/** A count with the two keys it belongs under. */
export interface PivotCount extends Count {
  row: string;
  column: string;
}

/** What a cell shows: a number, or a share with what stands above and below its line. */
export type Cell = Pick<Rate, 'numerator' | 'denominator'> & { value: number | null };

export interface PivotCells {
  rows: string[];
  columns: string[];
  /** By row, then by column. */
  cells: Cell[][];
  /** Null across quarters: snapshots of one office don't add up. */
  rowTotals: Cell[] | null;
  columnTotals: Cell[] | null;
  total: Cell | null;
}

interface Shape {
  rows: Dimension;
  columns: Dimension;
  measure: Measure;
}

/** Lays counts out as a table. Keys come in the order of `rowKeys` and `columnKeys`; a total is made of counts, never of rates. */
export function toPivot(
  counts: PivotCount[],
  { rows, columns, measure }: Shape,
  rowKeys: string[],
  columnKeys: string[],
): PivotCells {
  const whole = sum(counts);
  const rowSums = sumsBy(counts, ({ row }) => row);
  const columnSums = sumsBy(counts, ({ column }) => column);
  const grouped = groupBy(counts, ({ row, column }) => `${row}\n${column}`);
  const byRow = groupBy(counts, ({ row }) => row);
  const byColumn = groupBy(counts, ({ column }) => column);
  /** A share is one of its quarter, where quarters stand in the table. */
  const base = (row: string | null, column: string | null): number => {
    if (rows === 'quarter') return rowSums.get(row ?? '') ?? 0;
    if (columns === 'quarter') return columnSums.get(column ?? '') ?? 0;
    return whole;
  };
  return {
    rows: rowKeys,
    columns: columnKeys,
    cells: rowKeys.map((row) =>
      columnKeys.map((column) => toCell(grouped.get(`${row}\n${column}`) ?? [], measure, base(row, column))),
    ),
    rowTotals:
      columns === 'quarter'
        ? null
        : rowKeys.map((row) => toCell(byRow.get(row) ?? [], measure, base(row, null))),
    columnTotals:
      rows === 'quarter'
        ? null
        : columnKeys.map((column) => toCell(byColumn.get(column) ?? [], measure, base(null, column))),
    total: rows === 'quarter' || columns === 'quarter' ? null : toCell(counts, measure, whole),
  };
}

function toCell(counts: Count[], measure: Measure, base: number): Cell {
  if (measure === 'count') {
    const number = sum(counts);
    return { numerator: number, denominator: base, value: number };
  }
  if (measure === 'share') return rate(sum(counts), base);
  return toFigures(counts).rates[measure] ?? rate(0, 0);
}

const sum = (counts: Count[]): number =>
  counts.reduce((total, { organizations }) => total + organizations, 0);

function sumsBy(counts: PivotCount[], keyOf: (count: PivotCount) => string): Map<string, number> {
  return new Map([...groupBy(counts, keyOf)].map(([key, group]) => [key, sum(group)]));
}

function groupBy(counts: PivotCount[], keyOf: (count: PivotCount) => string): Map<string, PivotCount[]> {
  const groups = new Map<string, PivotCount[]>();
  for (const count of counts) {
    const group = groups.get(keyOf(count));
    if (group) group.push(count);
    else groups.set(keyOf(count), [count]);
  }
  return groups;
}
