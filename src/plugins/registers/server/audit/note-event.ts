import type { Core } from '@strapi/strapi';
import { query } from '../database/query';

/** Something that happened without changing a row, and that somebody may have to answer for. */
export interface AuditEvent {
  /** What happened: `sign-in`, `sign-in-failed`, `reveal`, `export`, `download`, … */
  action: string;
  /** Plural name of the register it concerns. */
  register?: string | null;
  /** documentId of the record it concerns. */
  recordId?: string | null;
  /** Where the record belongs; the caller's own scope when absent. */
  jurisdiction?: string | null;
  /** Facts about it (purpose, filter, count, hash). Never a personal value. */
  detail?: Record<string, unknown>;
  /** Who did it, where the transaction does not know: before sign-in, and in the application's own work. */
  who?: { actor?: number | null; name?: string; request?: string };
}

/** Records an event in the audit record, in the current transaction: rolled back with it. */
export async function noteEvent(strapi: Core.Strapi, event: AuditEvent): Promise<void> {
  await query(strapi, 'select registers.note($1, $2, $3, $4, $5, $6)', [
    event.action,
    event.register ?? null,
    event.recordId ?? null,
    event.jurisdiction ?? null,
    JSON.stringify(event.detail ?? {}),
    event.who ? JSON.stringify(event.who) : null,
  ]);
}

/** Records one event of many records of a register, in one statement; a record may have facts of its own beside all theirs. */
export async function noteEach(
  strapi: Core.Strapi,
  { action, register, detail = {} }: Pick<AuditEvent, 'action' | 'detail'> & { register: string },
  records: Array<{ id: string; jurisdiction: string; detail?: AuditEvent['detail'] }>,
): Promise<void> {
  await query(
    strapi,
    `select count(registers.note($1, $2, r.id, r.jurisdiction, $3::jsonb || coalesce(r.detail, '{}'), null))
     from jsonb_to_recordset($4::jsonb) as r (id text, jurisdiction text, detail jsonb)`,
    [action, register, JSON.stringify(detail), JSON.stringify(records)],
  );
}
