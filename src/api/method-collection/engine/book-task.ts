import path from 'node:path';
import type { ClientBase } from 'pg';
import { makeBook } from '../../../documents/make-book';
import {
  fileFolder,
  keepJobFile,
  noteEvent,
  Refusal,
  writeJobFile,
  type TaskContext,
  type TaskResult,
} from '../../../plugins/registers';
import type { Book } from '../../../shared/book';
import type { BookFormat } from '../../../shared/method-answers';
import type { StoredBook } from '../../../shared/stored-book';
import { findBookMethods } from '../queries/book-methods';
import { bookOf, readCollection, readEdition } from '../queries/collection';

/** What the job of a book carries. */
export interface BookPayload {
  format: BookFormat;
  purpose: string;
  /** A collection with its edition (null for the book as it stands), or methods in their order. */
  of: { collection: string; edition: number | null } | { methods: string[]; title: string };
}

const TYPES: Record<BookFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes a book's file from what its owner may read, with its one row of the audit record. */
export async function bookTask(context: TaskContext<BookPayload>): Promise<TaskResult> {
  const { strapi, jobId, payload, caller, progress } = context;
  if (!caller) throw new Error('A book is made for somebody');
  const { format, of, purpose } = payload;
  const read = await context.asStaff(async (connection) => {
    // A crash between the last transaction and the job's end runs it again: the first file and its audit row stand.
    const before = await findFinished(connection, jobId);
    if (before) return { before };
    const book = await readBook(connection, of);
    return { book: await withFiles(connection, book, fileFolder(strapi)) };
  });
  if ('before' in read && read.before) return read.before;
  if (!('book' in read)) throw new Error('There is neither a file nor a book');
  const { book } = read;
  const at = new Date().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const file = await writeJobFile(strapi, async (target) => {
    await makeBook({
      book,
      format,
      target,
      note: [`${caller.name} ${at.slice(0, 16)} 导出`, `用途：${purpose}`],
      // Progress that can't be told stops no book.
      onProgress: (share) => void progress(share * 98).catch(() => undefined),
    });
  });
  const rows = book.parts.reduce((sum, { methods }) => sum + methods.length, 0);
  const name = `${book.title.replace(/[\\/:*?"<>|]/g, ' ')}-${at.slice(0, 10)}.${format}`;
  return context.asStaff(async (connection) => {
    const { expiresAt } = await keepJobFile(strapi, connection, jobId, {
      ...file,
      name,
      type: TYPES[format],
      rows,
    });
    await noteEvent(strapi, {
      action: 'export',
      register: 'collection' in of ? 'method-collections' : 'work-methods',
      recordId: 'collection' in of ? of.collection : null,
      detail: { export: jobId, format, rows, sha256: file.sha256, purpose, ...of },
    });
    return { file: name, rows, sha256: file.sha256, expiresAt };
  });
}

async function readBook(connection: ClientBase, of: BookPayload['of']): Promise<StoredBook> {
  if ('collection' in of) {
    const collection = await readCollection(connection, of.collection);
    // What is approved goes out as it was approved.
    const edition = of.edition ?? (collection.state === 'approved' ? collection.edition : null);
    return edition === null
      ? bookOf(connection, collection)
      : readEdition(connection, of.collection, edition);
  }
  const found = await findBookMethods(connection, of.methods);
  if (found.size < of.methods.length) throw new Refusal(404, 'A method is gone', { code: 'not-found' });
  const methods = of.methods.flatMap((id) => found.get(id) ?? []).map(({ state: _, ...method }) => method);
  const title = of.title || (methods.length === 1 ? (methods[0]?.title ?? '') : '工作法选编');
  const year = Number(new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 4));
  return { title, year, publisher: '', preface: '', parts: [{ title: '', preface: '', methods }] };
}

/** The book with the files of its pictures; one that is no picture of its method any more is left out. */
async function withFiles(connection: ClientBase, book: StoredBook, folder: string): Promise<Book> {
  const tokens = book.parts.flatMap(({ methods }) =>
    methods.flatMap(({ pictures }) => pictures.map(({ token }) => token)),
  );
  const { rows } = await connection.query<{ token: string; method: string; path: string }>(
    `select m.token, m.method, f.path from methods.media m join registers.file f on f.id = m.file where m.token = any ($1)`,
    [tokens],
  );
  const files = new Map(rows.map((row) => [`${row.method} ${row.token}`, path.join(folder, row.path)]));
  return {
    ...book,
    parts: book.parts.map((part) => ({
      ...part,
      methods: part.methods.map(({ id, ...method }) => ({
        ...method,
        pictures: method.pictures.flatMap((picture) => {
          const file = files.get(`${id} ${picture.token}`);
          return file ? [{ ...picture, file }] : [];
        }),
      })),
    })),
  };
}

async function findFinished(connection: ClientBase, jobId: string): Promise<TaskResult> {
  const { rows } = await connection.query<{ name: string; rows: number; sha256: string; expires_at: Date }>(
    'select name, rows, sha256, expires_at from registers.job_file where job = $1',
    [jobId],
  );
  const [file] = rows;
  return file
    ? {
        file: file.name,
        rows: file.rows,
        sha256: file.sha256,
        expiresAt: new Date(file.expires_at).toISOString(),
      }
    : null;
}
