import type { Writable } from 'node:stream';
import type { AuditAnswer } from '../../../../shared/audit-answers';

const HEADINGS = [
  '编号',
  '时间',
  '操作人',
  '操作',
  '登记册',
  '记录',
  '管辖',
  '变更内容',
  '说明',
  '请求编号',
  '批次',
];
const WIDTHS = [10, 20, 18, 14, 14, 32, 14, 80, 40, 38, 38];

const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * Writes audit rows into a workbook as they come. The first line says who drew it, when and what for.
 *
 * @returns how many rows it holds
 */
export async function writeAuditWorkbook(
  pages: AsyncIterable<AuditAnswer[]>,
  note: string,
  output: Writable,
): Promise<number> {
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet('审计记录', { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.addRow([note]).commit();
  const header = sheet.addRow(HEADINGS);
  header.font = { bold: true };
  header.commit();
  let count = 0;
  for await (const page of pages) {
    for (const row of page) sheet.addRow(toCells(row)).commit();
    count += page.length;
  }
  sheet.commit();
  await workbook.commit();
  return count;
}

function toCells(row: AuditAnswer): Array<string | null> {
  return [
    row.id,
    instant.format(new Date(row.at)),
    row.actor?.name ?? (row.actor ? String(row.actor.id) : '系统'),
    row.action,
    row.registerLabel?.zh ?? row.register,
    row.title?.zh ?? row.recordId,
    row.jurisdictionText?.zh ?? null,
    row.changes
      .map(
        ({ label, beforeText, afterText }) =>
          `${label.zh}：${beforeText?.zh ?? '—'} → ${afterText?.zh ?? '—'}`,
      )
      .join('；')
      .slice(0, 32_000),
    row.detail ? JSON.stringify(row.detail).slice(0, 32_000) : null,
    row.request,
    row.batch,
  ];
}
