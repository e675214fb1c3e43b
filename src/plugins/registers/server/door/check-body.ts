import type { Context } from 'koa';
import { SYSTEM_FIELDS } from '../description/describe';
import type { FieldDescription, RegisterDescription } from '../../../../shared/register-description';
import { assertRelation } from './check-relation';
import { assertValue } from './check-value';
import { Refusal } from './refusal';

// GB/T 2260: province, city, county, street.
const JURISDICTION = /^(\d{2}|\d{4}|\d{6}|\d{9})$/;

/**
 * Throws for a body that names fields the register does not have, or fields that only the system writes, and for
 * values that Strapi would take though the field can't hold them. A text of nothing but spaces is no value.
 */
export function assertWritable(ctx: Context, description: RegisterDescription): void {
  if (ctx.method !== 'POST' && ctx.method !== 'PUT') return;
  const body: unknown = ctx.request.body;
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
  if (!isPlainObject(data)) {
    throw new Refusal(400, 'The body must be {"data": {…}}', { code: 'missing-data', path: ['data'] });
  }
  assertFields(data, description);
  // A new row begins at version 1, whatever its sender thinks.
  if (ctx.method === 'POST') delete data.version;
}

/** The same for the fields of any save. A blank text becomes null in `data`. */
export function assertFields(data: Record<string, unknown>, description: RegisterDescription): void {
  for (const [name, value] of Object.entries(data)) {
    if (name === 'version') continue;
    if (SYSTEM_FIELDS.includes(name)) throw readOnly(name);
    const field = description.fields.find((candidate) => candidate.name === name);
    if (!field)
      throw new Refusal(400, `There is no field "${name.slice(0, 60)}"`, {
        code: 'unknown-field',
        path: [name],
      });
    if (field.readOnly) throw readOnly(name);
    if (isBlank(field, value)) {
      if (field.required)
        throw new Refusal(400, `"${name}" must not be empty`, { code: 'required', path: [name] });
      data[name] = null;
    } else if (field.type === 'relation') {
      assertRelation(value, [name]);
    } else if (field.type === 'date' && value !== null) {
      assertValue('date', value, [name]);
    } else if (name === 'jurisdictionCode' && typeof value === 'string' && !JURISDICTION.test(value)) {
      throw new Refusal(400, 'A jurisdiction is a code of 2, 4, 6 or 9 digits', {
        code: 'invalid-value',
        path: [name],
      });
    }
  }
}

function isBlank({ type }: FieldDescription, value: unknown): boolean {
  return (
    (type === 'string' || type === 'text' || type === 'date') &&
    typeof value === 'string' &&
    value.trim() === ''
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readOnly(name: string): Refusal {
  return new Refusal(400, `"${name}" is kept by the system and can't be written`, {
    code: 'read-only',
    path: [name],
  });
}
