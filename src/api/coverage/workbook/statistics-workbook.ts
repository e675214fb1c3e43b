import type { Worksheet } from 'exceljs';
import { COVERAGE_TABLE, headingGroups, type TableColumn } from '../../../shared/coverage-table';
import type { Statistics } from '../services/statistics';
import { asTable, onPaper } from './paper';

const TITLE = '社会组织党的组织和党的工作覆盖情况统计表';
/** Columns before the figures: 地区, 类型. */
const LEADING = 2;
const HEADING_ROW = 4;
const NUMBER_FORMATS: Record<TableColumn['format'], string> = {
  number: '#,##0',
  percent: '0.0%',
  decimal: '0.0',
};

/** The statistics table as a workbook like the paper: merged headings, landscape A4, places with their types. */
export async function statisticsWorkbook({ data, meta }: Statistics): Promise<Buffer> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('两个覆盖情况统计表', {
    views: [{ state: 'frozen', xSplit: LEADING, ySplit: HEADING_ROW + 1 }],
  });
  const width = LEADING + COVERAGE_TABLE.length;
  onPaper(sheet, width, TITLE, `填报单位：${meta.office}`, `截止日期：${meta.on}`);
  writeHeadings(sheet);
  writeRow(sheet, ['合计', ''], meta.total, meta.totalTeams, true);
  for (const place of data) {
    writeRow(sheet, [place.labels.zh, '小计'], place.figures, place.teams, true);
    for (const type of place.types) writeRow(sheet, ['', type.labels.zh], type.figures, null, false);
  }
  asTable(sheet, HEADING_ROW, sheet.rowCount, width);
  sheet.addRow([]);
  sheet.addRow(['制表人：', '', '', '', '', '审核人：']);
  sheet.addRow([
    '说明：应纳尽纳按两种口径统计：口径一为没有正式党员的社会组织纳入党的工作，口径二为已摸清的党员纳入党组织（党员纳管率）。空白为无法统计。',
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeHeadings(sheet: Worksheet): void {
  const [upper, lower] = [sheet.getRow(HEADING_ROW), sheet.getRow(HEADING_ROW + 1)];
  ['地区', '类型'].forEach((label, index) => {
    upper.getCell(index + 1).value = label;
    sheet.mergeCells(HEADING_ROW, index + 1, HEADING_ROW + 1, index + 1);
  });
  let at = LEADING + 1;
  for (const { group, columns } of headingGroups(COVERAGE_TABLE)) {
    columns.forEach((column, index) => (lower.getCell(at + index).value = column.label.zh));
    if (group) {
      upper.getCell(at).value = group.zh;
      if (columns.length > 1) sheet.mergeCells(HEADING_ROW, at, HEADING_ROW, at + columns.length - 1);
    } else {
      upper.getCell(at).value = columns[0]?.label.zh ?? '';
      sheet.mergeCells(HEADING_ROW, at, HEADING_ROW + 1, at);
    }
    at += columns.length;
  }
  sheet.columns = [14, 14, ...COVERAGE_TABLE.map(() => 8.5)].map((width) => ({ width }));
}

function writeRow(
  sheet: Worksheet,
  leading: [string, string],
  figures: Statistics['meta']['total'],
  teams: Statistics['meta']['totalTeams'],
  isSum: boolean,
): void {
  const row = sheet.addRow([...leading, ...COVERAGE_TABLE.map(({ value }) => value(figures, teams))]);
  COVERAGE_TABLE.forEach(({ format }, index) => {
    row.getCell(LEADING + 1 + index).numFmt = NUMBER_FORMATS[format];
  });
  row.font = { bold: isSum };
}
