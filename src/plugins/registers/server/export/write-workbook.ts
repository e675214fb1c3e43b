import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Cell, ExportColumn } from './export-columns';

const HEADING_FILL = 'FFE7E6E6';
const WIDEST = 50;
const NARROWEST = 8;
const FORMATS: Record<ExportColumn['kind'], string> = { text: '@', number: 'General', date: 'yyyy-mm-dd' };

/** Characters of a width: a Chinese one takes two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (/[\u2e80-\uffff]/.test(letter) ? 2 : 1), 0);

/** Widths that fit the heading and the first rows, within reason. */
export function columnWidths(headings: string[], rows: Cell[][]): number[] {
  return headings.map((heading, index) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, widthOf(String(row[index] ?? ''))),
      widthOf(heading) + 2, // The arrow of the filter.
    );
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

/**
 * Streams a real workbook: types, a heading that stays, a filter. Text is text whatever it begins with. The note stands
 * on a sheet of its own, so that the table can go back through the importer.
 */
export async function writeWorkbook(
  path: string,
  title: string,
  columns: ExportColumn[],
  batches: AsyncIterable<Cell[][]>,
  note: () => Array<[string, string]>,
): Promise<void> {
  const output = createWriteStream(path);
  const ended = finished(output);
  // A failure of the disk is thrown where it is waited for, below.
  ended.catch(() => undefined);
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  const headings = columns.map(({ heading }) => heading);
  let written = 0;
  const begin = (sample: Cell[][]): void => {
    const widths = columnWidths(headings, sample.slice(0, 500));
    sheet.columns = columns.map(({ kind }, index) => ({
      width: widths[index] ?? NARROWEST,
      style: { numFmt: FORMATS[kind] },
    }));
    const header = sheet.addRow(headings);
    header.eachCell((cell) => {
      cell.font = { bold: true };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_FILL } };
    });
    header.commit();
  };
  for await (const rows of batches) {
    if (written === 0) begin(rows);
    for (const row of rows)
      sheet.addRow(row.map((cell, index) => toValue(cell, columns[index]?.kind))).commit();
    written += rows.length;
    if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), ended]);
  }
  if (written === 0) begin([]);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written + 1, column: columns.length } };
  sheet.commit();
  const about = workbook.addWorksheet('说明');
  about.columns = [{ width: 22 }, { width: 60, style: { numFmt: '@' } }];
  for (const line of note()) about.addRow(line).commit();
  about.commit();
  await Promise.race([workbook.commit(), ended]);
  await ended;
}

function toValue(cell: Cell, kind: ExportColumn['kind'] | undefined): string | number | Date | null {
  return kind === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}
