import type { Core } from '@strapi/strapi';
import { query } from '../database/query';
import { registerTask } from '../jobs/tasks';
import { auditPads } from './audit-key';
import { schedule } from '../jobs/schedule';

const SEAL = { rule: '*/5 * * * *' };
const PURGE = { rule: '40 2 * * *', tz: 'Asia/Shanghai' };
const DEFAULT_YEARS = 3;

/** Declares the chores of the audit record: sealing every few minutes and after large statements, purging at night. */
export function scheduleAuditChores(strapi: Core.Strapi): void {
  registerTask('audit-seal', async () => ({ sealed: await sealAudit(strapi) }));
  schedule(strapi, {
    'registers.audit-seal': { task: async () => void (await sealAudit(strapi)), options: SEAL },
    'registers.audit-purge': {
      task: async () => {
        const rows = await purgeAudit(strapi, new Date());
        if (rows > 0) strapi.log.info(`Audit record: ${rows} rows beyond the retention were removed.`);
      },
      options: PURGE,
    },
  });
}

/** Chains what was recorded since the last time; answers how many leaves that were. */
export async function sealAudit(strapi: Core.Strapi): Promise<number> {
  const [row] = await query<{ sealed: number }>(
    strapi,
    'select registers.seal_audit($1, $2)::int as sealed',
    auditPads(strapi),
  );
  return row?.sealed ?? 0;
}

/** Removes whole days that lie beyond the retention; answers how many rows. */
export async function purgeAudit(strapi: Core.Strapi, now: Date): Promise<number> {
  const years = strapi.plugin('registers').config<number>('auditRetentionYears', DEFAULT_YEARS);
  const [row] = await query<{ removed: number }>(
    strapi,
    'select registers.purge_audit($1, $2, $3)::int as removed',
    [keptFrom(now, years), ...auditPads(strapi)],
  );
  return row?.removed ?? 0;
}

/** The first moment that is kept: the beginning of a day, this many years ago. */
export function keptFrom(now: Date, years: number): Date {
  if (!(years > 0)) throw new Error('AUDIT_RETENTION_YEARS is a number of years above 0');
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  day.setMonth(day.getMonth() - Math.round(years * 12));
  return day;
}
