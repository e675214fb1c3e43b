import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { query } from '../database/query';
import { Refusal } from './refusal';

/**
 * Throws 404 for a row that the caller does not see (outside the scope it looks the same as none), 403 `outside-scope`
 * for one that everybody reads and another office keeps. Run behind the door, which set the caller's scope.
 */
export async function assertOwn(strapi: Core.Strapi, table: string, documentId: unknown): Promise<void> {
  const [row] = await query<{ own: boolean }>(
    strapi,
    `select registers.in_scope(jurisdiction_code) as own from public.${id(table)} where document_id = $1`,
    [documentId],
  );
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  if (!row.own) throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
}
