import type { Core } from '@strapi/strapi';
import type { QueryResultRow } from 'pg';
import { query, withConnection } from '../database/query';

/** PostgreSQL for the rest of the application, always on the transaction of the request. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  query: <Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    query<Row>(strapi, text, values),
  withConnection: <Result>(work: Parameters<typeof withConnection<Result>>[1]): Promise<Result> =>
    withConnection(strapi, work),
});
