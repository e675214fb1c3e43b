import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { withConnection } from '../database/query';
import { isSealed, open, seal } from './seal';
import type { Keyring } from './keyring';
import type { SealedColumn } from './sealed-columns';

const BATCH = 500;

/**
 * Seals a column's rows with the current key, those that another key sealed and those that stand plain; answers how
 * many. Each batch is a transaction of its own: stopped anywhere, the next run goes on with what is left.
 */
export async function reseal(strapi: Core.Strapi, keyring: Keyring, column: SealedColumn): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await resealBatch(strapi, keyring, column);
    total += done;
    if (done < BATCH) return total;
  }
}

function resealBatch(strapi: Core.Strapi, keyring: Keyring, sealed: SealedColumn): Promise<number> {
  const table = `public.${id(sealed.table)}`;
  const column = id(sealed.column);
  const place = `${sealed.register}.${sealed.field}`;
  return withConnection(strapi, async (connection) => {
    // The value stays what it was: no version is counted and no change recorded.
    await connection.query("select set_config('app.derived', 'on', true)");
    const { rows } = await connection.query<{ id: number; value: string }>(
      `select id, ${column} as value from ${table}
       where ${column} is not null and ${column} not like $1 order by id limit ${BATCH} for update`,
      [`enc:${keyring.current.id}:%`],
    );
    const values = rows.map(({ value }) =>
      seal(keyring, place, isSealed(value) ? open(keyring, place, value) : value),
    );
    await connection.query(
      `update ${table} t set ${column} = v.value from unnest($1::int[], $2::text[]) as v (id, value) where t.id = v.id`,
      [rows.map((row) => row.id), values],
    );
    return rows.length;
  });
}
