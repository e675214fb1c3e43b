import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { EXPORT_NOTE } from '../../../../shared/export-answers';
import type { Cell, ExportColumn } from './export-columns';

const BOM = '\ufeff';
/** Beginnings that spreadsheets take for formulas. */
const FORMULA = /^[=+\-@\t\r]/;

/** One field of a csv line. Text that a spreadsheet would calculate gets an apostrophe, which the importer takes off. */
export function toCsvField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes UTF-8 with a byte-order mark, which Excel needs for Chinese; the note stands last, below an empty line. */
export async function writeCsv(
  path: string,
  columns: ExportColumn[],
  batches: AsyncIterable<Cell[][]>,
  note: () => Array<[string, string]>,
): Promise<void> {
  const output = createWriteStream(path);
  const ended = finished(output);
  // A failure of the disk is thrown where it is waited for, below.
  ended.catch(() => undefined);
  const write = async (text: string): Promise<void> => {
    if (!output.write(text)) await Promise.race([once(output, 'drain'), ended]);
  };
  try {
    await write(`${BOM}${columns.map(({ heading }) => toCsvField(heading)).join(',')}\r\n`);
    for await (const rows of batches) {
      await write(rows.map((row) => `${row.map(toCsvField).join(',')}\r\n`).join(''));
    }
    const words = note().map(([name, value]) => `${name}：${value}`);
    await write(`\r\n${toCsvField(`${EXPORT_NOTE}${words.join('；')}`)}\r\n`);
  } finally {
    output.end();
  }
  await ended;
}
