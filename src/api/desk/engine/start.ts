import type { Core } from '@strapi/strapi';
import { query, schedule } from '../../../plugins/registers';

/** After midnight, when links and assignments have begun or ended. */
const NIGHTLY = { rule: '5 0 * * *', tz: 'Asia/Shanghai' };

/** Keeps the figures of the desk (database/sql/72-desk-figures.sql, 96-sites.sql) right over nights and stops of the office. */
export async function startDesk(strapi: Core.Strapi): Promise<void> {
  const refresh = (): Promise<unknown> =>
    query(strapi, 'select desk.refresh_figures(), sites.refresh_figures()');
  schedule(strapi, { 'desk.nightly': { task: async () => void (await refresh()), options: NIGHTLY } });
  await refresh();
}
