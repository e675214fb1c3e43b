import fc, { type Arbitrary } from 'fast-check';
import type { FieldDescription, OfferedRegister } from '../../../src/shared/register-description';
import { validValue } from './field-values';
import type { Ground } from './ground';
import { hostileDay, hostileText } from './hostile-values';

/** One parameter: the parts of its name, and its value. `['filters', 'name', '$eq']` is `filters[name][$eq]`. */
export interface Parameter {
  name: string[];
  value: string;
}
export type Query = Parameter[];

const OPERATORS = [
  '$eq',
  '$eqi',
  '$ne',
  '$nei',
  '$in',
  '$notIn',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$between',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$null',
  '$notNull',
  '$not',
  '$and',
  '$or',
  '$exists',
  '$type',
  '$size',
  '$regex',
  '$elemMatch',
  '$jsonSupersetOf',
];
/** Fields that every row has, and some that none may be asked for. */
const SYSTEM = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'version',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'password',
  '__proto__',
];
const WRAPPERS = [[], [], [], [], ['$and', '0'], ['$or', '1'], ['$not'], ['$and', '0', '$or', '0'], ['$and']];

const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const number: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('0', '-1', '1e9', '99999999999999999999', '1.5', '', 'abc', ' 1', '0x10', '٣'),
  },
  { weight: 1, arbitrary: hostileText },
);

/** Conditions on any field of a register, over its relations, with every operator. */
export function filters(register: OfferedRegister, ground: Ground): Arbitrary<Query> {
  const operand = (field: FieldDescription | null): Arbitrary<string> =>
    fc.oneof(
      {
        weight: 4,
        arbitrary: field ? validValue(field, ground).map(text) : fc.constantFrom('1', '2021-01-01', 'true'),
      },
      { weight: 1, arbitrary: hostileText },
      { weight: 1, arbitrary: hostileDay },
      { weight: 1, arbitrary: fc.constantFrom('true', 'false', '0', '-1', '99999999999999999999', '', '44') },
    );
  const onField = (of: OfferedRegister, before: string[]): Arbitrary<Parameter> =>
    fc.constantFrom<FieldDescription | string>(...of.fields, ...SYSTEM).chain((field) =>
      fc
        .tuple(
          fc.constantFrom(...WRAPPERS),
          fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom(...OPERATORS) },
            { weight: 1, arbitrary: fc.constant('') },
          ),
          fc.constantFrom([], [], [], ['0'], ['1'], ['a'], ['$eq']),
          operand(typeof field === 'string' ? null : field),
        )
        .map(([wrapper, operator, list, value]) => ({
          name: [
            'filters',
            ...wrapper,
            ...before,
            typeof field === 'string' ? field : field.name,
            ...(operator === '' ? [] : [operator]),
            ...list,
          ],
          value,
        })),
    );
  const relations = register.fields.filter(({ relation }) => relation !== null);
  const targets = relations.flatMap(({ name, relation }) => {
    const target = ground.registers.find((one) => one.register === relation?.register);
    return target ? [{ name, target }] : [];
  });
  const acrossRelation = targets.map(({ name, target }) => onField(target, [name]));
  const strange = fc
    .tuple(fc.array(fc.oneof(fc.constantFrom(...OPERATORS), hostileText), { maxLength: 4 }), hostileText)
    .map(([parts, value]) => ({ name: ['filters', ...parts], value }));
  return fc.array(
    fc.oneof(
      { weight: 6, arbitrary: onField(register, []) },
      ...acrossRelation.map((arbitrary) => ({ weight: 2, arbitrary })),
      { weight: 1, arbitrary: strange },
    ),
    { minLength: 1, maxLength: 3 },
  );
}

