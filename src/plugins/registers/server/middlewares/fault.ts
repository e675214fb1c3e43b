import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { ErrorCode } from '../../../../shared/error-codes';
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
  if (isBodyRead) return isPathRefused(error) ? new Refusal(403, 'Forbidden', { code: 'forbidden' }) : null;
  const status = statusOf(error);
  if (status === null) return new Refusal(400, 'The body can not be read', { code: 'invalid-body' });
  return new Refusal(status, 'The body can not be read', { code: CODES[status] ?? 'invalid' });
}

const CODES: Record<number, ErrorCode> = { 413: 'too-large', 415: 'unsupported-type' };

/** A path that leads out of a public folder, as the sender of static files refuses it: no fault of the server to log. */
const isPathRefused = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ForbiddenError' && statusOf(error) === 403;

/** The status of the 400s that an error names (a body too large, broken JSON). Answered here, it is no fault to log. */
function statusOf(error: unknown): number | null {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : NaN;
  return status >= 400 && status < 500 ? status : null;
}
