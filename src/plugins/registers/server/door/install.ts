import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { createDoor } from './door';

/** What a router given to Strapi looks like, as far as the door needs it. */
interface Router {
  type?: string;
  routes?: Array<{ config?: { middlewares?: unknown[] } }>;
}

/** Marks the door among a route's middlewares; the test that walks the running router looks for it. */
export const DOOR = Symbol.for('registers.door');

/**
 * Puts the door first on every content-API route, whoever declares it: core routers, custom routers and
 * plugins all pass through `server.routes`.
 */
export function installDoor(strapi: Core.Strapi): void {
  const openActions = new Set(strapi.plugin('registers').config<string[]>('openActions', []));
  const door: Middleware & { [DOOR]?: true } = createDoor(strapi, openActions);
  door[DOOR] = true;
  const addRoutes = strapi.server.routes.bind(strapi.server);
  strapi.server.routes = (routes) => {
    const router = routes as Router; // Either a router or, from Strapi's own pages, a bare list of routes.
    if (router.type === 'content-api') {
      for (const route of router.routes ?? []) {
        route.config = { ...route.config, middlewares: [door, ...(route.config?.middlewares ?? [])] };
      }
    }
    return addRoutes(routes);
  };
}
