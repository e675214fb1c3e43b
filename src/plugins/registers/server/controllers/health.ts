import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readinessOf } from '../health/readiness';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/health/ready` → 200, or 503 where this process should get no requests; the same data either way. */
  async ready(ctx: Context) {
    const data = await readinessOf(strapi);
    const isReady = Object.values(data).every((state) => state !== 'failing');
    ctx.status = isReady ? 200 : 503;
    ctx.body = isReady
      ? { data }
      : {
          data,
          error: {
            status: 503,
            name: 'ServiceUnavailableError',
            message: 'Not ready',
            details: { code: 'not-ready', path: [] },
          },
        };
  },
});
