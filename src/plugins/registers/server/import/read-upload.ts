import { DUPLICATE_POLICIES, type DuplicatePolicy } from '../../../../shared/import-answers';
import { Refusal } from '../door/refusal';

export interface Upload {
  register: string;
  policy: DuplicatePolicy;
  mapping: Record<string, string | null>;
  fileName: string;
  /** Where the body parser put the file. */
  filePath: string;
}

const refuse = (message: string, path: string) =>
  new Refusal(400, message, { code: 'invalid', path: [path] });

/** Reads the multipart form of an upload. @throws Refusal 400 that names the part */
export function parseUpload(body: unknown, files: unknown): Upload {
  const form = isObject(body) ? body : {};
  const file = isObject(files) ? first(files.file) : undefined;
  if (!isObject(file) || typeof file.filepath !== 'string')
    throw refuse('Send the workbook as `file`', 'file');
  const { register, duplicatePolicy = 'skip', mapping } = form;
  if (typeof register !== 'string' || register === '') throw refuse('Name the register', 'register');
  const policy = DUPLICATE_POLICIES.find((known) => known === duplicatePolicy);
  if (!policy) throw refuse(`duplicatePolicy is one of ${DUPLICATE_POLICIES.join(', ')}`, 'duplicatePolicy');
  const name = typeof file.originalFilename === 'string' ? file.originalFilename : '';
  // A browser may send a path; only its last part is a name.
  const fileName = name.split(/[\\/]/).at(-1)?.slice(0, 200) ?? '';
  return { register, policy, mapping: parseMapping(mapping), fileName, filePath: file.filepath };
}

function parseMapping(text: unknown): Record<string, string | null> {
  if (text === undefined || text === '') return {};
  let value: unknown = text;
  try {
    if (typeof text === 'string') value = JSON.parse(text);
  } catch {
    throw refuse('mapping is no JSON', 'mapping');
  }
  const entries = isObject(value) && !Array.isArray(value) ? Object.entries(value) : null;
  if (!entries || entries.length > 512) throw refuse('mapping is an object from heading to field', 'mapping');
  return Object.fromEntries(
    entries.map(([heading, field]) => {
      if (field !== null && typeof field !== 'string')
        throw refuse('A heading maps to the name of a field or to null', 'mapping');
      return [heading, field];
    }),
  );
}

/** The optional choice to leave rows with errors out of a commit. @throws Refusal 400 */
export function parseCommit(body: unknown): { skipErrors: boolean } {
  const data = isObject(body) && isObject(body.data) ? body.data : {};
  const { skipErrors = false } = data;
  if (typeof skipErrors !== 'boolean') throw refuse('skipErrors is true or false', 'skipErrors');
  return { skipErrors };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);
