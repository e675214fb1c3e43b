import type { Core } from '@strapi/strapi';
import type { ChangeSource } from '../../../../shared/history-answers';
import { query } from '../database/query';

/** Where batches of changes came from: an import with its file, or a bulk change. By batch id. */
export async function readSources(
  strapi: Core.Strapi,
  batches: string[],
): Promise<Map<string, ChangeSource>> {
  if (batches.length === 0) return new Map();
  const rows = await query<ChangeSource>(
    strapi,
    `select id, kind, change, file_name as "fileName", records, undone, is_mine as "isMine" from registers.batch_sources($1)`,
    [[...new Set(batches)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
