import { stream } from 'exceljs';
import { withTables } from '../../../src/plugins/registers/server/import/reader/open-file';
import { toShownText } from '../../../src/plugins/registers/server/import/raw-cell';
import { ORGANIZATION_SHEET } from '../workbook/organization-sheet';
import { copyAsText, type Row } from './copy-text-table';

type Take = (row: Row) => Promise<void> | undefined;

/** The library that most would take, streaming. */
async function withExceljs(file: string, take: Take): Promise<void> {
  const reader = new stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  for await (const sheet of reader) {
    for await (const row of sheet) {
      // Cells are counted from 1; the first entry is always empty.
      if (Array.isArray(row.values)) await take(row.values.slice(1));
    }
  }
}

/** The product's own reader, without any understanding of what it reads. */
async function withOwnReader(file: string, take: Take): Promise<void> {
  await withTables(file, async ([table]) => {
    if (!table) throw new Error('The workbook has no sheet');
    for await (const rows of table.rows()) {
      for (const { cells } of rows)
        await take(cells.map((cell) => (cell === null ? null : toShownText(cell))));
    }
  });
}

const READERS = { exceljs: withExceljs, own: withOwnReader };

/** One process, one measurement: `parse-and-copy <reader> <file> <database url>` prints what it found as JSON. */
async function main([name = '', file = '', databaseUrl = '']: string[]): Promise<void> {
  const read = name === 'own' ? READERS.own : READERS.exceljs;
  const start = process.hrtime.bigint();
  const rows = await copyAsText(databaseUrl, ORGANIZATION_SHEET.length, (take) => read(file, take));
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(JSON.stringify({ milliseconds, rows }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
