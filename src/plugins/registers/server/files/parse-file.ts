import { Refusal } from '../door/refusal';

const LONGEST_NAME = 120;

/** The one file of a multipart form: where the body parser put it, and a name that is only a name. Throws 400. */
export function parseFile(files: unknown): { path: string; name: string } {
  const sent = isObject(files) ? files.file : undefined;
  const file: unknown = Array.isArray(sent) ? sent[0] : sent;
  if (!isObject(file) || typeof file.filepath !== 'string') {
    throw new Refusal(400, 'Send it as `file`', { code: 'required', path: ['file'] });
  }
  return { path: file.filepath, name: fileName(file.originalFilename) };
}

/** A browser may send a path, and a name may hold what turns it round on the screen: only letters of a name are left. */
function fileName(sent: unknown): string {
  const last = (typeof sent === 'string' ? sent : '').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  const letters = Array.from(plain);
  const ending = /\.[^.]{1,5}$/.exec(plain)?.[0] ?? '';
  return letters.length <= LONGEST_NAME
    ? plain
    : `${letters.slice(0, LONGEST_NAME - ending.length).join('')}${ending}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
