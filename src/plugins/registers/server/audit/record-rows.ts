import type { Core } from '@strapi/strapi';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import { Refusal } from '../door/refusal';

/** One audit row of a record. */
export interface AuditRow {
  id: string;
  at: Date;
  action: string;
  before: string | null;
  after: string | null;
  link: string | null;
  detail: string | null;
  actor: number | null;
  actorName: string | null;
  request: string | null;
  batch: string | null;
  xact: string;
}

/** A record as the audit knows it: standing, or deleted inside the caller's scope. */
export interface TrackedRecord {
  register: Register;
  documentId: string;
  rowId: number;
  isLive: boolean;
}

const FIELDS = `a.id::text, a.at, a.action, a.before::text, a.after::text, a.link::text, a.detail::text, a.actor::int,
  a.actor_name as "actorName", a.request, a.batch, a.xact::text`;

// A link that fell with its record names it by row id alone. What happened to the record (its files, the steps of its
// own life) is told with its changes; what only looked at it is no change.
const OF_RECORD = `a.register = $1 and (a.record_id = $2 or (a.record_id is null and a.row_id = $3))
  and a.action <> all ('{reveal,download,export}')`;

/** @throws Refusal 404 for what the caller can't see and could not see when it was deleted */
export async function getRecord(
  strapi: Core.Strapi,
  register: Register,
  documentId: string,
): Promise<TrackedRecord> {
  const [live] = await query<{ id: number }>(
    strapi,
    `select id from public."${register.table}" where document_id = $1`,
    [documentId],
  );
  if (live) return { register, documentId, rowId: live.id, isLive: true };
  const [last] = await query<{ rowId: number; isGone: boolean }>(
    strapi,
    `select a.row_id::int as "rowId", a.after is null and a.before is not null as "isGone" from registers.audit a
     where a.register = $1 and a.record_id = $2 and a.link is null and (a.before is not null or a.after is not null)
     order by a.id desc limit 1`,
    [register.name, documentId],
  );
  if (!last?.isGone) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return { register, documentId, rowId: last.rowId, isLive: false };
}

/** The rows of a page of the record's changes, newest first; a transaction is one change. */
export async function readChanges(
  strapi: Core.Strapi,
  { register, documentId, rowId }: TrackedRecord,
  page: { page: number; pageSize: number },
): Promise<{ rows: AuditRow[]; total: number }> {
  const values = [register.name, documentId, rowId];
  const [count] = await query<{ total: number }>(
    strapi,
    `select count(distinct a.xact)::int as total from registers.audit a where ${OF_RECORD}`,
    values,
  );
  const rows = await query<AuditRow>(
    strapi,
    `select ${FIELDS} from registers.audit a where ${OF_RECORD} and a.xact in (
       select a.xact from registers.audit a where ${OF_RECORD} group by a.xact order by max(a.id) desc limit $4 offset $5)
     order by a.id desc`,
    [...values, page.pageSize, (page.page - 1) * page.pageSize],
  );
  return { rows: await withTargets(strapi, register, rows), total: count?.total ?? 0 };
}

/** The rows that came after the change with this id, newest first. @throws Refusal 404 where there is no such change */
export async function readLater(
  strapi: Core.Strapi,
  { register, documentId, rowId }: TrackedRecord,
  entry: string,
): Promise<AuditRow[]> {
  const values = [register.name, documentId, rowId];
  const [found] = /^\d{1,18}$/.test(entry)
    ? await query<{ xact: string }>(
        strapi,
        `select a.xact::text from registers.audit a where ${OF_RECORD} and a.id = $4`,
        [...values, entry],
      )
    : [];
  if (!found) throw new Refusal(404, 'Not Found', { code: 'not-found', path: ['entry'] });
  const rows = await query<AuditRow>(
    strapi,
    `select ${FIELDS} from registers.audit a
     where ${OF_RECORD} and a.id > $4 and a.xact <> $5::xid8 order by a.id desc`,
    [...values, entry, found.xact],
  );
  return withTargets(strapi, register, rows);
}

/** Names the other end of links that fell together with it: by then only its row id was left. */
async function withTargets(strapi: Core.Strapi, register: Register, rows: AuditRow[]): Promise<AuditRow[]> {
  for (const link of register.links) {
    const nameless = rows.flatMap((row) => {
      const image = linkOf(row);
      const named = Object.values(JSON.parse(row.before ?? row.after ?? '{}') as Record<string, unknown>); // Our own triggers'.
      const isNameless = image?.table === link.table && named[0] === null;
      return image && isNameless ? [{ row, target: Number(image.row[link.targetColumn]) }] : [];
    });
    if (nameless.length === 0 || !link.targetRegister) continue;
    const gone = await query<{ rowId: number; documentId: string }>(
      strapi,
      `select row_id::int as "rowId", record_id as "documentId" from registers.audit
       where register = $1 and row_id = any ($2) and action = 'delete'`,
      [link.targetRegister, nameless.map(({ target }) => target)],
    );
    const names = new Map(gone.map((one) => [one.rowId, one.documentId]));
    for (const { row, target } of nameless) {
      const side = row.action === 'unlink' ? 'before' : 'after';
      const image = JSON.parse(row[side] ?? '{}') as Record<string, unknown>; // Written by our own triggers.
      row[side] = JSON.stringify(
        Object.fromEntries(Object.keys(image).map((key) => [key, names.get(target) ?? null])),
      );
    }
  }
  return rows;
}

interface LinkImage {
  table: string;
  row: Record<string, unknown>;
}

/** The link that a row is about, or null where it is about the record's own columns. */
export function linkOf({ link }: AuditRow): LinkImage | null {
  return link ? (JSON.parse(link) as LinkImage) : null; // Written by our own triggers.
}
