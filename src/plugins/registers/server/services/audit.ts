import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import type { AuditAnswer, AuditVerdict } from '../../../../shared/audit-answers';
import { auditPads } from '../audit/audit-key';
import { writeAuditWorkbook } from '../audit/audit-workbook';
import { noteEvent } from '../audit/note-event';
import { countAudit, readAudit } from '../audit/read-audit';
import type { AuditFilter } from '../audit/read-filter';
import { query } from '../database/query';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';

const PAGE_SIZE = 50;
const EXPORT_PAGE = 2_000;
const MOST_EXPORTED = 10_000;

/** The audit record for auditors, who see all of it, events without a jurisdiction included. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** For the rest of the transaction; whoever gets here was allowed to by the matrix. */
  const seeEverything = (): Promise<unknown> =>
    query(strapi, "select set_config('role', 'registers_staff_all', true)");

  return {
    /** A page, newest first; looking is itself recorded. The total is counted no further than 10,001. */
    async find(
      filter: AuditFilter,
      page: number,
    ): Promise<{ rows: AuditAnswer[]; total: number; pageSize: number }> {
      await seeEverything();
      const rows = await readAudit(strapi, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
      const total = await countAudit(strapi, filter);
      await noteEvent(strapi, { action: 'audit-view', detail: { filter, page } });
      return { rows, total, pageSize: PAGE_SIZE };
    },

    /** Reads the whole record against its chain. */
    async verify(): Promise<AuditVerdict> {
      const [verdict] = await query<AuditVerdict>(
        strapi,
        `select intact, rows::int, first_broken::int as "firstBroken", reason from registers.verify_audit($1, $2)`,
        auditPads(strapi),
      );
      if (!verdict) throw new Error('The audit record gave no verdict');
      await noteEvent(strapi, { action: 'audit-verify', detail: { ...verdict } });
      return verdict;
    },

    /** The rows of a filter as a workbook; recorded with purpose, number of rows and hash. 400 beyond 10,000 rows. */
    async export(
      filter: AuditFilter,
      purpose: string,
      caller: Caller,
    ): Promise<{ content: Buffer; rows: number; sha256: string }> {
      await seeEverything();
      if ((await countAudit(strapi, filter)) > MOST_EXPORTED)
        throw new Refusal(400, `An export takes ${MOST_EXPORTED} rows at most`, {
          code: 'too-many',
          most: MOST_EXPORTED,
        });
      const output = new PassThrough();
      const whole = buffer(output);
      const note = `${caller.name} 于 ${new Date().toISOString()} 导出，用途：${purpose}`;
      const rows = await writeAuditWorkbook(pagesOf(strapi, filter), note, output);
      const content = await whole;
      const sha256 = createHash('sha256').update(content).digest('hex');
      await noteEvent(strapi, { action: 'audit-export', detail: { purpose, filter, rows, sha256 } });
      return { content, rows, sha256 };
    },
  };
};

/** Pages from the newest row down, each read where the last one ended. */
async function* pagesOf(strapi: Core.Strapi, filter: AuditFilter): AsyncGenerator<AuditAnswer[]> {
  let below: string | undefined;
  for (;;) {
    const page = await readAudit(strapi, filter, { limit: EXPORT_PAGE, below });
    if (page.length === 0) return;
    yield page;
    below = page.at(-1)?.id;
  }
}
