import { escapeIdentifier as id, type ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ArchiveWriter } from './archive';
import { TABLE, type TableImage } from './manifest';
import type { Tally } from './tally';

/** A tar entry names its size before its content, so a table's stream goes in parts of about this many bytes. */
const PART = 4 * 1024 * 1024;

/**
 * Transaction numbers mean something in the server that gave them only. Restored ones lie above this number, which
 * no server's own ever reach; `registers.import_is_stale` looks below it.
 */
const FOREIGN = 2n ** 62n;
/** Room for the numbers of one server; those of a backup of a restored office lie in the next. */
const GENERATION = 2n ** 48n;

/** Writes the rows of a table as PostgreSQL's COPY gives them. */
export async function dumpTable(
  connection: ClientBase,
  table: TableImage,
  writer: ArchiveWriter,
  tally: Tally,
): Promise<void> {
  tally.begin(`${TABLE}${table.name}`);
  const columns: string[] = [];
  for (const column of table.columns) columns.push(await expressionOf(connection, table.name, column));
  const stream = connection.query(
    copyTo(`copy (select ${columns.join(', ')} from ${quoted(table.name)}) to stdout`),
  );
  let part = 0;
  let held: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const [name, content] = [`${TABLE}${table.name}/${part}`, Buffer.concat(held, size)];
    [part, held, size] = [part + 1, [], 0];
    tally.add(name, content);
    await writer.add(name, content);
  };
  for await (const chunk of stream) {
    held.push(chunk as Buffer); // COPY streams carry bytes.
    size += (chunk as Buffer).length; // As above.
    if (size >= PART) await flush();
  }
  if (size > 0) await flush();
}

/** A column's value as another server may take it; a snapshot is no use to any. */
async function expressionOf(
  connection: ClientBase,
  table: string,
  { name, type }: TableImage['columns'][number],
): Promise<string> {
  if (type === 'pg_snapshot') return 'null';
  if (type !== 'xid8') return id(name);
  const { rows } = await connection.query<{ next: string }>(
    `select coalesce(max(div(${id(name)}::text::numeric - ${FOREIGN}, ${GENERATION})) + 1, 0)::text as next
     from ${quoted(table)} where ${id(name)} >= '${FOREIGN}'::xid8`,
  );
  const shift = FOREIGN + BigInt(rows[0]?.next ?? 0) * GENERATION;
  return `case when ${id(name)} >= '${FOREIGN}'::xid8 then ${id(name)} else (${id(name)}::text::numeric + ${shift})::text::xid8 end`;
}

/** `schema.table` as an identifier. */
export function quoted(name: string): string {
  const [schema = '', table = ''] = name.split('.');
  return `${id(schema)}.${id(table)}`;
}
