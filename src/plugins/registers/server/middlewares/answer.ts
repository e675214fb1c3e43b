import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Makes every error of the API carry `details.code`, `details.path` and the request's id, whoever threw it. */
export default (_config: unknown, _context: { strapi: Core.Strapi }) =>
  async function answer(ctx: Context, next: Next): Promise<void> {
    await next();
    if (ctx.status < 400 || !ctx.path.toLowerCase().startsWith('/api')) return;
    // Strapi answers 403 to a visitor without a token once any action is public; what they lack is a sign-in.
    // A refusal that names its reason stands.
    if (ctx.status === 403 && !ctx.state.auth?.credentials && !hasCode(ctx.body))
      setError(ctx, 401, 'UnauthorizedError', 'Sign in first');
    else if (!errorOf(ctx.body)) setError(ctx, ctx.status, 'ApplicationError', ctx.message);
    const error = errorOf(ctx.body);
    if (!error) return;
    const details = typeof error.details === 'object' && error.details !== null ? error.details : {};
    const code = 'code' in details && typeof details.code === 'string' ? details.code : CODES[ctx.status];
    error.details = {
      ...details,
      code: code ?? 'error',
      path: pathOf(details),
      request: ctx.state.requestId,
    };
  };

const CODES: Record<number, string> = {
  400: 'invalid',
  401: 'sign-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'too-many-requests',
  500: 'internal',
};

interface ErrorBody {
  status: number;
  name: string;
  message: string;
  details?: unknown;
}

function setError(ctx: Context, status: number, name: string, message: string): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message } };
}

function errorOf(body: unknown): ErrorBody | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  return typeof body.error === 'object' ? (body.error as ErrorBody | null) : null; // Strapi's envelope.
}

function hasCode(body: unknown): boolean {
  const details = errorOf(body)?.details;
  return typeof details === 'object' && details !== null && 'code' in details;
}

/** Strapi's validators list several errors, each with a path; the first one leads. */
function pathOf(details: object): string[] {
  if ('path' in details && Array.isArray(details.path)) return details.path.map(String);
  const [first] = 'errors' in details && Array.isArray(details.errors) ? details.errors : [];
  return Array.isArray(first?.path) ? first.path.map(String) : [];
}
