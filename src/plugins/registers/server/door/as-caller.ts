import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { withConnection } from '../database/query';
import { enterAs, type Caller } from './caller';
import { settle } from './settlements';

/** Runs work in a transaction of its own under a caller's role and scope: what jobs use. Commits unless it throws. */
export function asCaller<Result>(
  strapi: Core.Strapi,
  caller: Caller,
  work: (connection: ClientBase) => Promise<Result>,
): Promise<Result> {
  return withConnection(strapi, async (connection) => {
    await enterAs(connection, caller, rootScopeOf(strapi));
    const result = await work(connection);
    await settle(strapi);
    return result;
  });
}

export function rootScopeOf(strapi: Core.Strapi): string {
  return strapi.plugin('registers').config<string>('rootScope', '');
}
