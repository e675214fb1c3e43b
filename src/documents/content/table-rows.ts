import type { TableCell } from './blocks';

export interface FullTable {
  columns: number;
  /** The cells that begin in each row; none reaches beyond the table or over another. */
  rows: TableCell[][];
}

/** Completes rows as a browser shows them: spans are cut where they do not fit, gaps filled with empty cells. */
export function toFullTable(rows: TableCell[][]): FullTable {
  const taken: boolean[][] = rows.map(() => []);
  const starts: Array<Array<{ column: number; cell: TableCell }>> = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.[column]) column += 1;
      const height = Math.min(cell.rows, rows.length - row);
      let width = 1;
      while (width < cell.columns && !taken[row]?.[column + width]) width += 1;
      for (const line of taken.slice(row, row + height))
        for (let across = 0; across < width; across += 1) line[column + across] = true;
      starts[row]?.push({ column, cell: { ...cell, rows: height, columns: width } });
      column += width;
    }
  });
  const columns = Math.max(1, ...taken.map((line) => line.length));
  taken.forEach((line, row) => {
    for (let column = 0; column < columns; column += 1)
      if (!line[column]) starts[row]?.push({ column, cell: EMPTY });
  });
  return {
    columns,
    rows: starts.map((line) => line.sort((a, b) => a.column - b.column).map(({ cell }) => cell)),
  };
}

const EMPTY: TableCell = { isHeading: false, columns: 1, rows: 1, paragraphs: [[]] };
