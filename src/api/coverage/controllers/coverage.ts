import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseSimulation } from '../validation/simulate';
import { parseSummaryQuery } from '../validation/summary';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/coverage/summary?groupBy=&on=` */
  summary: (ctx: Context) => strapi.service('api::coverage.summary').of(parseSummaryQuery(ctx.query)),

  /** `GET /api/organizations/:documentId/coverage` */
  explain: async (ctx: Context) => ({
    data: await strapi.service('api::coverage.explanation').of(String(ctx.params.documentId)),
  }),

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
