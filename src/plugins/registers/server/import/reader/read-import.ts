import type { ImportColumn } from '../../../../../shared/import-answers';
import { EXPORT_NOTE } from '../../../../../shared/export-answers';
import type { ImportRegister } from '../import-field';
import { buildHeadingIndex, mapColumns } from '../headings';
import type { ImportRules } from '../import-rules';
import { foldText } from '../normalise/text';
import { toShownText, type RawRow } from '../raw-cell';
import { buildPersonalKeeper, maskSample } from '../personal-cell';
import { buildRowReader } from '../row-reader';
import { stagedNames } from '../staged-values';
import { toCopyLine } from './copy-line';
import { findTable } from './find-table';
import { READER_LIMITS } from './limits';
import { withTables } from './open-file';
import { ReaderError } from './reader-error';

/** Everything the reader needs, as plain data. */
export interface ReaderTask {
  importId: string;
  path: string;
  register: ImportRegister;
  given: Record<string, string | null>;
  /** Saved mappings of this person for this register, by signature of the headings. */
  saved: Record<string, Record<string, string | null>>;
  scope: string;
  /** The installation's `PERSONAL_DATA_KEYS`; empty where it has none. */
  personalDataKeys: string;
  rulesModule: string | null;
  /** Fields that the rules fill from other columns. */
  fills: string[];
  rulesData: unknown;
}

export interface ReaderCounts {
  rows: number;
  errors: number;
  warnings: number;
}

export interface ReaderSink {
  /** `names`: the fields of each row's values, in their order. */
  columns(columns: ImportColumn[], signature: string, names: string[]): void | Promise<void>;
  /** Lines in PostgreSQL's COPY text format, see copy-line.ts. */
  lines(text: string, rows: number): void | Promise<void>;
}

const SUMS = new Set(['合计', '总计', '小计', '共计', 'total'].map(foldText));
const CHUNK_CHARACTERS = 1 << 18;

/** The same headings in any order have the same signature. */
export const toSignature = (headings: string[]) => headings.map(foldText).sort().join('\n');

/** Reads a file to the end: finds the headings, understands every row, hands on lines for COPY. @throws ReaderError */
export async function readImport(
  task: ReaderTask,
  rules: ImportRules,
  sink: ReaderSink,
): Promise<ReaderCounts> {
  const counts: ReaderCounts = { rows: 0, errors: 0, warnings: 0 };
  const index = buildHeadingIndex(task.register.fields);
  await withTables(task.path, async (tables) => {
    const { table, headingRow, firstRow } = await findTable(tables, index, task.given);
    const signature = toSignature(headingRow.cells.map(toShownText).filter((heading) => heading !== ''));
    const sources = { given: task.given, saved: task.saved[signature] ?? {} };
    const columns = mapColumns(headingRow, firstRow, task.register.fields, sources);
    const names = stagedNames(task.register, columns, task.fills);
    const fields = new Map(task.register.fields.map((field) => [field.name, field]));
    await sink.columns(
      columns.map(({ heading, field, matchedBy, sample }) => ({
        heading,
        field,
        matchedBy,
        sample: maskSample(fields.get(field ?? ''), sample),
      })),
      signature,
      names,
    );
    const keepPersonal = buildPersonalKeeper(task.register.register, task.personalDataKeys);
    const context = { scope: task.scope, data: task.rulesData };
    const readRow = buildRowReader(task.register, columns, rules, context, keepPersonal);
    const headings = toHeadingText(headingRow);
    const repeatsHeadings = (raw: RawRow): boolean =>
      raw.cells[0] === headingRow.cells[0] && toHeadingText(raw) === headings;
    let text = '';
    let pending = 0;
    for await (const rows of table.rows()) {
      for (const raw of rows) {
        if (raw.number <= headingRow.number || isSum(raw) || isNote(raw) || repeatsHeadings(raw)) continue;
        const row = readRow(raw);
        if (!row) continue;
        counts.rows += 1;
        if (counts.rows > READER_LIMITS.rows) throw new ReaderError('too-many-rows');
        if (row.hasError) counts.errors += 1;
        if (row.problems.some((problem) => problem.severity === 'warning')) counts.warnings += 1;
        text += toCopyLine(task.importId, row, names);
        pending += 1;
        if (text.length < CHUNK_CHARACTERS) continue;
        await sink.lines(text, pending);
        text = '';
        pending = 0;
      }
    }
    if (pending > 0) await sink.lines(text, pending);
    if (counts.rows === 0) throw new ReaderError('no-rows');
  });
  return counts;
}

function isSum(row: RawRow): boolean {
  const first = row.cells.find((cell) => cell !== null);
  return typeof first === 'string' && first.length <= 6 && SUMS.has(foldText(first));
}

/** The line below an exported csv that tells who took it. */
function isNote(row: RawRow): boolean {
  const first = row.cells[0];
  return typeof first === 'string' && first.startsWith(EXPORT_NOTE);
}

/** Printed sheets repeat their headings on every page. */
const toHeadingText = (row: RawRow) => row.cells.map(toShownText).join('\t');
