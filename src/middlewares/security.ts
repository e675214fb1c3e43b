import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

type Policy = Record<string, string>;

/**
 * Pages: scripts from this server's files only. Styles may stand in the page: MUI and styled-components write
 * them while they run, and the nonce that would replace this must reach emotion's cache, which is theirs.
 */
const PAGES: Policy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'script-src-attr': "'none'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'object-src': "'none'",
  'frame-src': "'self' blob:",
  'frame-ancestors': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
};

/** Data: shown by nobody, so nothing in it may run or load. A route that serves a file may be stricter still. */
const DATA: Policy = {
  'default-src': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Uploaded files, even if somebody opens one by itself. */
const FILES: Policy = { ...DATA, sandbox: '' };

/** The public site: its own files and nothing else; placeholders of pictures stand in the page. */
const SHOWCASE: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'script-src-attr': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self'",
  // The pages ask for nothing; what looks at them from within asks for robots.txt.
  'connect-src': "'self'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/**
 * Strapi's admin while it is developed: Vite puts scripts into its page and talks over a socket. Built, it is
 * content with the policy of our own pages.
 */
const ADMIN_IN_DEVELOPMENT: Policy = {
  ...PAGES,
  'script-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws: http: https:",
};

const HEADERS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
};

/** What browsers are told about every answer. `isHttps`: people reach the office over TLS. */
export default ({ isHttps }: { isHttps: boolean }, { strapi }: { strapi: Core.Strapi }) =>
  async function security(ctx: Context, next: Next): Promise<void> {
    const isDevelopment = strapi.config.environment === 'development';
    ctx.set(HEADERS);
    const path = ctx.path.toLowerCase(); // As the router reads it.
    ctx.set('Content-Security-Policy', toHeader(policyOf(path, isDevelopment), isHttps));
    if (isHttps) ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (path.startsWith('/api/')) ctx.set('Cache-Control', 'no-store');
    await next();
    ctx.remove('strapi'); // A greeting of the alive-check that tells what the server is made of.
  };

function policyOf(path: string, isDevelopment: boolean): Policy {
  if (path.startsWith('/api/')) return DATA;
  if (path.startsWith('/uploads/')) return FILES;
  if (path === '/showcase' || path.startsWith('/showcase/')) return SHOWCASE;
  return isDevelopment && path.startsWith('/admin') ? ADMIN_IN_DEVELOPMENT : PAGES;
}

function toHeader(policy: Policy, isHttps: boolean): string {
  const lines = Object.entries(policy).map(([name, value]) => `${name} ${value}`.trim());
  return [...lines, ...(isHttps ? ['upgrade-insecure-requests'] : [])].join('; ');
}
