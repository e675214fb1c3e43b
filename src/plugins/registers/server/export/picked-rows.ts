import type { Core, UID } from '@strapi/strapi';
import type { ExportQuery } from './parse-export';

/** A statement that answers ids in the list's order, and its bound values. */
export interface PickedRows {
  text: string;
  values: unknown[];
}

/** More rows than any register has. A limit makes Strapi order by id last, as it does for its lists. */
const MOST_ROWS = 5_000_000;

/** The rows of a list, as Strapi's own query layer understands its filters, order and search. */
export function pickedRows(strapi: Core.Strapi, uid: string, query: ExportQuery): PickedRows {
  const params = strapi.get('query-params').transform(uid as UID.ContentType, { ...query }); // A loaded type's own uid.
  const builder = strapi.db
    .queryBuilder(uid)
    .init({ ...params, select: ['id'], limit: MOST_ROWS, populate: undefined })
    .getKnexQuery();
  const { sql, bindings } = builder.toSQL().toNative();
  return { text: sql, values: [...bindings] };
}
