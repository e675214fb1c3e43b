import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { findRegister, type Register } from '../description/registers';
import { assertFilters } from '../door/check-filters';
import { Refusal } from '../door/refusal';
import { keyringOf } from '../privacy/keyring-of';
import { sealFilters, type PersonalSearch } from '../privacy/seal-filters';
import { noteEvent } from '../audit/note-event';
import { MOST_ROWS, tooMany, type Selection } from './read-bulk';

export interface SelectedRows {
  /** Row ids in ascending order, locked for the rest of the transaction. */
  ids: number[];
  /** documentIds that name no row the caller may change. */
  missing: string[];
}

/** The rows of a selection that the caller may change. @throws Refusal 400 beyond the limit and for filters without meaning */
export async function selectRows(
  strapi: Core.Strapi,
  connection: ClientBase,
  register: Register,
  selection: Selection,
  auth: unknown,
): Promise<SelectedRows> {
  const found =
    'ids' in selection
      ? await findByDocument(connection, register, selection.ids)
      : await findByFilter(strapi, register, selection.filters, auth, true);
  // In the order of ids, so that two bulk changes wait for each other instead of locking each other out. The lock
  // obeys the policy of changing: rows that may only be read are not among them.
  const { rows } = await connection.query<{ id: number; document_id: string }>(
    `select id, document_id from public."${register.table}" where id = any ($1) order by id for update`,
    [found],
  );
  if ('filters' in selection) {
    // Somebody may have changed a row while the lock was waited for, so that it is not meant any more.
    const again = new Set(await findByFilter(strapi, register, selection.filters, auth, false));
    return { ids: rows.map(({ id }) => id).filter((id) => again.has(id)), missing: [] };
  }
  const known = new Set(rows.map(({ document_id: documentId }) => documentId));
  return {
    ids: rows.map(({ id }) => id),
    missing: selection.ids.filter((documentId) => !known.has(documentId)),
  };
}

async function findByDocument(
  connection: ClientBase,
  { table }: Register,
  documentIds: string[],
): Promise<number[]> {
  const { rows } = await connection.query<{ id: number }>(
    `select id from public."${table}" where document_id = any ($1)`,
    [documentIds],
  );
  return rows.map(({ id }) => id);
}

/**
 * Through Strapi's own checks and query layer, so that a filter means here what it means in a list.
 *
 * @param isNoted whether a search for a person is recorded
 */
async function findByFilter(
  strapi: Core.Strapi,
  register: Register,
  filters: Record<string, unknown>,
  auth: unknown,
  isNoted: boolean,
): Promise<number[]> {
  assertFilters(filters, register.description, (name) => findRegister(strapi, name)?.description ?? null, [
    'selection',
    'filters',
  ]);
  const searched: PersonalSearch[] = [];
  const sealed = sealFilters(filters, register.description, {
    keyring: () => keyringOf(strapi),
    find: (name) => findRegister(strapi, name)?.description ?? null,
    searched,
  });
  // The uid comes from the running application's own register, so it is one of its content types.
  const uid = register.uid as Parameters<typeof strapi.contentType>[0];
  const model = strapi.contentType(uid);
  // Strapi's own sign-in put the auth on the request; its type is not exported.
  const by = { auth } as Parameters<typeof strapi.contentAPI.validate.query>[2];
  await strapi.contentAPI.validate.query({ filters: sealed }, model, by);
  const clean = await strapi.contentAPI.sanitize.query({ filters: sealed }, model, by);
  const { where } = strapi.get('query-params').transform(uid, clean) as { where?: object }; // Strapi's internal form.
  if (Object.keys(filters).length > 0 && (!where || Object.keys(where).length === 0)) {
    throw new Refusal(400, 'This filter has no meaning here', {
      code: 'invalid-filter',
      path: ['selection', 'filters'],
    });
  }
  const rows: Array<{ id: number }> = await strapi.db
    .query(uid)
    .findMany({ select: ['id'], where: where ?? {}, limit: MOST_ROWS + 1 });
  if (rows.length > MOST_ROWS) throw tooMany();
  if (isNoted && searched.length > 0) {
    const fields = [...new Set(searched.map((one) => `${one.register}.${one.field}`))];
    await noteEvent(strapi, {
      action: 'search-person',
      register: register.name,
      detail: { fields, hits: rows.length },
    });
  }
  return [...new Set(rows.map(({ id }) => id))];
}
