import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal } from '../../../plugins/registers';
import { hostOf, isFromPanel } from '../domain/same-origin';
import { settingsOf } from './settings';

const NAME = 'office_refresh';
/** Sent to nothing but refreshing and signing out. */
const PATH = '/api/session';

/** Gives the browser its refresh token: unreadable by script, sent by pages of this office only. */
export function setRefreshCookie(strapi: Core.Strapi, ctx: Context, token: string): void {
  write(strapi, ctx, token, settingsOf(strapi).hours * 3_600_000);
}

export function clearRefreshCookie(strapi: Core.Strapi, ctx: Context): void {
  write(strapi, ctx, '', -1);
}

export function readRefreshCookie(ctx: Context): string {
  return ctx.cookies.get(NAME) ?? '';
}

/** Throws 403 for a request that another site may have made the browser send. */
export function assertFromPanel(strapi: Core.Strapi, ctx: Context): void {
  if (!comesFromPanel(strapi, ctx))
    throw new Refusal(403, 'Only the panel itself may do this', { code: 'cross-site' });
}

/** Whether the panel asks, which keeps its refresh token in the cookie; scripts get none. */
export function comesFromPanel(strapi: Core.Strapi, ctx: Context): boolean {
  const hosts = [ctx.host, hostOf(publicUrl(strapi))].filter((host) => host !== null);
  return isFromPanel({
    requestedBy: ctx.get('X-Requested-By'),
    origin: ctx.get('Origin'),
    fetchSite: ctx.get('Sec-Fetch-Site'),
    hosts,
  });
}

function write(strapi: Core.Strapi, ctx: Context, value: string, maxAge: number): void {
  // The scheme that people use decides, not the connection: behind a proxy that ends TLS this one is plain.
  const secure = publicUrl(strapi).startsWith('https:');
  ctx.cookies.secure = secure;
  ctx.cookies.set(NAME, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: PATH,
    maxAge,
    signed: false,
    overwrite: true,
  });
}

const publicUrl = (strapi: Core.Strapi): string => strapi.config.get<string>('server.url') ?? '';
