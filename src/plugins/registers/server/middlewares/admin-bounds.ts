import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { answerRefusal, Refusal } from '../door/refusal';

/** The admin's addresses that read or write rows, relations or single values of a content type. */
const CONTENT = /^\/(content-manager|content-releases|review-workflows)(\/|$)/;
/** What the admin's shell asks for when it starts, and which answers with descriptions only. */
const SHELL = new Set([
  '/content-manager/init',
  '/content-manager/content-types',
  '/content-manager/content-types-settings',
  '/content-manager/components',
]);
/** Roles and permissions of staff are code (src/access); what would change them there is gone at the next start. */
const STAFF_RIGHTS = /^\/users-permissions\/(roles|advanced|providers|email-templates)(\/|$)/;

/**
 * Bounds of the IT administrator: Strapi's admin works as the owner of the tables, past every policy, so its
 * pages of content are closed for every role of it, the super admin's included.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async function adminBounds(ctx: Context, next: Next): Promise<void> {
    // Routers match a path with and without these.
    const path = ctx.path.toLowerCase().replace(/\/+$/, '');
    const isContent = CONTENT.test(path) && !(ctx.method === 'GET' && SHELL.has(path));
    const isRights = STAFF_RIGHTS.test(path) && ctx.method !== 'GET';
    if (isContent || isRights)
      return answerRefusal(ctx, new Refusal(403, 'Not a matter of this admin', { code: 'forbidden' }));
    if (path === '/admin/register-admin' && !mayRegister(strapi))
      return answerRefusal(
        ctx,
        new Refusal(403, 'Create the first administrator with `npm run admin:create`', { code: 'forbidden' }),
      );
    return next();
  };

/** Whoever came first would be the administrator: open while developing and on a demo's own machine only. */
function mayRegister(strapi: Core.Strapi): boolean {
  return (
    strapi.config.environment === 'development' ||
    strapi.plugin('registers').config<boolean>('adminRegistration', false)
  );
}
