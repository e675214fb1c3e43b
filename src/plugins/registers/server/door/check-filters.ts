import type { FieldType, RegisterDescription } from '../../../../shared/register-description';
import { isPersonal } from '../privacy/mask';
import { assertValue } from './check-value';
import { Refusal } from './refusal';

/** Finds the description of the register with this plural name. */
export type FindDescription = (register: string) => RegisterDescription | null;

const LISTS = new Set(['$in', '$notIn', '$between']);
const TEXT_OPERATORS = /^\$(not)?(contains|startsWith|endsWith|eq|ne)i?$/i;
/** Strapi casts for their relatives that end in `i`, not for these: PostgreSQL knows no part of a number or of a day. */
const PART_OPERATORS = new Set(['$contains', '$notContains', '$startsWith', '$endsWith']);
const TEXT_TYPES: ReadonlySet<FieldType | null> = new Set(['string', 'text', 'enumeration', null] as const);
/** Operators that join or turn whole conditions. */
const JOINS = new Set(['$and', '$or', '$not']);
const FLAGS = new Set(['true', 'false', 't', 'f', '1', '0']);
const SYSTEM_TYPES: Record<string, FieldType> = {
  id: 'integer',
  version: 'integer',
  createdAt: 'datetime',
  updatedAt: 'datetime',
};

/**
 * Throws for filters that Strapi would pass on to a database that can't follow them, or would drop without a
 * word: then "these rows" becomes "all rows".
 *
 * @param description null where the type is no register: shapes are checked, values are not
 */
export function assertFilters(
  filters: unknown,
  description: RegisterDescription | null,
  find: FindDescription,
  path: string[],
): void {
  if (Array.isArray(filters)) {
    filters.forEach((part, index) => assertFilters(part, description, find, [...path, String(index)]));
    return;
  }
  for (const [name, value] of Object.entries(asObject(filters, path))) {
    const here = [...path, name];
    if (name === '$and' || name === '$or') {
      if (!Array.isArray(value)) throw malformed(here);
      assertFilters(value, description, find, here);
    } else if (name === '$not') {
      assertFilters(value, description, find, here);
    } else if (name.startsWith('$')) {
      // An operator compares something: there is nothing here that it could compare.
      throw malformed(here);
    } else {
      assertField(name, value, description, find, here);
    }
  }
}

function assertField(
  name: string,
  value: unknown,
  description: RegisterDescription | null,
  find: FindDescription,
  path: string[],
): void {
  const field = description?.fields.find((candidate) => candidate.name === name);
  const type = field?.type ?? SYSTEM_TYPES[name] ?? null;
  if (field?.type === 'relation' && isObject(value)) {
    // A relation compared as a whole is compared by its id.
    if (isComparison(value)) return assertCondition(value, 'integer', path);
    return assertFilters(value, field.relation ? find(field.relation.register) : null, find, path);
  }
  if (!field && !type && isObject(value) && !Object.keys(value).every((key) => key.startsWith('$'))) {
    return assertFilters(value, null, find, path);
  }
  if (field && isPersonal(field)) assertWholeValue(value, path);
  assertCondition(value, type, path);
}

const WHOLE_VALUE = new Set(['$eq', '$eqi', '$in', '$null', '$notNull']);

/** A personal field is compared with whole values only: a part of a name or number would open its mask bit by bit. */
function assertWholeValue(value: unknown, path: string[]): void {
  if (!isObject(value)) return;
  const refused = Object.keys(value).find((operator) => !WHOLE_VALUE.has(operator));
  if (refused === undefined) return;
  throw new Refusal(400, 'A personal field is compared with whole values only', {
    code: 'personal-field',
    path: [...path, refused],
  });
}

/** A value to compare with, a list of them, or an object of operators. */
function assertCondition(value: unknown, type: FieldType | null, path: string[]): void {
  if (!isObject(value)) {
    for (const single of Array.isArray(value) ? value : [value]) assertComparable(single, type, path);
    return;
  }
  for (const [operator, operand] of Object.entries(value)) {
    const here = [...path, operator];
    if (operator === '$not') assertCondition(operand, type, here);
    // These join whole conditions; inside one of a field Strapi's query layer does not know them.
    else if (operator === '$and' || operator === '$or') throw malformed(here);
    else if (operator === '$null' || operator === '$notNull') {
      if (!FLAGS.has(String(operand))) throw malformed(here);
    } else if (operator.startsWith('$json')) {
      if (type !== 'json') throw malformed(here);
    } else if (LISTS.has(operator)) {
      const list = Array.isArray(operand) ? operand : [operand];
      if (operator === '$between' && list.length !== 2) throw malformed(here);
      for (const single of list) assertComparable(single, type, here);
    } else if (PART_OPERATORS.has(operator) && !TEXT_TYPES.has(type)) throw malformed(here);
    else {
      // Strapi takes a list of one for the value itself.
      const list = Array.isArray(operand) ? operand : [operand];
      for (const single of list)
        assertComparable(
          single,
          TEXT_OPERATORS.test(operator) && !/^\$(eq|ne)$/.test(operator) ? null : type,
          here,
        );
    }
  }
}

function assertComparable(value: unknown, type: FieldType | null, path: string[]): void {
  if (typeof value === 'object' && value !== null) throw malformed(path);
  if (type && value !== null) assertValue(type, value, path);
}

function asObject(value: unknown, path: string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw malformed(path);
  return value as Record<string, unknown>; // Checked on the line above.
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isComparison = (value: Record<string, unknown>): boolean =>
  Object.keys(value).every((name) => name.startsWith('$') && !JOINS.has(name));

function malformed(path: string[]): Refusal {
  return new Refusal(400, 'This filter has no meaning here', { code: 'invalid-filter', path });
}
