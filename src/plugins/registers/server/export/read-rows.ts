import { escapeIdentifier as id, type ClientBase } from 'pg';
import type { Register } from '../description/registers';
import type { Cell, ExportColumn } from './export-columns';
import type { PickedRows } from './picked-rows';

const BATCH = 1_000;

/** How many rows were picked, under the connection's role. */
export async function countPicked(connection: ClientBase, picked: PickedRows): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `select count(*)::int as n from (${picked.text}) q`,
    picked.values,
  );
  return rows[0]?.n ?? 0;
}

/** Streams the picked rows in their order from a cursor, in batches; the connection's role decides what is among them. */
export async function* readRows(
  connection: ClientBase,
  register: Register,
  columns: ExportColumn[],
  picked: PickedRows,
): AsyncGenerator<Cell[][]> {
  const withs = [...new Set(columns.flatMap((column) => column.withs))].map((text) => `, ${text}`);
  const values = columns.map(({ sql }, index) => `${sql} as c${index}`).join(', ');
  await connection.query(
    `declare exported no scroll cursor for
     with picked as materialized (select q.id, row_number() over () as place from (${picked.text}) q)${withs.join('')}
     select ${values} from picked p join public.${id(register.table)} t on t.id = p.id
     ${columns.flatMap((column) => column.joins).join('\n')}
     order by p.place`,
    picked.values,
  );
  for (;;) {
    const { rows } = await connection.query<Record<string, unknown>>(`fetch ${BATCH} from exported`);
    if (rows.length === 0) break;
    yield rows.map((row) => columns.map(({ read }, index) => read(row[`c${index}`] ?? null)));
  }
  await connection.query('close exported');
}
