import type { Context } from 'koa';
import { SYSTEM_FIELDS } from '../description/describe';
import type { RegisterDescription } from '../description/types';
import { Refusal } from './refusal';

/** Throws for a body that names fields the register does not have, or fields that only the system writes. */
export function assertWritable(ctx: Context, description: RegisterDescription): void {
  if (ctx.method !== 'POST' && ctx.method !== 'PUT') return;
  const body: unknown = ctx.request.body;
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new Refusal(400, 'The body must be {"data": {…}}', { code: 'missing-data', path: ['data'] });
  }
  for (const name of Object.keys(data)) {
    if (name === 'version' || SYSTEM_FIELDS.includes(name)) continue;
    const field = description.fields.find((candidate) => candidate.name === name);
    if (!field) throw new Refusal(400, `There is no field "${name.slice(0, 60)}"`, { code: 'unknown-field', path: [name] });
    if (field.readOnly) throw new Refusal(400, `"${name}" is computed and can't be written`, { code: 'read-only', path: [name] });
  }
}
