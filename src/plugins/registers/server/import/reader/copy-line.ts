import type { ReadRow } from '../row-reader';

/** Columns of `registers.import_row` in the order of a COPY line. */
export const COPY_COLUMNS = [
  'import_id',
  'row_no',
  'failed',
  'jurisdiction',
  'assumed',
  'values',
  'problems',
];

const escape = (text: string) => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);

/** One row in COPY's text format. JSON escapes tabs and line ends itself, so only backslashes need doubling. */
export function toCopyLine(importId: string, row: ReadRow): string {
  const problems = row.problems.length > 0 ? escape(JSON.stringify(row.problems)) : '\\N';
  const values = escape(JSON.stringify(row.values));
  const jurisdiction = row.jurisdiction ?? '\\N';
  return `${importId}\t${row.number}\t${row.hasError ? 't' : 'f'}\t${jurisdiction}\t${row.isJurisdictionAssumed ? 't' : 'f'}\t${values}\t${problems}\n`;
}
