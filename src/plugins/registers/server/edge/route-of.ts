import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Strapi's route for everything in `public/`; it matches every address and says nothing. */
const ANYTHING = '/((?!uploads/).+)';

/** The part of the router that its types keep to itself. */
interface Matcher {
  match: (path: string, method: string) => { pathAndMethod: Array<{ path: string; methods: string[] }> };
}

/**
 * The pattern of the route that answers a request, such as `/api/branches/:id`: never the address itself, which
 * may name people. `(pages)` for files and screens, `(none)` where nothing answers.
 */
export function routeOf(strapi: Core.Strapi, ctx: Context): string {
  const { pathAndMethod } = (strapi.server.router as unknown as Matcher).match(ctx.path, ctx.method);
  // Without methods it is no route but something that stands before several.
  const routes = pathAndMethod.filter(({ methods }) => methods.length > 0);
  const found = routes.find(({ path }) => path !== ANYTHING);
  if (found) return found.path;
  return routes.length > 0 || ctx.path.startsWith('/panel') ? '(pages)' : '(none)';
}
