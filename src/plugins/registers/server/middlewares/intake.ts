import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerRefusal, Refusal } from '../door/refusal';
import { findLimit } from '../edge/limits';
import { routeOf } from '../edge/route-of';

/**
 * Before a body is read: files are taken by the routes of the API that want them only, and up to each one's own
 * size, so that nobody fills a disk by posting to a route that never looks.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async function intake(ctx: Context, next: Next): Promise<void> {
    // The router reads /API/ like /api/.
    const isApi = ctx.path.toLowerCase().startsWith('/api/');
    const refusal = isApi && ctx.is('multipart') ? refusalOf(strapi, ctx) : null;
    if (!refusal) return next();
    // What is still on its way is not read: the connection ends with the answer.
    ctx.set('Connection', 'close');
    answerRefusal(ctx, refusal);
  };

function refusalOf(strapi: Core.Strapi, ctx: Context): Refusal | null {
  const upload = findLimit(strapi, ctx.method, routeOf(strapi, ctx))?.upload;
  if (upload === undefined)
    return new Refusal(415, 'This route takes no files', { code: 'unsupported-type' });
  const { length } = ctx.request;
  if (length === undefined)
    return new Refusal(411, 'Say how long the body is (Content-Length)', { code: 'invalid-body' });
  if (length > upload)
    return new Refusal(413, `At most ${upload} bytes`, { code: 'too-large', limit: upload });
  return null;
}
