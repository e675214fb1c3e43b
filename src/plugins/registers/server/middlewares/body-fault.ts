import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerRefusal, Refusal } from '../door/refusal';

/**
 * Stands around the parsing of bodies: one that can't be read (a broken form, broken compression) is the
 * sender's fault, where Strapi answers 500. The `edge`, behind the parsing, notes that it went well.
 */
export default (_config: unknown, _context: { strapi: Core.Strapi }) =>
  async function bodyFault(ctx: Context, next: Next): Promise<void> {
    try {
      await next();
    } catch (error) {
      if (ctx.state.isBodyRead || hasStatus(error)) throw error;
      answerRefusal(ctx, new Refusal(400, 'The body can not be read', { code: 'invalid-body' }));
    }
  };

/** Errors that name a status of the 400s (a body too large, broken JSON) answer for themselves. */
function hasStatus(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500;
}
