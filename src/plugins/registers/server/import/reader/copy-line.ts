import type { ReadRow } from '../row-reader';
import type { StagedValue } from '../staged-values';

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

/** One row in COPY's text format; `names` are the fields of its values. JSON escapes tabs and line ends itself. */
export function toCopyLine(importId: string, row: ReadRow, names: string[]): string {
  const problems = row.problems.length > 0 ? escape(JSON.stringify(row.problems)) : '\\N';
  const jurisdiction = row.jurisdiction ?? '\\N';
  return `${importId}\t${row.number}\t${row.hasError ? 't' : 'f'}\t${jurisdiction}\t${row.isJurisdictionAssumed ? 't' : 'f'}\t${toArray(row.values, names)}\t${problems}\n`;
}

const NEEDS_ESCAPE = /["\\\t\n\r]/;
/** Twice: once for the array's quotes, once for COPY. */
const ESCAPES: Record<string, string> = {
  '"': '\\\\"',
  '\\': '\\\\\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** The values in their order as a PostgreSQL array. */
function toArray(values: ReadRow['values'], names: string[]): string {
  let array = '';
  for (const name of names) array += `${array === '' ? '{' : ','}${toElement(values[name])}`;
  return array === '' ? '{}' : `${array}}`;
}

function toElement(value: StagedValue | undefined): string {
  if (value === undefined) return 'NULL';
  if (typeof value !== 'string') return String(value);
  return NEEDS_ESCAPE.test(value)
    ? `"${value.replace(/["\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)}"`
    : `"${value}"`;
}
