import type { Core } from '@strapi/strapi';
import type { ClientBase, QueryResultRow } from 'pg';

/**
 * Runs one statement with `$n` parameters on the current transaction, or, outside any, in one of its own.
 * Answers its rows; PostgreSQL's errors come through as they are.
 */
export async function query<Row extends QueryResultRow>(
  strapi: Core.Strapi,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return withConnection(strapi, async (connection) => (await connection.query<Row>(text, values)).rows);
}

/** Gives the PostgreSQL connection of the current transaction, for what knex has no word for (COPY, several statements). */
export async function withConnection<Result>(
  strapi: Core.Strapi,
  work: (connection: ClientBase) => Promise<Result>,
): Promise<Result> {
  return strapi.db.transaction(async ({ trx }) => {
    // A knex transaction has one pg connection for its whole life and hands it out here.
    const connection = (await trx.client.acquireConnection()) as ClientBase;
    return work(connection);
  });
}
