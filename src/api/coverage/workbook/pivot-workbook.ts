import type { Cell } from '../domain/pivot';
import type { Pivot } from '../services/pivot';
import { asTable, onPaper } from './paper';

const HEADING_ROW = 4;
const TOTAL = '合计';

/** A pivot as a workbook: figures are numbers, rates are percentages with their values. */
export async function pivotWorkbook({ data, meta }: Pivot): Promise<Buffer> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('交叉统计', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADING_ROW + 1 }],
  });
  const width = 1 + data.columns.length + (data.rowTotals ? 1 : 0);
  const title = `${meta.labels.rows.zh} × ${meta.labels.columns.zh}：${meta.labels.measure.zh}`;
  onPaper(sheet, width, title, '统计范围：存续社会组织', `截止日期：${meta.on}`);
  const upper = sheet.getRow(HEADING_ROW);
  upper.getCell(1).value = meta.labels.rows.zh;
  upper.getCell(2).value = meta.labels.columns.zh;
  sheet.mergeCells(HEADING_ROW, 1, HEADING_ROW + 1, 1);
  if (width > 2) sheet.mergeCells(HEADING_ROW, 2, HEADING_ROW, width);
  const lower = sheet.getRow(HEADING_ROW + 1);
  [...data.columns.map(({ labels }) => labels.zh), ...(data.rowTotals ? [TOTAL] : [])].forEach(
    (label, index) => (lower.getCell(index + 2).value = label),
  );
  const format = meta.measure === 'count' ? '#,##0' : '0.0%';
  const write = (label: string, cells: Cell[], total: Cell | null | undefined): void => {
    const row = sheet.addRow([label, ...[...cells, ...(total ? [total] : [])].map(({ value }) => value)]);
    for (let column = 2; column <= width; column += 1) row.getCell(column).numFmt = format;
  };
  data.rows.forEach(({ labels }, at) => write(labels.zh, data.cells[at] ?? [], data.rowTotals?.[at]));
  if (data.columnTotals) write(TOTAL, data.columnTotals, data.total);
  asTable(sheet, HEADING_ROW, sheet.rowCount, width);
  sheet.columns = [24, ...Array.from({ length: width - 1 }, () => 13)].map((columnWidth) => ({
    width: columnWidth,
  }));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
