import type { Core } from '@strapi/strapi';
import type { BatchBlocker } from '../../../../shared/change-answers';
import { query } from '../database/query';
import { Refusal } from '../door/refusal';

export interface Batch {
  id: string;
  register: string;
  kind: 'create' | 'update' | 'delete';
  undoneAt: Date | null;
}

const BLOCKERS_TOLD = 20;

/** Bulk changes that were carried out, for those whose scope covers them. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws Refusal 404 where the caller has no such batch */
  async get(id: string): Promise<Batch> {
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    const [batch] = isId
      ? await query<Batch>(
          strapi,
          'select id, register, kind, undone_at as "undoneAt" from registers.batch where id = $1',
          [id],
        )
      : [];
    if (!batch) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    return batch;
  },

  /**
   * Takes a batch back in one go and answers how many records it touched. 409 `batch-undone` where that was done
   * before, `batch-undo-blocked` with the first records that stand in the way.
   */
  async undo(id: string): Promise<number> {
    const blockers = await query<BatchBlocker>(
      strapi,
      `select record_id as "recordId", reason, register from registers.batch_blockers($1, $2) limit $2`,
      [id, BLOCKERS_TOLD],
    );
    const batch = await this.get(id);
    if (batch.undoneAt) throw new Refusal(409, 'This change was taken back before', { code: 'batch-undone' });
    if (blockers.length > 0) {
      throw new Refusal(409, 'Something later depends on this change', {
        code: 'batch-undo-blocked',
        blockers,
      });
    }
    const [row] = await query<{ records: number | null }>(
      strapi,
      'select registers.batch_undo($1) as records',
      [id],
    );
    if (!row || row.records === null)
      throw new Refusal(409, 'This change was taken back before', { code: 'batch-undone' });
    return row.records;
  },
});
