import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { withConnection } from '../database/query';
import { enterAsPublic } from './caller';

/** Runs work in a transaction of its own with the rights of an anonymous visitor, who sees what is published. */
export function asVisitor<Result>(
  strapi: Core.Strapi,
  work: (connection: ClientBase) => Promise<Result>,
): Promise<Result> {
  return withConnection(strapi, async (connection) => {
    await enterAsPublic(connection);
    return work(connection);
  });
}
