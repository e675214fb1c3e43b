import type { Core } from '@strapi/strapi';
import { randomUUID } from 'node:crypto';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import type { NewRow } from '../bulk-create/parse-rows';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Makes the rows in the current transaction under one batch: all or none, and undone as one. Each goes the way of a
   * single one (written forms, encryption, defaults), so that no rule of a register is missed here; the number of rows is
   * bounded for that reason.
   *
   * @throws Strapi's ValidationError for a relation to a record that the caller can't see
   */
  async create(register: Register, rows: NewRow[]): Promise<{ batch: string; created: number }> {
    const batch = randomUUID();
    await query(strapi, 'select registers.begin_batch($1, $2, $3, $4, $5, $6)', [
      batch,
      register.name,
      register.table,
      'create',
      [],
      rows.length,
    ]);
    // The uid comes from the running application's own register, so it is one of its content types.
    const documents = strapi.documents(register.uid as Parameters<typeof strapi.documents>[0]);
    for (const data of rows) await documents.create({ data } as Parameters<typeof documents.create>[0]);
    return { batch, created: rows.length };
  },
});
