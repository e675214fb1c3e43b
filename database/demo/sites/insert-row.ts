import type { ClientBase } from 'pg';
import type { Random } from '../random';

/** What the rows of one fill share. */
export interface Writer {
  client: ClientBase;
  random: Random;
  /** The instant of creation, as Strapi stores it: local time without a zone. */
  at: string;
}

/** Writes one row of a register and answers its number. */
export async function insertRow(
  { client, random, at }: Writer,
  table: string,
  jurisdiction: string,
  columns: Record<string, string | number | boolean | null>,
): Promise<number> {
  const all = {
    document_id: random.documentId(),
    jurisdiction_code: jurisdiction,
    version: 1,
    created_at: at,
    updated_at: at,
    published_at: at,
    ...columns,
  };
  const names = Object.keys(all);
  const { rows } = await client.query<{ id: number }>(
    `insert into public.${table} (${names.map((name) => client.escapeIdentifier(name)).join(', ')})
     values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
    Object.values(all),
  );
  return rows[0]?.id ?? 0;
}
