import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { query } from '../database/query';
import type { Register } from '../description/registers';

/**
 * Brings the derived fields of an answered row up to date: they follow from what was just written and were
 * computed after Strapi had read the row.
 */
export async function readAgain(strapi: Core.Strapi, ctx: Context, register: Register): Promise<void> {
  const row = answeredRow(ctx.body);
  const kept = [...register.derivedColumns, 'version', 'jurisdiction_code'];
  if (!row) return;
  const [fresh] = await query<Record<string, unknown>>(
    strapi,
    `select ${kept.map((column) => `"${column}"`).join(', ')} from public."${register.table}" where document_id = $1`,
    [row.documentId],
  );
  if (!fresh) return;
  for (const [attribute, column] of Object.entries(register.columns)) {
    if (attribute in row && column in fresh) row[attribute] = fresh[column];
  }
}

function answeredRow(body: unknown): (Record<string, unknown> & { documentId: string }) | null {
  if (typeof body !== 'object' || body === null || !('data' in body)) return null;
  const { data } = body;
  if (typeof data !== 'object' || data === null || !('documentId' in data)) return null;
  return data as Record<string, unknown> & { documentId: string }; // Checked on the lines above.
}
