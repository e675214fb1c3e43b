import type { ClientBase } from 'pg';
import type { Manifest, TableImage } from './manifest';

/**
 * Every schema, whichever part of the product made it, but PostgreSQL's own and the queue's: what waited there at the
 * time of the backup is told to its owners as interrupted.
 */
export const isOurs = (schema: string): string =>
  `${schema} !~ '^pg_' and ${schema} not in ('information_schema', 'graphile_worker')`;
/** Describes the tables as they stand, not what is in them: a restored database has its own. */
const LEFT_OUT = ['public.strapi_database_schema'];

/** The tables of the office with their columns. Unlogged ones hold nothing that outlives a crash. */
export async function findTables(connection: ClientBase): Promise<TableImage[]> {
  const { rows } = await connection.query<{ tables: string }>(
    `select coalesce(json_agg(json_build_object('name', t.name, 'columns', t.columns)), '[]')::text as tables
     from (
       select n.nspname || '.' || c.relname as name,
              json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
                as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       where ${isOurs('n.nspname')} and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
         and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
       group by 1 order by 1
     ) t where t.name <> all ($1)`,
    [LEFT_OUT],
  );
  const tables = JSON.parse(rows[0]?.tables ?? '[]') as TableImage[]; // Built by the query above.
  return inLoadOrder(tables, await findReferences(connection));
}

export async function findSequences(connection: ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await connection.query<{ name: string; value: string }>(
    `select schemaname || '.' || sequencename as name, last_value::text as value
     from pg_sequences where ${isOurs('schemaname')} and last_value is not null order by 1`,
  );
  return rows;
}

/** Whether nothing of the office stands in this database yet. */
export async function isEmpty(connection: ClientBase): Promise<boolean> {
  return (await findTables(connection)).length === 0;
}

async function findReferences(connection: ClientBase): Promise<Array<{ from: string; to: string }>> {
  const { rows } = await connection.query<{ from: string; to: string }>(
    `select n.nspname || '.' || c.relname as "from", m.nspname || '.' || d.relname as "to"
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid`,
  );
  return rows;
}

/** Each table after those its foreign keys refer to. */
function inLoadOrder(tables: TableImage[], references: Array<{ from: string; to: string }>): TableImage[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const placed = new Set<string>();
  const order: TableImage[] = [];
  const place = (table: TableImage): void => {
    if (placed.has(table.name)) return;
    placed.add(table.name);
    for (const { from, to } of references) {
      const before = from === table.name ? byName.get(to) : undefined;
      if (before) place(before);
    }
    order.push(table);
  };
  tables.forEach(place);
  return order;
}
