import type { FindDescription } from '../door/check-filters';
import type { FieldDescription, RegisterDescription } from '../../../../shared/register-description';
import type { Keyring } from './keyring';
import { beginningsOf } from './seal';

type Filters = Record<string, unknown>;

/** A personal field that somebody was looked for by. */
export interface PersonalSearch {
  register: string;
  field: string;
}

interface SealContext {
  keyring: () => Keyring;
  find: FindDescription;
  /** Filled with the personal fields that a value is compared with. */
  searched: PersonalSearch[];
}

/**
 * Checked filters, as the database can follow them: a whole number in an encrypted field is looked for by its keyed
 * hash, with which every sealed text of it begins.
 */
export function sealFilters(
  filters: unknown,
  description: RegisterDescription | null,
  context: SealContext,
): unknown {
  if (Array.isArray(filters)) return filters.map((part) => sealFilters(part, description, context));
  if (!isObject(filters) || !description) return filters;
  const conditions = Object.entries(filters).map(([name, value]): Filters => {
    if (name === '$and' || name === '$or' || name === '$not') {
      return { [name]: sealFilters(value, description, context) };
    }
    const field = description.fields.find((candidate) => candidate.name === name);
    if (field?.relation && isObject(value)) {
      return { [name]: sealFilters(value, context.find(field.relation.register), context) };
    }
    if (!field || field.personal === 'none') return { [name]: value };
    if (comparesValues(value)) context.searched.push({ register: description.register, field: name });
    return field.personal === 'encrypted'
      ? sealCondition(field, value, description, context)
      : { [name]: value };
  });
  const isSealedAnywhere = conditions.some(
    (condition) => !Object.keys(condition).every((key) => key in filters),
  );
  // Strapi takes no operator beside the name of a field inside a relation: all of it goes under one $and.
  return isSealedAnywhere ? { $and: conditions } : Object.assign({}, ...conditions);
}

function sealCondition(
  { name }: FieldDescription,
  value: unknown,
  { register }: RegisterDescription,
  { keyring }: SealContext,
): Filters {
  const operators: Filters = isObject(value) ? value : { [Array.isArray(value) ? '$in' : '$eq']: value };
  return {
    $and: Object.entries(operators).map(([operator, operand]): Filters => {
      if (operator === '$null' || operator === '$notNull') return { [name]: { [operator]: operand } };
      const wanted = (Array.isArray(operand) ? operand : [operand]) as unknown[];
      return {
        $or: wanted.flatMap((one): Filters[] =>
          one === null
            ? [{ [name]: { $null: true } }]
            : beginningsOf(keyring(), `${register}.${name}`, String(one)).map((beginning) => ({
                [name]: { $startsWith: beginning },
              })),
        ),
      };
    }),
  };
}

/** Whether a value is looked for, and not only whether there is one. */
function comparesValues(value: unknown): boolean {
  if (!isObject(value)) return value !== null;
  return Object.entries(value).some(
    ([operator, operand]) => operator !== '$null' && operator !== '$notNull' && operand !== null,
  );
}

function isObject(value: unknown): value is Filters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
