import type { Core } from '@strapi/strapi';
import { query } from '../database/query';

export interface RecordName {
  register: string;
  recordId: string;
}

const keyOf = ({ register, recordId }: RecordName): string => `${register}/${recordId}`;

/**
 * Which of these records were anonymised. The audit record is append-only and still holds their persons; what is shown
 * of the past must leave them out.
 */
export async function findAnonymised(
  strapi: Core.Strapi,
  records: RecordName[],
): Promise<(record: RecordName) => boolean> {
  if (records.length === 0) return () => false;
  const found = await query<RecordName>(
    strapi,
    `select distinct register, record_id as "recordId" from registers.audit
     where action = 'anonymise' and before is null and after is null and record_id = any ($1)`,
    [[...new Set(records.map(({ recordId }) => recordId))]],
  );
  const keys = new Set(found.map(keyOf));
  return (record) => keys.has(keyOf(record));
}
