import { findHeadingRow, HEADING_SEARCH_ROWS } from '../headings';
import type { RawRow } from '../raw-cell';
import type { RawTable } from './open-file';
import { ReaderError } from './reader-error';

export interface FoundTable {
  table: RawTable;
  headingRow: RawRow;
  /** The first row below the headings, for samples. */
  firstRow: RawRow | null;
}

/** The first table with known headings in its first ten rows. @throws ReaderError `no-headings`, `no-rows` */
export async function findTable(
  tables: RawTable[],
  index: Map<string, string>,
  given: Record<string, string | null>,
): Promise<FoundTable> {
  let emptyTable: FoundTable | null = null;
  for (const table of tables) {
    const head = await readHead(table);
    const headingRow = findHeadingRow(head, index, given);
    if (!headingRow) continue;
    const firstRow = head.find((row) => row.number > headingRow.number) ?? null;
    if (firstRow) return { table, headingRow, firstRow };
    emptyTable ??= { table, headingRow, firstRow };
  }
  throw new ReaderError(emptyTable ? 'no-rows' : 'no-headings');
}

async function readHead(table: RawTable): Promise<RawRow[]> {
  const head: RawRow[] = [];
  for await (const rows of table.rows()) {
    head.push(...rows.slice(0, HEADING_SEARCH_ROWS + 1));
    if (head.length > HEADING_SEARCH_ROWS) break;
  }
  return head;
}
