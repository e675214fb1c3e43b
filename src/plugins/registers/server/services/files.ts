import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { MOST_RECORD_FILES, type RecordFileAnswer } from '../../../../shared/record-files';
import { noteEvent } from '../audit/note-event';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import { cleanPicture } from '../files/clean-picture';
import { endingOf, typeOf } from '../files/file-kind';
import { dropStored, fileFolder, storeFile } from '../files/file-store';

const FIELDS = `id, register, record_id as "recordId", name, type, bytes::int as bytes, sha256,
  uploaded_by_name as "uploadedBy", uploaded_at as "uploadedAt"`;
const MEGABYTE = 2 ** 20;
const notFound = (): Refusal => new Refusal(404, 'Not Found', { code: 'not-found' });

/** Files of records, on the request's transaction: who does not see the record sees none of its files. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const limit = (name: string, otherwise: number): number =>
    strapi.plugin('registers').config<number>(name, otherwise) * MEGABYTE;

  async function get(id: string, isRemoved = false): Promise<RecordFileAnswer> {
    const isId = /^[0-9a-f-]{36}$/.test(id);
    const [row] = isId
      ? await query<RecordFileAnswer>(
          strapi,
          `select ${FIELDS} from registers.file where id = $1 and (removed_at is not null) = $2`,
          [id, isRemoved],
        )
      : [];
    if (!row) throw notFound();
    return row;
  }

  async function jurisdictionOf(register: Register, recordId: string): Promise<string> {
    const [row] = await query<{ code: string }>(
      strapi,
      `select jurisdiction_code as code from public."${register.table}" where document_id = $1`,
      [recordId],
    );
    if (!row) throw notFound();
    return row.code;
  }

  async function note(action: string, register: Register, file: RecordFileAnswer): Promise<void> {
    const { id, name, type, bytes, sha256 } = file;
    await noteEvent(strapi, {
      action,
      register: register.name,
      recordId: file.recordId,
      jurisdiction: await jurisdictionOf(register, file.recordId),
      detail: { file: id, name, type, bytes, sha256 },
    });
  }

  /** Throws 400 `record-files-full` once a record holds as much as a record may. */
  async function assertRoom(register: Register, recordId: string, more: number): Promise<void> {
    const [held] = await query<{ n: number; bytes: string }>(
      strapi,
      `select count(*)::int as n, coalesce(sum(bytes), 0)::text as bytes from registers.file
       where register = $1 and record_id = $2 and removed_at is null`,
      [register.name, recordId],
    );
    const bytes = Number(held?.bytes ?? 0) + more;
    if ((held?.n ?? 0) >= MOST_RECORD_FILES || bytes > limit('recordFileMegabytes', 200)) {
      throw new Refusal(400, 'The record holds as many files as it may', { code: 'record-files-full' });
    }
  }

  return {
    get,

    async find(register: Register, recordId: string): Promise<RecordFileAnswer[]> {
      await jurisdictionOf(register, recordId);
      return query<RecordFileAnswer>(
        strapi,
        `select ${FIELDS} from registers.file
         where register = $1 and record_id = $2 and removed_at is null order by uploaded_at desc`,
        [register.name, recordId],
      );
    },

    /**
     * Keeps one file of a record. Throws 404 outside the scope, 413 `too-large`, 400 for what it is not, 507 `disk-full`.
     */
    async add(
      register: Register,
      recordId: string,
      upload: { path: string; name: string },
      caller: Caller,
    ): Promise<RecordFileAnswer> {
      await jurisdictionOf(register, recordId);
      const ending = endingOf(upload.name);
      const { size } = await stat(upload.path);
      if (size > limit('fileMegabytes', 20))
        throw new Refusal(413, 'The file is too large', { code: 'too-large' });
      if (size === 0)
        throw new Refusal(400, 'The file is empty', { code: 'file-unreadable', path: ['file'] });
      const sent = await readFile(upload.path);
      const type = await typeOf(sent, ending);
      const content = type.startsWith('image/') ? await cleanPicture(sent, type) : sent;
      await assertRoom(register, recordId, content.length);
      const stored = await storeFile(strapi, content);
      try {
        const [file] = await query<RecordFileAnswer>(
          strapi,
          `insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by_name)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${FIELDS}`,
          [
            register.name,
            register.table,
            recordId,
            upload.name,
            stored,
            type,
            content.length,
            createHash('sha256').update(content).digest('hex'),
            caller.name,
          ],
        );
        if (!file) throw notFound();
        await note('file-add', register, file);
        return file;
      } catch (error) {
        await dropStored(strapi, stored);
        throw error;
      }
    },

    /** Where a file lies, for whoever may fetch it; recorded as a download. */
    async fetch(register: Register, id: string): Promise<{ path: string; name: string; type: string }> {
      const file = await get(id);
      const [row] = await query<{ path: string }>(strapi, 'select path from registers.file where id = $1', [
        id,
      ]);
      if (!row) throw notFound();
      await note('download', register, file);
      return { path: path.join(fileFolder(strapi), row.path), name: file.name, type: file.type };
    },

    /** Takes a file away from its record, or puts it back. Throws 403 `outside-scope` where the record is not in charge. */
    async setRemoved(register: Register, id: string, isRemoved: boolean): Promise<RecordFileAnswer> {
      const file = await get(id, !isRemoved);
      if (!isRemoved) await assertRoom(register, file.recordId, file.bytes);
      const changed = await query<{ id: string }>(
        strapi,
        `update registers.file set removed_at = case when $2 then now() end,
           removed_by = case when $2 then registers.actor() end where id = $1 returning id`,
        [id, isRemoved],
      );
      if (changed.length === 0) throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
      await note(isRemoved ? 'file-remove' : 'file-restore', register, file);
      return file;
    },
  };
};
