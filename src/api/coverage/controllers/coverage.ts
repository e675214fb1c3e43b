import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Caller } from '../../../plugins/registers';
import { VOCABULARY } from '../domain/vocabulary';
import { parseDay } from '../validation/day';
import { parsePivotQuery } from '../validation/pivot';
import { handOut } from '../workbook/hand-out';
import { pivotWorkbook } from '../workbook/pivot-workbook';
import { statisticsWorkbook } from '../workbook/statistics-workbook';
import { parseSimulation } from '../validation/simulate';
import { parseSummaryQuery } from '../validation/summary';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/coverage/summary?groupBy=&on=` */
  summary: (ctx: Context) => strapi.service('api::coverage.summary').of(parseSummaryQuery(ctx.query)),

  /** `GET /api/coverage/pivot?rows=&columns=&measure=&on=&filters[…]=` */
  pivot: (ctx: Context) => strapi.service('api::coverage.pivot').of(parsePivotQuery(ctx.query)),

  /** The same as .xlsx. */
  async pivotWorkbook(ctx: Context) {
    const pivot = await strapi.service('api::coverage.pivot').of(parsePivotQuery(ctx.query));
    const { rows, columns, measure, filters, on } = pivot.meta;
    const name = `交叉统计 ${on}`;
    await handOut(strapi, ctx, name, await pivotWorkbook(pivot), { rows, columns, measure, filters, on });
  },

  /** `GET /api/coverage/statistics?on=` → 两个覆盖情况统计表 */
  statistics: (ctx: Context) => strapi.service('api::coverage.statistics').of(statisticsQuery(ctx)),

  /** The same as .xlsx, with the headings of the paper. */
  async statisticsWorkbook(ctx: Context) {
    const statistics = await strapi.service('api::coverage.statistics').of(statisticsQuery(ctx));
    const { on } = statistics.meta;
    await handOut(strapi, ctx, `两个覆盖情况统计表 ${on}`, await statisticsWorkbook(statistics), { on });
  },

  /** `GET /api/organizations/:documentId/coverage` */
  explain: async (ctx: Context) => ({
    data: await strapi.service('api::coverage.explanation').of(String(ctx.params.documentId)),
  }),

  /** `GET /api/coverage/vocabulary` → the facts that rules may ask, and how. */
  vocabulary: () => ({ data: VOCABULARY }),

  /** `POST /api/coverage/simulate {data: {rules}}` */
  simulate: async (ctx: Context) => ({
    data: await strapi.service('api::coverage.simulation').run(parseSimulation(ctx.request.body)),
  }),

  /** `POST /api/coverage/recalculate` → 202 and the job. */
  async recalculate(ctx: Context) {
    const jobs = strapi.plugin('registers').service('jobs');
    const id = await jobs.add({ kind: 'coverage.recalculate', subject: 'coverage', queue: 'coverage' });
    ctx.status = 202;
    ctx.body = { data: await jobs.get(id) };
  },
});

const statisticsQuery = (ctx: Context): { on: string | null; scope: string } => ({
  on: parseDay(ctx.query.on),
  scope: (ctx.state.caller as Caller).scope, // The door put the caller there.
});
