import type { Writable } from 'node:stream';
import type { ImportProblem } from '../../../../../shared/import-answers';
import type { RawCell } from '../raw-cell';

/** Heading of the column that the importer adds and, on the way back in, ignores. */
export const PROBLEMS_HEADING = '问题';
const BAD_FILL = 'FFFFC7CE';

export interface ErrorRow {
  cells: RawCell[];
  problems: ImportProblem[];
}

/**
 * Writes the rows that cannot be imported as they stood in the file, with what is wrong in a last column; bad cells
 * are coloured and carry a note. Corrected, the workbook can be uploaded as it is.
 */
export async function writeErrorWorkbook(
  headings: string[],
  rows: AsyncIterable<ErrorRow>,
  output: Writable,
): Promise<void> {
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet('待修改', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [...headings.map(() => ({ width: 18 })), { width: 60 }];
  const header = sheet.addRow([...headings, PROBLEMS_HEADING]);
  header.font = { bold: true };
  header.commit();
  const positions = new Map(headings.map((heading, index) => [heading, index]));
  for await (const { cells, problems } of rows) {
    const told = problems.filter((problem) => problem.severity !== 'info');
    const line = sheet.addRow([
      ...headings.map((_, index) => toValue(cells[index] ?? null)),
      told.map(toSentence).join('；'),
    ]);
    headings.forEach((_, index) => {
      line.getCell(index + 1).numFmt =
        cells[index] !== null && typeof cells[index] === 'number' ? 'General' : '@';
    });
    for (const problem of told) {
      const position = problem.heading === null ? undefined : positions.get(problem.heading);
      if (position === undefined) continue;
      const cell = line.getCell(position + 1);
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: BAD_FILL } };
      cell.note = problem.message.zh;
    }
    line.commit();
  }
  sheet.commit();
  await workbook.commit();
}

/** Text stays text, so that nothing in it becomes a formula. */
function toValue(cell: RawCell): string | number | boolean | null {
  if (cell === null || typeof cell !== 'object') return cell;
  if (cell.kind === 'date') return cell.iso;
  return cell.kind === 'error' ? cell.text : toValue(cell.result);
}

const toSentence = (problem: ImportProblem) =>
  problem.heading === null ? problem.message.zh : `${problem.heading}：${problem.message.zh}`;
