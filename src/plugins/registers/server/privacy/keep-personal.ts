import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import { Refusal } from '../door/refusal';
import type { FieldDescription } from '../../../../shared/register-description';
import type { Keyring } from './keyring';
import { keyringOf } from './keyring-of';
import { isStarred } from './mask';
import { LONGEST_SEALABLE, seal } from './seal';
import { plainValue, showPersonal } from './show-personal';

/**
 * What a body says of personal fields, as it may be stored. A mask that comes back as it was handed out leaves the
 * value alone; another text with a star is no value (400 `masked-value`); encrypted fields are sealed.
 */
export async function keepPersonal(strapi: Core.Strapi, ctx: Context, register: Register): Promise<void> {
  if (ctx.method !== 'POST' && ctx.method !== 'PUT') return;
  const { data } = ctx.request.body as { data: Record<string, unknown> }; // `assertWritable` made sure.
  const sent = register.description.fields.filter(
    ({ name, personal }) => personal !== 'none' && name in data,
  );
  if (sent.length === 0) return;
  const keyring = keyringOf(strapi);
  const stored =
    ctx.method === 'PUT' ? await storedValues(strapi, register, sent, String(ctx.params.id)) : {};
  for (const field of sent) {
    const { name } = field;
    const value = data[name];
    if (typeof value !== 'string') continue;
    const isUnchanged = isStarred(value)
      ? value === showPersonal(keyring, register.name, field, stored[name])
      : value === plainValue(keyring, register.name, name, stored[name]);
    if (isUnchanged) delete data[name];
    else data[name] = toStored(keyring, register, field, value);
  }
}

/** The same for a change of many rows, which knows no value that stood before: in `data`, nothing is left out. */
export function sealNewValues(strapi: Core.Strapi, register: Register, data: Record<string, unknown>): void {
  for (const field of register.description.fields) {
    const value = data[field.name];
    if (field.personal === 'none' || typeof value !== 'string') continue;
    data[field.name] = toStored(keyringOf(strapi), register, field, value);
  }
}

/** A new value as it is stored. Throws 400 `masked-value` for a mask. */
function toStored(keyring: Keyring, register: Register, field: FieldDescription, value: string): string {
  if (isStarred(value)) throw maskedValue(field.name);
  if (field.personal !== 'encrypted') return value;
  assertLength(field, value);
  return seal(keyring, `${register.name}.${field.name}`, value);
}

/** Personal values of the row as it stands. Throws 404 for a row that the caller can't see. */
async function storedValues(
  strapi: Core.Strapi,
  register: Register,
  fields: FieldDescription[],
  documentId: string,
): Promise<Record<string, unknown>> {
  const columns = fields.map(({ name }) => `"${register.columns[name]}" as "${name}"`).join(', ');
  const [row] = await query<Record<string, unknown>>(
    strapi,
    `select ${columns} from public."${register.table}" where document_id = $1`,
    [documentId],
  );
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return row;
}

function assertLength({ name, maxLength }: FieldDescription, value: string): void {
  const isTooLong = maxLength !== null && Array.from(value).length > maxLength;
  if (isTooLong || Buffer.byteLength(value) > LONGEST_SEALABLE || value.startsWith('enc:')) {
    throw new Refusal(400, `"${name}" is too long or no number`, { code: 'invalid-value', path: [name] });
  }
}

function maskedValue(name: string): Refusal {
  return new Refusal(400, 'A mask is no value: write the whole value, or leave it', {
    code: 'masked-value',
    path: [name],
  });
}
