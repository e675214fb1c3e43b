import type { Context } from 'koa';
import type { RegisterDescription } from '../../../../shared/register-description';
import { assertFilters, type FindDescription } from './check-filters';
import { assertSort } from './check-sort';
import { Refusal } from './refusal';

const PLAIN_TEXTS = ['_q', 'status', 'locale'];

/** Throws for a query whose filters or search can't be followed, at any depth of its populates. */
export function assertReadable(ctx: Context, description: RegisterDescription, find: FindDescription): void {
  const { filters, populate, ...rest } = ctx.query as Record<string, unknown>; // Strapi parses nested queries.
  if (filters !== undefined) assertFilters(filters, description, find, ['filters']);
  assertSort(rest.sort, description, find, ['sort']);
  assertNames(rest.fields, ['fields']);
  for (const name of PLAIN_TEXTS) {
    if (rest[name] === undefined || typeof rest[name] === 'string') continue;
    throw new Refusal(400, `${name} is one text`, { code: 'invalid-filter', path: [name] });
  }
  assertPopulate(populate, description, find);
}

function assertPopulate(
  populate: unknown,
  description: RegisterDescription | null,
  find: FindDescription,
): void {
  if (typeof populate !== 'object' || populate === null) return;
  for (const [name, inner] of Object.entries(populate)) {
    if (typeof inner !== 'object' || inner === null) continue;
    const relation = description?.fields.find((field) => field.name === name)?.relation;
    const target = relation ? find(relation.register) : null;
    if ('filters' in inner && inner.filters !== undefined)
      assertFilters(inner.filters, target, find, ['populate', name, 'filters']);
    if ('sort' in inner) assertSort(inner.sort, target, find, ['populate', name, 'sort']);
    if ('fields' in inner) assertNames(inner.fields, ['populate', name, 'fields']);
    if ('populate' in inner) assertPopulate(inner.populate, target, find);
  }
}

/** Throws for no name, and for the names that every object answers to, which Strapi takes for attributes. */
function assertNames(fields: unknown, path: string[]): void {
  const names = typeof fields === 'object' && fields !== null ? Object.values(fields) : [fields];
  for (const name of names.flatMap((one: unknown) => (typeof one === 'string' ? one.split(',') : []))) {
    if (name.trim() === '' || name.trim() in Object.prototype)
      throw new Refusal(400, 'There is no such field', { code: 'invalid', path });
  }
}
