import type { Core } from '@strapi/strapi';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import { Refusal } from '../door/refusal';
import { shownInHistory } from '../privacy/shown-in-history';
import { toHistory, type AuditRow, type HistoryEntry } from '../audit/to-history';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The changes of one record, newest first, a transaction an entry. Throws 404 for a record the caller can't see. */
  async of(
    register: Register,
    documentId: string,
    page: number,
    pageSize: number,
  ): Promise<{ entries: HistoryEntry[]; total: number }> {
    const visible = await query(strapi, `select 1 from public."${register.table}" where document_id = $1`, [
      documentId,
    ]);
    if (visible.length === 0) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    const [count] = await query<{ total: number }>(
      strapi,
      'select count(distinct xact)::int as total from registers.audit where register = $1 and record_id = $2',
      [register.name, documentId],
    );
    const rows = await query<AuditRow>(
      strapi,
      `select a.id::text, a.at, a.action, a.before::text, a.after::text, a.actor::int, a.actor_name as "actorName", a.request, a.batch, a.xact::text
       from registers.audit a
       where a.register = $1 and a.record_id = $2 and a.xact in (
         select xact from registers.audit where register = $1 and record_id = $2
         group by xact order by max(id) desc limit $3 offset $4)
       order by a.id desc`,
      [register.name, documentId, pageSize, (page - 1) * pageSize],
    );
    const show = await shownInHistory(strapi, register, documentId);
    return { entries: toHistory(register, rows, show), total: count?.total ?? 0 };
  },

  /** Brings a deleted record back. Throws 404 where nothing of this id was deleted inside the caller's scope. */
  async restore(register: Register, documentId: string): Promise<void> {
    const [row] = await query<{ restored: boolean }>(
      strapi,
      'select registers.restore($1, $2, $3) as restored',
      [register.name, register.table, documentId],
    );
    if (!row?.restored) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  },
});
