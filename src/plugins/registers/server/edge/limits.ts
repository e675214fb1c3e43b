import type { Core } from '@strapi/strapi';

/** What one route bears. */
export interface RouteLimit {
  /** Requests a minute of one account, or of one address where nobody is signed in. */
  perMinute?: number;
  /** Bytes of a multipart body. A route that names none takes none. */
  upload?: number;
}

/** Limits by method and pattern, such as `POST /api/imports`; `/api/*` stands for every register's own route. */
export type RouteLimits = Record<string, RouteLimit>;

/** The limit of a route with the key it is declared under, by which its requests are counted; null where none is. */
export function findLimit(
  strapi: Core.Strapi,
  method: string,
  route: string,
): (RouteLimit & { key: string }) | null {
  const limits = strapi.plugin('registers').config<RouteLimits>('limits', {});
  for (const key of [`${method} ${route}`, `${method} ${route.replace(/^\/api\/[^/]+/, '/api/*')}`]) {
    const limit = limits[key];
    if (limit) return { ...limit, key };
  }
  return null;
}
