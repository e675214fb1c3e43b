import type { ClientBase } from 'pg';
import { Refusal } from '../../../plugins/registers';
import type { CollectionPart } from '../../../shared/method-answers';
import type { StoredBook } from '../../../shared/stored-book';
import { findBookMethods } from './book-methods';

export interface StoredCollection {
  id: string;
  title: string;
  year: number;
  publisher: string;
  preface: string;
  parts: CollectionPart[];
  state: 'draft' | 'approved';
  jurisdiction: string;
  /** The latest one kept. */
  edition: number | null;
}

const READ = `
  select jsonb_build_object('id', c.document_id, 'title', c.title, 'year', c.year, 'publisher', coalesce(c.publisher, ''),
    'preface', coalesce(c.preface, ''), 'parts', coalesce(nullif(c.parts, 'null'), '[]'), 'state', coalesce(c.state, 'draft'),
    'jurisdiction', c.jurisdiction_code,
    'edition', (select max(e.number) from methods.edition e where e.collection = c.document_id))::text as collection
  from public.method_collections c where c.document_id = $1`;

/** A collection as the role of the transaction sees it. Throws 404. */
export async function readCollection(
  connection: ClientBase,
  id: string,
  lock = false,
): Promise<StoredCollection> {
  if (lock)
    await connection.query('select from public.method_collections where document_id = $1 for update', [id]);
  const { rows } = await connection.query<{ collection: string }>(READ, [id]);
  const text = rows[0]?.collection;
  if (text === undefined) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  // The statement above names every key; the registers' guards keep the parts in their form.
  return JSON.parse(text) as StoredCollection;
}

/** The book of a collection as it stands now; methods that are gone, or out of sight, are left out. */
export async function bookOf(
  connection: ClientBase,
  { title, year, publisher, preface, parts }: StoredCollection,
): Promise<StoredBook> {
  const found = await findBookMethods(
    connection,
    parts.flatMap(({ methods }) => methods),
  );
  return {
    title,
    year,
    publisher,
    preface,
    parts: parts.map((part) => ({
      title: part.title,
      preface: part.preface,
      methods: part.methods.flatMap((id) => found.get(id) ?? []).map(({ state: _, ...method }) => method),
    })),
  };
}

/** An edition that was kept. Throws 404. */
export async function readEdition(connection: ClientBase, id: string, number: number): Promise<StoredBook> {
  const { rows } = await connection.query<{ book: string }>(
    'select book::text as book from methods.edition where collection = $1 and number = $2',
    [id, number],
  );
  const text = rows[0]?.book;
  if (text === undefined) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return JSON.parse(text) as StoredBook; // Written by keepEdition alone.
}
