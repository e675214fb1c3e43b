import type { Core } from '@strapi/strapi';

/** What one route bears. */
export interface RouteLimit {
  /** Requests a minute of one account, or of one address where nobody is signed in. */
  perMinute?: number;
  /** Bytes of a multipart body. A route that names none takes none. */
  upload?: number;
}

/** Limits by method and pattern, such as `POST /api/imports`. */
export type RouteLimits = Record<string, RouteLimit>;

export function limitOf(strapi: Core.Strapi, method: string, route: string): RouteLimit {
  return strapi.plugin('registers').config<RouteLimits>('limits', {})[`${method} ${route}`] ?? {};
}
