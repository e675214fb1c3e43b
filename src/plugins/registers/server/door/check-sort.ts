import type { FindDescription } from './check-filters';
import type { RegisterDescription } from '../../../../shared/register-description';
import { isPersonal } from '../privacy/mask';
import { Refusal } from './refusal';

const SYSTEM_VALUES = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'version',
  'locale',
]);

/**
 * Throws for an order by a personal field, since the places of the rows would tell what their masks hide, and for one by
 * something inside a plain value.
 */
export function assertSort(
  sort: unknown,
  description: RegisterDescription | null,
  find: FindDescription,
  path: string[],
): void {
  if (typeof sort === 'string') {
    for (const one of sort.split(',').filter((text) => text.trim() !== '')) {
      const [name = '', order = 'asc', ...more] = one.split(':');
      if (more.length > 0) throw notAnOrder(path);
      assertOrder(order, path);
      assertPath(splitName(name, path), description, find, path);
    }
  } else if (Array.isArray(sort)) {
    for (const one of sort) assertSort(one, description, find, path);
  } else if (typeof sort === 'object' && sort !== null) {
    for (const [name, inner] of Object.entries(sort)) {
      assertPath(splitName(name, path), description, find, path);
      if (typeof inner === 'string') assertOrder(inner, [...path, name]);
      if (typeof inner !== 'object' || inner === null) continue;
      const field = fieldOf(description, name);
      if (isPlain(description, name)) throw bottomless([...path, name]);
      if (field?.relation) assertSort(inner, find(field.relation.register), find, [...path, name]);
    }
  }
}

/** The fields a name leads through. Strapi would read brackets and quotes as steps too: `["secretary"]` is a field's name to it. */
function splitName(name: string, path: string[]): string[] {
  if (/^\w+(\.\w+)*$/.test(name.trim())) return name.trim().split('.');
  throw new Refusal(400, 'An order names a field, or one behind relations with points between', {
    code: 'invalid',
    path,
  });
}

function assertPath(
  [name = '', ...rest]: string[],
  description: RegisterDescription | null,
  find: FindDescription,
  path: string[],
): void {
  const field = fieldOf(description, name);
  if (field && isPersonal(field)) {
    throw new Refusal(400, 'Lists are not ordered by personal fields', {
      code: 'personal-field',
      path: [...path, name],
    });
  }
  if (rest.length === 0) return;
  if (isPlain(description, name)) throw bottomless([...path, name]);
  if (field?.relation) assertPath(rest, find(field.relation.register), find, [...path, name]);
}

/** Strapi looks at the order of a row's own values, not at that of what is behind a relation. */
function assertOrder(order: string, path: string[]): void {
  if (!/^(asc|desc)$/i.test(order.trim())) throw notAnOrder(path);
}

/** Whether a name is a value of the row itself, which has nothing inside to order by. */
function isPlain(description: RegisterDescription | null, name: string): boolean {
  return SYSTEM_VALUES.has(name) || fieldOf(description, name)?.relation === null;
}

const notAnOrder = (path: string[]): Refusal =>
  new Refusal(400, 'An order is asc or desc', { code: 'invalid', path });

const bottomless = (path: string[]): Refusal =>
  new Refusal(400, 'There is nothing inside this field to order by', { code: 'invalid', path });

const fieldOf = (description: RegisterDescription | null, name: string) =>
  description?.fields.find((field) => field.name === name);
