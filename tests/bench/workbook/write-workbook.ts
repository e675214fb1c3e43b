import { stream } from 'exceljs';
import { todayInShanghai } from '../../../database/demo/calendar';
import { drawOrganizations } from '../../../database/demo/organizations';
import { Random } from '../../../database/demo/random';
import { ORGANIZATION_SHEET } from './organization-sheet';

/** Writes a workbook of synthetic organizations the way Excel saves one: shared strings, real dates. */
export async function writeWorkbook(file: string, organizations: number): Promise<void> {
  let id = 0;
  const rows = drawOrganizations(new Random(7), {
    count: organizations,
    today: todayInShanghai(),
    nextId: () => (id += 1),
  });
  const book = new stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('社会组织');
  sheet.columns = ORGANIZATION_SHEET.map(({ heading, isDate }) => ({
    header: heading,
    width: 18,
    style: isDate ? { numFmt: 'yyyy-mm-dd' } : {},
  }));
  for (const row of rows) sheet.addRow(ORGANIZATION_SHEET.map(({ cell }) => cell(row))).commit();
  sheet.commit();
  await book.commit();
}
