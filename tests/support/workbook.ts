import { Workbook, type CellValue } from 'exceljs';
import path from 'node:path';

/** Writes a one-sheet workbook as an office would: a heading row, then the rows. Answers its path. */
export async function writeWorkbook(folder: string, name: string, rows: CellValue[][]): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow(row);
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}
