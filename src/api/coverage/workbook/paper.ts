import type { Borders, Worksheet } from 'exceljs';

const A4 = 9;
const LINE: Partial<Borders> = Object.fromEntries(
  ['top', 'left', 'bottom', 'right'].map((side) => [side, { style: 'thin', color: { argb: 'FF8A8A8A' } }]),
);

/** A landscape A4 sheet that fits its width, with a title and a line below it: left who reports, right as of when. */
export function onPaper(sheet: Worksheet, width: number, title: string, left: string, right: string): void {
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  sheet.pageSetup.printTitlesRow = '4:5';
  sheet.mergeCells(1, 1, 1, width);
  const heading = sheet.getCell(1, 1);
  heading.value = title;
  heading.font = { size: 16, bold: true };
  heading.alignment = { horizontal: 'center' };
  sheet.getCell(3, 1).value = left;
  const date = sheet.getCell(3, width);
  date.value = right;
  date.alignment = { horizontal: 'right' };
}

/** Lines around every cell of the table, headings in the middle. */
export function asTable(sheet: Worksheet, from: number, to: number, width: number): void {
  for (let at = from; at <= to; at += 1) {
    const row = sheet.getRow(at);
    for (let column = 1; column <= width; column += 1) {
      const cell = row.getCell(column);
      cell.border = LINE;
      if (at <= from + 1) cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    }
  }
}
