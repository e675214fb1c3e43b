import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import {
  assertOwn,
  dropStored,
  fileFolder,
  query,
  Refusal,
  storeFile,
  type Caller,
} from '../../../plugins/registers';
import type { MediaAnswer } from '../../../shared/showcase-page';
import { assertRoom, keepFile } from '../../showcase-page/engine/keep-file';
import { readPicture } from '../../showcase-page/engine/read-picture';

const TABLE = 'work_methods';
/** Not the register's own name: these files do not stand among the attachments of the record. */
const REGISTER = 'method-media';

/**
 * Keeps a picture of a method that the caller may change, drawn anew without anything that hung on it. Throws 404 outside
 * the scope, 413 `too-large`, 400 for what is no picture.
 */
export async function addPicture(
  strapi: Core.Strapi,
  method: string,
  upload: { path: string; name: string },
  caller: Caller,
): Promise<MediaAnswer> {
  await assertOwn(strapi, TABLE, method);
  const { size } = await stat(upload.path);
  const most = strapi.plugin('registers').config<number>('fileMegabytes', 20) * 2 ** 20;
  if (size === 0) throw new Refusal(400, 'The file is empty', { code: 'file-unreadable', path: ['file'] });
  if (size > most) throw new Refusal(413, 'The file is too large', { code: 'too-large' });
  return keepPicture(strapi, method, await readFile(upload.path), upload.name, caller);
}

/** Keeps what was sent under this name as a picture of a method. Throws 400 for what is none. */
export async function keepPicture(
  strapi: Core.Strapi,
  method: string,
  sent: Buffer,
  name: string,
  caller: Caller,
): Promise<MediaAnswer & { kind: 'picture' }> {
  const { content, type, width, height } = await readPicture(sent, name);
  await assertRoom(strapi, REGISTER, method, content.length);
  const stored = await storeFile(strapi, content);
  try {
    const file = await keepFile(strapi, { register: REGISTER, table: TABLE, record: method }, stored, {
      name,
      type,
      content,
      by: caller.name,
    });
    const token = file.replaceAll('-', '');
    await query(
      strapi,
      'insert into methods.media (token, file, method, width, height) values ($1, $2, $3, $4, $5)',
      [token, file, method, width, height],
    );
    return { kind: 'picture', token, width, height };
  } catch (error) {
    await dropStored(strapi, stored);
    throw error;
  }
}

/** Where a picture of a method lies, for whoever sees or reviews the method; its own name may tell whose it is. Throws 404. */
export async function findPicture(
  strapi: Core.Strapi,
  method: string,
  token: string,
): Promise<{ path: string; name: string; type: string }> {
  const [row] = await query<{ path: string; name: string; type: string }>(
    strapi,
    `select f.path, m.token || coalesce(substring(lower(f.name) from '\\.[a-z0-9]{1,5}$'), '') as name, f.type
     from methods.media m join registers.file f on f.id = m.file
     where m.method = $1 and m.token = $2`,
    [method, token],
  );
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return { ...row, path: path.join(fileFolder(strapi), row.path) };
}
