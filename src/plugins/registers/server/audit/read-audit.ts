import type { Core } from '@strapi/strapi';
import type { AuditAnswer } from '../../../../shared/audit-answers';
import type { Words } from '../../../../shared/register-description';
import { query } from '../database/query';
import { findRegister, type Register } from '../description/registers';
import { showChanges } from '../shown/show-changes';
import type { RawChange } from '../shown/shown-value';
import { pointAt } from '../shown/value-names';
import { attributesOf } from './attribute-of';
import { toCondition, type AuditFilter } from './read-filter';
import { sameInBoth } from '../shown/record-title';

interface StoredRow {
  id: string;
  at: Date;
  register: string | null;
  recordId: string | null;
  action: string;
  jurisdiction: string | null;
  before: string | null;
  after: string | null;
  detail: string | null;
  actor: number | null;
  actorName: string | null;
  request: string | null;
  batch: string | null;
}

// What tells nothing: keys of the machinery inside a whole image.
const SILENT = new Set([
  'id',
  'document_id',
  'created_at',
  'updated_at',
  'published_at',
  'locale',
  'version',
]);
const MOST_COUNTED = 10_001;

/** How many rows the filter finds, counted no further than 10,001. */
export async function countAudit(strapi: Core.Strapi, filter: AuditFilter): Promise<number> {
  const { sql, values } = toCondition(filter);
  const [row] = await query<{ n: number }>(
    strapi,
    `select count(*)::int as n from (select from registers.audit a where ${sql} limit ${MOST_COUNTED}) counted`,
    values,
  );
  return row?.n ?? 0;
}

/** Rows of the audit record in words, newest first. Look-ups are one statement a register, whatever the number of rows. */
export async function readAudit(
  strapi: Core.Strapi,
  filter: AuditFilter,
  window: { limit: number; offset?: number; below?: string },
): Promise<AuditAnswer[]> {
  const { sql, values } = toCondition(filter);
  const rows = await query<StoredRow>(
    strapi,
    `select a.id::text, a.at, a.register, a.record_id as "recordId", a.action, a.jurisdiction_code as jurisdiction,
            a.before::text, a.after::text, a.detail::text, a.actor::int, a.actor_name as "actorName", a.request, a.batch
     from registers.audit a where ${sql} and ($${values.length + 1}::bigint is null or a.id < $${values.length + 1})
     order by a.id desc limit $${values.length + 2} offset $${values.length + 3}`,
    [...values, window.below ?? null, window.limit, window.offset ?? 0],
  );
  const registers = rows.map(({ register }) => (register ? findRegister(strapi, register) : null));
  const told = rows.flatMap((row, index) => {
    const register = registers[index];
    return register ? [{ row, register, recordId: row.recordId, changes: rawChanges(register, row) }] : [];
  });
  const { shown, names } = await showChanges(strapi, told, (pointers) => {
    for (const { row, register } of told) if (row.recordId) pointAt(pointers, register.name, row.recordId);
    for (const { jurisdiction } of rows) if (jurisdiction) pointers.codes.add(jurisdiction);
  });
  const changesOf = new Map(told.map(({ row }, index) => [row.id, shown[index] ?? []]));
  return rows.map((row, index): AuditAnswer => {
    const register = registers[index];
    return {
      id: row.id,
      at: row.at.toISOString(),
      action: row.action,
      actor: row.actor === null && row.actorName === null ? null : { id: row.actor, name: row.actorName },
      register: row.register,
      registerLabel: register?.description.label ?? null,
      recordId: row.recordId,
      title: register && row.recordId ? names.record(register.name, row.recordId) : null,
      jurisdiction: row.jurisdiction,
      jurisdictionText: row.jurisdiction
        ? sameInBoth(names.region(row.jurisdiction) ?? row.jurisdiction)
        : null,
      request: row.request,
      batch: row.batch,
      detail: parse(row.detail),
      changes: changesOf.get(row.id) ?? plainChanges(row),
    };
  });
}

function rawChanges(register: Register, row: StoredRow): RawChange[] {
  const attributeOf = attributesOf(register);
  const [before, after] = [parse(row.before) ?? {}, parse(row.after) ?? {}];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((column) => {
    const field = SILENT.has(column) ? undefined : attributeOf.get(column);
    const change = { field: field ?? '', before: before[column] ?? null, after: after[column] ?? null };
    return field && (change.before !== null || change.after !== null) ? [change] : [];
  });
}

/** Of what is no register (accounts, permissions) the fields say what they are called. They hold nothing personal. */
function plainChanges(row: StoredRow): AuditAnswer['changes'] {
  const [before, after] = [parse(row.before) ?? {}, parse(row.after) ?? {}];
  const text = (value: unknown): Words | null =>
    value === null || value === undefined ? null : sameInBoth(String(value));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => ({
    field,
    label: sameInBoth(field),
    isProse: false,
    before: before[field] ?? null,
    after: after[field] ?? null,
    beforeText: text(before[field]),
    afterText: text(after[field]),
  }));
}

function parse(image: string | null): Record<string, unknown> | null {
  return image ? (JSON.parse(image) as Record<string, unknown>) : null; // Written by our own triggers and notes.
}
