import type { Core, UID } from '@strapi/strapi';
import { assertFilters, findRegister, query, Refusal, type Caller } from '../../../plugins/registers';
import type { ExportAnswer } from '../../../shared/export-answers';
import { MOST_BOOK_METHODS } from '../../../shared/method-answers';
import type { AskedSelection } from '../validation/book-export';
import type { BookPayload } from './book-task';

const METHODS = 'api::work-method.work-method';

/** Notes a book as an export of its owner's, and starts the job that makes it. */
export async function startBook(
  strapi: Core.Strapi,
  caller: Caller,
  register: 'method-collections' | 'work-methods',
  payload: BookPayload,
  expected: number,
): Promise<ExportAnswer> {
  const id: string = await strapi
    .plugin('registers')
    .service('jobs')
    .add({ kind: 'method-book', subject: register, payload, caller, queue: 'method-book' });
  await query(
    strapi,
    `insert into registers.export (id, register, format, purpose, personal, fields, filters, expected, owner_name)
     values ($1, $2, $3, $4, 'none', '[]', $5, $6, $7)`,
    [id, register, payload.format, payload.purpose, JSON.stringify(payload.of), expected, caller.name],
  );
  return strapi.plugin('registers').service('exports').get(id);
}

/**
 * documentIds of the methods that are asked for, as far as the caller sees them. Throws 404 for one that they don't, 400
 * for filters that a list would refuse, for none and for too many.
 */
export async function selectedMethods(
  strapi: Core.Strapi,
  { ids, filters }: AskedSelection,
  auth: unknown,
): Promise<string[]> {
  if (ids !== null) {
    const rows = await query<{ id: string }>(
      strapi,
      'select document_id as id from public.work_methods where document_id = any ($1)',
      [ids],
    );
    if (rows.length < ids.length) throw new Refusal(404, 'Not Found', { code: 'not-found', path: ['ids'] });
    return ids;
  }
  await assertFollowable(strapi, filters, auth);
  const rows = await strapi.documents(METHODS as UID.ContentType).findMany({
    filters: filters as object, // Checked above.
    fields: ['documentId'],
    sort: 'id',
    limit: MOST_BOOK_METHODS + 1,
  });
  if (rows.length === 0)
    throw new Refusal(400, 'No method is like that', { code: 'collection-empty', path: ['filters'] });
  if (rows.length > MOST_BOOK_METHODS)
    throw new Refusal(400, `At most ${MOST_BOOK_METHODS}`, { code: 'too-many', path: ['filters'] });
  return rows.map(({ documentId }) => documentId);
}

async function assertFollowable(strapi: Core.Strapi, filters: unknown, auth: unknown): Promise<void> {
  const find = (name: string) => findRegister(strapi, name)?.description ?? null;
  const description = find('work-methods');
  if (!description) throw new Error('Work methods are no register');
  assertFilters(filters, description, find, ['filters']);
  const type = strapi.contentType(METHODS as UID.ContentType);
  try {
    await strapi.contentAPI.validate.query({ filters }, type, { auth });
  } catch (error) {
    throw new Refusal(400, error instanceof Error ? error.message : 'The filter has no meaning here', {
      code: 'invalid-filter',
      path: ['filters'],
    });
  }
}
