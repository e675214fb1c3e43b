import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { routeOf } from '../edge/route-of';
import { withRequest } from '../log/current-request';
import { countRequest } from '../metrics/requests';

/** An id that a proxy in front gave, if it is one. */
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Outermost: gives the request its id, and writes one line about it when it is over. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async function request(ctx: Context, next: Next): Promise<void> {
    const given = ctx.get('X-Request-Id');
    const id = WELL_FORMED.test(given) ? given : randomUUID();
    const started = process.hrtime.bigint();
    // Set by the sign-in, somewhere behind.
    const actor = (): number | null => (ctx.state.user as { id?: number } | undefined)?.id ?? null;
    ctx.state.requestId = id;
    ctx.set('X-Request-Id', id);
    await withRequest({ id, actor }, async () => {
      ctx.res.once('close', () => {
        const ms = Number((process.hrtime.bigint() - started) / 1_000n) / 1_000;
        const facts = { method: ctx.method, route: routeOf(strapi, ctx), status: ctx.status };
        countRequest(facts, ms / 1_000);
        // The alive-check of a proxy comes every few seconds and says nothing.
        if (facts.route === '/_health') return;
        withRequest({ id, actor }, () =>
          strapi.log.http('request', {
            ...facts,
            ms,
            bytes: ctx.length ?? null,
            actor: actor(),
            ...(ctx.res.writableFinished ? {} : { aborted: true }),
          }),
        );
      });
      await next();
    });
  };
