import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import {
  asOwner,
  assertOwn,
  noteEvent,
  query,
  Refusal,
  withConnection,
  type Caller,
} from '../../../plugins/registers';
import type { Edition } from '../../../shared/method-answers';
import type { StoredBook } from '../../../shared/stored-book';
import { findBookMethods } from '../queries/book-methods';
import { bookOf, readCollection, readEdition, type StoredCollection } from '../queries/collection';

const TABLE = 'method_collections';

/** The editions of a collection, the latest first. Throws 404 outside the scope. */
export async function editionsOf(strapi: Core.Strapi, id: string): Promise<Edition[]> {
  await withConnection(strapi, (connection) => readCollection(connection, id));
  return query<Edition>(
    strapi,
    `select number, at, by_name as by, note, is_approved as "isApproved",
       (select coalesce(sum(jsonb_array_length(p -> 'methods')), 0)::int from jsonb_array_elements(book -> 'parts') p) as methods
     from methods.edition where collection = $1 order by number desc`,
    [id],
  );
}

/** The book of a collection as it stands, or of one of its editions. Throws 404. */
export const readBook = (strapi: Core.Strapi, id: string, edition: number | null): Promise<StoredBook> =>
  withConnection(strapi, async (connection) => {
    const collection = await readCollection(connection, id);
    return edition === null ? bookOf(connection, collection) : readEdition(connection, id, edition);
  });

/** Keeps the book as it stands as an edition. Throws 404, 403 for another office's, 409 for one that is approved. */
export async function keepEdition(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  note: string | null,
): Promise<void> {
  const collection = await lockDraft(strapi, id);
  await write(strapi, caller, collection, note, false);
  await say(strapi, collection, 'collection-keep', note);
}

/**
 * Approves a collection: its book is kept, and it is locked. Throws 409 for one that is approved already, 422 with one
 * error for each part that holds what is not selected, and for a book with nothing in it.
 */
export async function approve(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  comment: string | null,
): Promise<void> {
  const collection = await lockDraft(strapi, id);
  await assertWhole(strapi, collection);
  await write(strapi, caller, collection, comment, true);
  await asOwner(strapi, (connection) =>
    connection.query(
      `update public.method_collections set state = 'approved', approved_on = coverage.today(), approved_by = $2
       where document_id = $1`,
      [id, caller.name],
    ),
  );
  await say(strapi, collection, 'collection-approve', comment);
}

/** Opens an approved collection again, with the reason. Throws 409 for one that is open. */
export async function reopen(strapi: Core.Strapi, id: string, comment: string | null): Promise<void> {
  await assertOwn(strapi, TABLE, id);
  if (comment === null) throw new Refusal(400, 'Say why', { code: 'comment-needed', path: ['comment'] });
  const collection = await withConnection(strapi, (connection) => readCollection(connection, id, true));
  if (collection.state !== 'approved')
    throw new Refusal(409, 'It is not approved', { code: 'method-state', path: ['state'] });
  await asOwner(strapi, (connection) =>
    connection.query(
      `update public.method_collections set state = 'draft', approved_on = null, approved_by = null where document_id = $1`,
      [id],
    ),
  );
  await say(strapi, collection, 'collection-reopen', comment);
}

async function lockDraft(strapi: Core.Strapi, id: string): Promise<StoredCollection> {
  await assertOwn(strapi, TABLE, id);
  const collection = await withConnection(strapi, (connection) => readCollection(connection, id, true));
  if (collection.state === 'approved')
    throw new Refusal(409, 'It is approved', { code: 'collection-approved', path: ['state'] });
  return collection;
}

async function assertWhole(strapi: Core.Strapi, { parts }: StoredCollection): Promise<void> {
  const ids = parts.flatMap(({ methods }) => methods);
  if (ids.length === 0)
    throw new Refusal(422, 'There is nothing in it', { code: 'collection-empty', path: ['parts'] });
  const found = await withConnection(strapi, (connection) => findBookMethods(connection, ids));
  const errors = parts.flatMap(({ methods }, index) =>
    methods.every((id) => found.get(id)?.state === 'selected')
      ? []
      : [
          {
            path: ['parts', String(index), 'methods'],
            code: 'method-not-selected' as const,
            message: 'A method of it is not selected',
          },
        ],
  );
  const [first] = errors;
  if (first) throw new Refusal(422, first.message, { code: first.code, path: first.path, errors });
}

async function write(
  strapi: Core.Strapi,
  caller: Caller,
  collection: StoredCollection,
  note: string | null,
  isApproved: boolean,
): Promise<void> {
  const book = await withConnection(strapi, (connection: ClientBase) => bookOf(connection, collection));
  await asOwner(strapi, async (connection) => {
    await connection.query(
      `with kept as (
         insert into methods.edition (collection, number, by_name, note, is_approved, book)
         select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from methods.edition where collection = $1 returning number)
       update public.method_collections set edition = (select number from kept) where document_id = $1`,
      [collection.id, caller.name, note, isApproved, JSON.stringify(book)],
    );
  });
}

const say = (
  strapi: Core.Strapi,
  { id, jurisdiction }: StoredCollection,
  action: string,
  comment: string | null,
): Promise<void> =>
  noteEvent(strapi, {
    action,
    register: 'method-collections',
    recordId: id,
    jurisdiction,
    detail: { comment },
  });
