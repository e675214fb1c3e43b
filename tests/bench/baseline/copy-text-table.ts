import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const BLOCK = 64 * 1024;

export type Row = readonly unknown[];

/**
 * Copies rows into a new table of text columns, committed at the end, and answers how many. `readRows` hands each
 * row to `take`, and waits where it is asked to.
 */
export async function copyAsText(
  databaseUrl: string,
  columns: number,
  readRows: (take: (row: Row) => Promise<void> | undefined) => Promise<void>,
): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('drop table if exists bare_rows');
    await client.query(
      `create table bare_rows (${Array.from({ length: columns }, (_, index) => `c${index} text`).join(', ')})`,
    );
    const copy = client.query(copyFrom('copy bare_rows from stdin'));
    let block = '';
    let count = 0;
    await readRows((row) => {
      count += 1;
      block += `${Array.from({ length: columns }, (_, index) => toText(row[index])).join('\t')}\n`;
      if (block.length < BLOCK) return undefined;
      const isTaken = copy.write(block);
      block = '';
      return isTaken ? undefined : once(copy, 'drain').then(() => undefined);
    });
    copy.end(block);
    await finished(copy);
    return count;
  } finally {
    await client.end();
  }
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return '\\N';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.replace(/[\\\t\n\r]/g, (character) => `\\${character}`);
}
