import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | null;

const BLOCK = 64 * 1024;

function toText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (typeof cell === 'number') return String(cell);
  return cell.replace(/[\\\t\n\r]/g, (character) => `\\${character}`);
}

function* blocks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let block = '';
  for (const row of rows) {
    block += `${row.map(toText).join('\t')}\n`;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}

/**
 * Streams rows into a table of the schema `public` with one COPY, columns in the order of the cells, and counts
 * the table afresh: what triggers do at commit is planned by what stands in it then.
 */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const target = client.query(
    copyFrom(`copy public.${client.escapeIdentifier(table)} (${names}) from stdin`),
  );
  await pipeline(Readable.from(blocks(rows)), target);
  await client.query(`analyze public.${client.escapeIdentifier(table)}`);
}

/**
 * Gives out row ids of a table from its sequence. Call `close` when all are given out, so that the
 * application goes on after them. The caller holds a lock that keeps others from writing.
 */
export class RowIds {
  private constructor(
    private readonly client: ClientBase,
    private readonly sequence: string,
    private last: number,
  ) {}

  static async open(client: ClientBase, table: string): Promise<RowIds> {
    const sequence = `public.${client.escapeIdentifier(`${table}_id_seq`)}`;
    const { rows } = await client.query<{ last: string }>(`select nextval($1) as last`, [sequence]);
    return new RowIds(client, sequence, Number(rows[0]?.last ?? 0));
  }

  readonly next = (): number => {
    this.last += 1;
    return this.last;
  };

  async close(): Promise<void> {
    await this.client.query('select setval($1, $2)', [this.sequence, this.last]);
  }
}
