import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerRefusal, Refusal } from '../door/refusal';
import { translateError } from '../door/translate-error';

/**
 * Stands around everything that comes before the door, where Strapi answers 500: a body that can't be read (a
 * broken form, broken compression) is the sender's fault, and a database that is away is away for signing in
 * too. The `edge`, behind the parsing of bodies, notes that it went well.
 */
export default (_config: unknown, _context: { strapi: Core.Strapi }) =>
  async function fault(ctx: Context, next: Next): Promise<void> {
    try {
      await next();
    } catch (error) {
      const refusal = refusalOf(error, ctx.state.isBodyRead === true);
      if (!refusal) throw error;
      answerRefusal(ctx, refusal);
    }
  };

function refusalOf(error: unknown, isBodyRead: boolean): Refusal | null {
  const translated = translateError(error);
  if (translated instanceof Refusal && translated.status >= 500) return translated;
  if (isBodyRead || hasStatus(error)) return null;
  return new Refusal(400, 'The body can not be read', { code: 'invalid-body' });
}

/** Errors that name a status of the 400s (a body too large, broken JSON) answer for themselves. */
function hasStatus(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500;
}
