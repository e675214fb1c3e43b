import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import type { BulkAnswer, BulkPreview, BulkProblem } from '../../../../shared/change-answers';
import { checkChange } from '../bulk/check-change';
import { findOffences } from '../bulk/find-problems';
import type { BulkRequest } from '../bulk/read-bulk';
import { removeRows } from '../bulk/remove-rows';
import { applyChange, findChanging, type RowChange } from '../bulk/row-change';
import { buildSample } from '../bulk/sample';
import { selectRows, type SelectedRows } from '../bulk/select-rows';
import { withConnection } from '../database/query';
import { registersOf, type Register } from '../description/registers';
import { Refusal } from '../door/refusal';

const SAMPLE = 20;

/** A bulk change that is ready to be carried out on the rows it would change. */
interface Prepared extends SelectedRows {
  change: RowChange | null;
  changing: number[];
  work: (ids: number[]) => Promise<void>;
}

/** Bulk changes of a register; everything runs on the request's transaction, and so under the caller's role. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function prepare(
    connection: ClientBase,
    register: Register,
    { selection, change }: BulkRequest,
    auth: unknown,
  ): Promise<Prepared> {
    const selected = await selectRows(strapi, connection, register, selection, auth);
    if ('delete' in change) {
      return {
        ...selected,
        change: null,
        changing: selected.ids,
        work: (ids) => removeRows(connection, register, registersOf(strapi), ids),
      };
    }
    const checked = await checkChange(strapi, connection, register, change.set);
    return {
      ...selected,
      change: checked,
      changing: await findChanging(connection, register, selected.ids, checked),
      work: (ids) => applyChange(connection, register, ids, checked),
    };
  }

  return {
    /** What the change would do; nothing is saved. */
    async preview(register: Register, request: BulkRequest, auth: unknown): Promise<BulkPreview> {
      return withConnection(strapi, async (connection) => {
        const { ids, missing, change, changing, work } = await prepare(connection, register, request, auth);
        const offences = await findOffences(connection, changing, work);
        const shown = changing.slice(0, SAMPLE);
        const named = [...shown, ...offences.flatMap(({ id }) => (id === null ? [] : [id]))];
        const sample = await buildSample(strapi, connection, register, named, change);
        const problems = offences.map(({ id, refusal }): BulkProblem => {
          const row = id === null ? undefined : sample.get(id);
          return {
            ...(row && { documentId: row.documentId, title: row.title }),
            code: refusal.details.code,
            message: refusal.message,
          };
        });
        return {
          count: ids.length,
          changing: changing.length,
          sample: shown.flatMap((id) => sample.get(id) ?? []),
          problems: [
            ...missing.map((documentId) => ({ documentId, code: 'not-found', message: 'Not Found' })),
            ...problems,
          ],
        };
      });
    },

    /**
     * Carries the change out, all of it or nothing. 409 `selection-changed` where the selection does not count what the
     * caller saw; the register's own refusals come as those of a single save.
     */
    async change(register: Register, request: BulkRequest, auth: unknown): Promise<BulkAnswer> {
      return withConnection(strapi, async (connection) => {
        const batch = randomUUID();
        const { ids, change, changing, work } = await prepare(connection, register, request, auth);
        if (ids.length !== request.expected) {
          throw new Refusal(409, 'The selection does not hold what you saw', {
            code: 'selection-changed',
            path: ['expected'],
            count: ids.length,
          });
        }
        if (changing.length === 0) return { batch, changed: 0 };
        await connection.query('select registers.begin_batch($1, $2, $3, $4, $5, $6)', [
          batch,
          register.name,
          register.table,
          change ? 'update' : 'delete',
          'set' in request.change ? Object.keys(request.change.set) : [],
          changing.length,
        ]);
        await work(changing);
        await connection.query("select set_config('app.batch', '', true)");
        return { batch, changed: changing.length };
      });
    },
  };
};