/** Everything else that a list of a register is asked with. */
export function listing(register: OfferedRegister): Arbitrary<Query> {
  const names = [...register.fields.map(({ name }) => name), ...SYSTEM];
  const fieldName = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: hostileText },
  );
  const relation = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '*',
        ...register.fields.filter((one) => one.relation).map(({ name }) => name),
      ),
    },
    { weight: 1, arbitrary: fieldName },
  );
  const one =
    (...name: string[]) =>
    (value: string): Parameter => ({ name, value });
  const path = fc
    .tuple(relation, fieldName, fc.constantFrom('asc', 'desc', 'ASC', '', 'sideways', 'asc:desc'))
    .map(([over, field, order]) => [
      `${field}:${order}`,
      `${over}.${field}:${order}`,
      `${field},id:${order}`,
    ]);
  return fc.array(
    fc.oneof(
      path.chain((orders) => fc.constantFrom(...orders)).map(one('sort')),
      fieldName.map(one('sort', '0')),
      fc.tuple(fieldName, fc.constantFrom('asc', 'x')).map(([field, order]) => one('sort', field)(order)),
      fieldName.map(one('fields')),
      fieldName.map(one('fields', '0')),
      relation.map(one('populate')),
      relation.map(one('populate', '0')),
      fc.tuple(relation, relation).map(([name, inner]) => one('populate', name, 'populate')(inner)),
      fc.tuple(relation, fieldName).map(([name, field]) => one('populate', name, 'fields', '0')(field)),
      fc.tuple(relation, fieldName).map(([name, field]) => one('populate', name, 'sort')(field)),
      fc
        .tuple(relation, fieldName, fc.constantFrom(...OPERATORS), hostileText)
        .map(([name, field, operator, value]) => one('populate', name, 'filters', field, operator)(value)),
      fc
        .tuple(fc.constantFrom('page', 'pageSize', 'start', 'limit', 'withCount', 'x'), number)
        .map(([part, value]) => one('pagination', part)(value)),
      fc.oneof(hostileText, fc.constantFrom('示例', 'sl', '5144')).map(one('_q')),
      fc.oneof(fc.constantFrom('draft', 'published'), hostileText).map(one('status')),
      fc.oneof(fc.constantFrom('zh', 'en', '*'), hostileText).map(one('locale')),
      strangeParameter,
    ),
    { maxLength: 4 },
  );
}

/** A parameter that nobody has heard of, or a known name in a shape that it has not. */
export const strangeParameter: Arbitrary<Parameter> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        'page',
        'pageSize',
        'filters',
        'sort',
        'populate',
        'fields',
        '_q',
        'on',
        'register',
        '__proto__',
      ),
      hostileText,
    ),
    fc.array(
      fc.oneof(fc.constantFrom('0', '', 'a', '$eq', 'toString', 'constructor', 'length'), hostileText),
      {
        maxLength: 3,
      },
    ),
    hostileText,
  )
  .map(([name, parts, value]) => ({ name: [name, ...parts], value }));

/** Named parameters with their meant values, each there or not, wrong or doubled now and then. */
export function parameters(known: Record<string, Arbitrary<string>>): Arbitrary<Query> {
  const names = Object.keys(known);
  const single = names.map((name) =>
    fc
      .tuple(
        fc.oneof({ weight: 5, arbitrary: known[name] ?? hostileText }, { weight: 2, arbitrary: hostileText }),
        fc.constantFrom<string[]>([], [], [], [], ['0'], ['a'], ['$eq']),
      )
      .map(([value, parts]) => ({ name: [...name.split('.'), ...parts], value })),
  );
  return fc.array(
    fc.oneof(...single.map((arbitrary) => ({ weight: 3, arbitrary })), {
      weight: 1,
      arbitrary: strangeParameter,
    }),
    {
      maxLength: Math.max(2, Math.min(names.length, 5)),
    },
  );
}

export const pageNumber = number;

const LONGEST_QUERY = 9_000;

/** As it stands behind the `?`; halves of surrogate pairs go out as the bytes that no UTF-8 has. */
export function encodeQuery(query: Query): string {
  const encoded = query.map(
    ({ name: [first = '', ...rest], value }) =>
      `${escape(first)}${rest.map((part) => `[${escape(part)}]`).join('')}=${escape(value)}`,
  );
  while (encoded.join('&').length > LONGEST_QUERY) encoded.pop();
  return encoded.join('&');
}

export function escape(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return Array.from(value, (unit) =>
      /[\ud800-\udfff]/.test(unit) && unit.length === 1 ? '%ED%A0%80' : encodeURIComponent(unit),
    ).join('');
  }
}
