import type { FindDescription } from './check-filters';
import type { RegisterDescription } from '../../../../shared/register-description';
import { isPersonal } from '../privacy/mask';
import { Refusal } from './refusal';

/** Throws for an order by a personal field: the places of the rows would tell what their masks hide. */
export function assertSort(
  sort: unknown,
  description: RegisterDescription | null,
  find: FindDescription,
  path: string[],
): void {
  if (typeof sort === 'string') {
    for (const one of sort.split(','))
      assertPath(one.split(':')[0]?.trim().split('.') ?? [], description, find, path);
  } else if (Array.isArray(sort)) {
    for (const one of sort) assertSort(one, description, find, path);
  } else if (typeof sort === 'object' && sort !== null) {
    for (const [name, inner] of Object.entries(sort)) {
      assertPath(name.split('.'), description, find, path);
      const relation = fieldOf(description, name)?.relation;
      if (relation && typeof inner === 'object')
        assertSort(inner, find(relation.register), find, [...path, name]);
    }
  }
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
  if (field?.relation && rest.length > 0) {
    assertPath(rest, find(field.relation.register), find, [...path, name]);
  }
}

const fieldOf = (description: RegisterDescription | null, name: string) =>
  description?.fields.find((field) => field.name === name);
