import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerRefusal, Refusal } from '../door/refusal';
import { findFault } from '../door/find-fault';

/**
 * Refuses at the edge what no register ever takes: control characters, bottomless filters, endless lists and
 * pages. A NUL that reached a unique field would end a stock Strapi process.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async function edge(ctx: Context, next: Next): Promise<void> {
    ctx.state.isBodyRead = true;
    const fault =
      findFault(safeDecode(ctx.path), 'path') ??
      findFault(ctx.query, 'query') ??
      findFault(ctx.request.body, 'body') ??
      pageFault(ctx.query, strapi.config.get('api.rest.maxLimit', 100));
    if (!fault) return next();
    // Fields are named as everywhere else, without the envelope they came in.
    const path = fault.path[0] === 'data' ? fault.path.slice(1) : fault.path;
    answerRefusal(ctx, new Refusal(400, fault.message, { code: fault.code, path }));
  };

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '\u0000'; // A broken escape is refused like the control character it may hide.
  }
}

function pageFault(query: Context['query'], maxPageSize: number): ReturnType<typeof findFault> {
  const pagination: unknown = (query as Record<string, unknown>).pagination; // Strapi parses nested queries.
  if (pagination === undefined) return null;
  if (typeof pagination !== 'object' || pagination === null) {
    return {
      code: 'invalid-page',
      message: 'pagination has parts, such as pagination[page]',
      path: ['pagination'],
    };
  }
  for (const [name, value] of Object.entries(pagination)) {
    if (name === 'withCount') continue;
    const least = name === 'start' ? 0 : 1;
    const most = name === 'pageSize' || name === 'limit' ? maxPageSize : 1_000_000;
    if (!/^\d{1,7}$/.test(String(value)) || Number(value) < least || Number(value) > most) {
      return {
        code: 'invalid-page',
        message: `${name} is a whole number from ${least} to ${most}`,
        path: ['pagination', name],
      };
    }
  }
  return null;
}
