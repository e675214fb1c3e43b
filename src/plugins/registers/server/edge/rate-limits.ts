import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../door/refusal';
import { findLimit } from './limits';
import { routeOf } from './route-of';

/**
 * Counts requests of routes that have a limit, in PostgreSQL, so that all processes count together. The
 * returned function throws 429 with `Retry-After` once an account has had its share of the minute.
 */
export function createRateLimits(strapi: Core.Strapi): (ctx: Context) => Promise<void> {
  const limiters = new Map<string, RateLimiterPostgres>();

  function limiterOf(name: string, points: number): RateLimiterPostgres {
    const known = limiters.get(name);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: strapi.db.connection,
      storeType: 'knex',
      schemaName: 'registers',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: 60,
    });
    limiters.set(name, made);
    return made;
  }

  return async function countIn(ctx) {
    if (!strapi.plugin('registers').config<boolean>('rateLimits', true)) return;
    const limit = findLimit(strapi, ctx.method, routeOf(strapi, ctx));
    if (limit?.perMinute === undefined) return;
    const user = ctx.state.user as { id: number } | undefined; // Set by the sign-in strategy.
    const who = user ? `account ${user.id}` : `address ${ctx.ip}`;
    try {
      await limiterOf(limit.key, limit.perMinute).consume(who);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      ctx.set('Retry-After', String(Math.max(1, Math.ceil(error.msBeforeNext / 1000))));
      throw new Refusal(429, 'Too many requests: wait a moment', { code: 'too-many-requests' });
    }
  };
}
