import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import type { Register } from '../description/registers';
import { assertFields } from '../door/check-body';
import { Refusal } from '../door/refusal';
import { sealNewValues } from '../privacy/keep-personal';
import { inWrittenForms } from '../forms/written-forms';
import type { LinkChange, RowChange } from './row-change';

/**
 * What `{field: value}` means for the rows of a register, after the checks of a single update: known and writable
 * fields, values that fit, relations to records the caller sees.
 *
 * @throws Refusal 400 with the field in its path; Strapi's ValidationError for what the schema refuses
 */
export async function checkChange(
  strapi: Core.Strapi,
  connection: ClientBase,
  register: Register,
  set: Record<string, unknown>,
): Promise<RowChange> {
  if ('version' in set)
    throw new Refusal(400, '"version" is kept by the system and can\'t be written', {
      code: 'read-only',
      path: ['version'],
    });
  const data = { ...set };
  assertFields(data, register.description);
  sealNewValues(strapi, register, data);
  const links: LinkChange[] = [];
  for (const link of register.links) {
    if (!(link.attribute in data)) continue;
    links.push(...(await readLink(connection, register, link.attribute, data[link.attribute])));
    delete data[link.attribute];
  }
  // The uid comes from the running application's own register, so it is one of its content types.
  const uid = register.uid as Parameters<typeof strapi.contentType>[0];
  const valid: Record<string, unknown> = await strapi.entityValidator.validateEntityUpdate(
    strapi.contentType(uid),
    data as Parameters<typeof strapi.entityValidator.validateEntityUpdate>[1], // Checked by that very call.
    { isDraft: false },
  );
  return { columns: toColumns(register, inWrittenForms(register.uid, valid)), links };
}

/** The columns of attribute values; attributes that are no columns are left out. */
export function toColumns(register: Register, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([attribute, value]) => {
      const column = register.columns[attribute];
      return column ? [[column, value]] : [];
    }),
  );
}

async function readLink(
  connection: ClientBase,
  register: Register,
  attribute: string,
  value: unknown,
): Promise<LinkChange[]> {
  const link = register.links.find((candidate) => candidate.attribute === attribute);
  const field = register.description.fields.find(({ name }) => name === attribute);
  if (!link || !field?.relation) return [];
  const resolve = (references: unknown): Promise<number[]> =>
    findTargets(connection, link.targetTable, toList(references), attribute);
  const { multiple } = field.relation;
  if (!isChanges(value)) {
    const targets = await resolve(value);
    if (!multiple && targets.length > 1) throw malformed(attribute);
    if (field.required && targets.length === 0)
      throw new Refusal(400, `"${attribute}" must not be empty`, { code: 'required', path: [attribute] });
    return [{ link, mode: 'set', targets }];
  }
  const changes: LinkChange[] = [];
  if ('set' in value) changes.push({ link, mode: 'set', targets: await resolve(value.set) });
  if ('disconnect' in value)
    changes.push({ link, mode: 'disconnect', targets: await resolve(value.disconnect) });
  if ('connect' in value)
    changes.push({ link, mode: multiple ? 'connect' : 'set', targets: await resolve(value.connect) });
  return changes;
}

/** Row ids of references by documentId or id. @throws Refusal 400 where one names nothing the caller sees */
async function findTargets(
  connection: ClientBase,
  table: string,
  references: Array<string | number>,
  attribute: string,
): Promise<number[]> {
  const documents = references.filter((one) => typeof one === 'string');
  const ids = references.filter((one) => typeof one === 'number');
  const { rows } = await connection.query<{ id: number }>(
    `select id from public."${table}" where document_id = any ($1) or id = any ($2) order by id`,
    [documents, ids],
  );
  if (rows.length < new Set(references).size) throw malformed(attribute);
  return rows.map(({ id }) => id);
}

/** `check-relation` has seen the shape: a reference is an id, a documentId, or an object with one of them. */
function toList(references: unknown): Array<string | number> {
  const list = Array.isArray(references) ? references : references === null ? [] : [references];
  return list.map((one: unknown) => {
    if (typeof one === 'number') return one;
    if (typeof one === 'object' && one !== null && 'documentId' in one) return String(one.documentId);
    if (typeof one === 'object' && one !== null && 'id' in one) return Number(one.id);
    return String(one);
  });
}

function isChanges(value: unknown): value is Record<'set' | 'connect' | 'disconnect', unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['set', 'connect', 'disconnect'].some((change) => change in value)
  );
}

function malformed(attribute: string): Refusal {
  return new Refusal(400, 'A relation names records that exist', {
    code: 'invalid-relation',
    path: [attribute],
  });
}
