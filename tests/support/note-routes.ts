import { createStrapi } from '@strapi/strapi';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../src/cli/surroundings';
import type { MountedRoute } from './mounted-routes';

/** The parts of a route that Strapi hands to the request, and that the tests look at. */
interface RouteInfo {
  method: string;
  config?: { auth?: false | { scope?: string[] }; middlewares?: unknown[] };
}

type Handler = (ctx: object, next: () => Promise<void>) => unknown;

const DOOR = Symbol.for('registers.door');

/** Loads the built application, without listening, and writes what its router holds under /api into the named file. */
async function main(): Promise<void> {
  // Strapi's upload plugin refuses to start without its folder.
  mkdirSync(path.join(ROOT, 'public/uploads'), { recursive: true });
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  strapi.server.mount();
  const routes: MountedRoute[] = [];
  for (const layer of strapi.server.listRoutes()) {
    if (!layer.path.startsWith('/api/')) continue;
    const info = await routeOf(layer.stack);
    if (info) routes.push(toMounted(layer.path, info));
  }
  writeFileSync(process.argv[2] ?? '', JSON.stringify(routes));
  await strapi.destroy();
  process.exit(0);
}

/** Strapi's endpoint begins by naming its route to the request: a request that stops there gives the name away. */
async function routeOf(stack: Handler[]): Promise<RouteInfo | null> {
  for (const handler of stack) {
    let seen: RouteInfo | null = null;
    const state = new Proxy(
      {},
      {
        set: (_target, key, value: RouteInfo) => {
          if (key === 'route') seen = value;
          throw new Error('Far enough');
        },
      },
    );
    await Promise.resolve(handler({ state }, () => Promise.resolve())).catch(() => undefined);
    if (seen) return seen;
  }
  return null;
}

function toMounted(routePath: string, { method, config }: RouteInfo): MountedRoute {
  const [first] = config?.middlewares ?? [];
  const auth = config?.auth;
  return {
    method: method.toLowerCase() as MountedRoute['method'],
    path: routePath,
    action: (auth && auth.scope?.[0]) || null,
    isOpen: auth === false,
    hasDoorFirst: typeof first === 'function' && DOOR in first,
  };
}

void main();
