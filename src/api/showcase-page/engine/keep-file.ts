import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';

const MOST_BYTES = 500 * 2 ** 20;

/** Notes a private file of a record, whose content is stored already. Answers its number. */
export async function keepFile(
  strapi: Core.Strapi,
  of: { register: string; table: string; record: string },
  stored: string,
  file: { name: string; type: string; content: Buffer; by: string },
): Promise<string> {
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  const [row] = await query<{ id: string }>(
    strapi,
    `insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [of.register, of.table, of.record, file.name, stored, file.type, file.content.length, sha256, file.by],
  );
  if (!row) throw new Error('registers.file gave no id');
  return row.id;
}

/** Throws 400 where a record would hold more than it may of these files. */
export async function assertRoom(
  strapi: Core.Strapi,
  register: string,
  record: string,
  more: number,
): Promise<void> {
  const [held] = await query<{ bytes: string }>(
    strapi,
    `select coalesce(sum(bytes), 0)::text as bytes from registers.file where register = $1 and record_id = $2`,
    [register, record],
  );
  if (Number(held?.bytes ?? 0) + more > MOST_BYTES)
    throw new Refusal(400, 'The record holds as much as it may', { code: 'record-files-full' });
}
