import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { withConnection } from '../database/query';

/**
 * Runs work of the application itself with the owner's rights inside the caller's transaction: what the caller may not
 * see (all facts behind a verdict, the accounts of the staff). Whoever calls it decides beforehand what the caller may
 * have. Afterwards the transaction is the caller's again, also when the work failed.
 */
export function asOwner<Result>(
  strapi: Core.Strapi,
  work: (connection: ClientBase) => Promise<Result>,
): Promise<Result> {
  return withConnection(strapi, async (connection) => {
    const { rows } = await connection.query<{ role: string }>(`select current_setting('role') as role`);
    const restore = (): Promise<unknown> =>
      connection.query(`select set_config('role', $1, true)`, [rows[0]?.role ?? 'none']);
    await connection.query(`select set_config('role', 'none', true)`);
    try {
      const result = await work(connection);
      await restore();
      return result;
    } catch (error) {
      // A statement that failed has ended the transaction, role and all: then there is nothing to restore.
      await restore().catch(() => undefined);
      throw error;
    }
  });
}
