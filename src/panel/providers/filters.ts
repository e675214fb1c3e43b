import { titleFields } from '../schema/title';
import { isRegionField } from '../../shared/region-fields';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import { isRelativePeriod, officeToday, periodDays } from './relativeDays';

/** A chosen record in a relation filter: its documentId, and its name for the filter's sentence. */
export interface ChosenRecord {
  documentId: string;
  title: string;
}

/**
 * What a list's filter holds, by field name: codes for an enumeration, prefixes for a region, `{from, to}` for a number or
 * a day, `{relative}` for a period that moves, chosen records for a relation, true or false, texts; `{empty}` or
 * `{filled}` for any. Of several values one is enough. `q` searches the description's search fields.
 */
export type ListFilter = Record<string, unknown>;

export type QueryPair = readonly [name: string, value: string];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export { isRegionField };

/** A condition on one column: operator and operand, without the column. */
type Condition = readonly [operator: string, operand: string];

/**
 * Range of codes below a region. `44` means the province's own records (省本级): the whole province is no filter at all.
 * A range, not a prefix match, because it is served by the ordinary index.
 */
const regionConditions = (code: string): Condition[] =>
  code.length <= 2
    ? [['[$eq]', code]]
    : [
        ['[$gte]', code],
        ['[$lt]', `${code}~`],
      ];

/** The columns that hold a record's name, behind relations where the name is made of these; people's names are not among them. */
const nameColumns = (schema: OfferedRegister[], description: OfferedRegister, depth = 0): string[] =>
  titleFields(description).flatMap((field) => {
    const target = schema.find((one) => one.register === field.relation?.register);
    if (field.relation && target && depth < 2) {
      return nameColumns(schema, target, depth + 1).map((column) => `[${field.name}]${column}`);
    }
    if (field.personal !== 'none') return [];
    if (field.relation) return [`[${field.name}][${field.relation.title}]`];
    return field.type === 'string' || field.type === 'text' ? [`[${field.name}]`] : [];
  });

/** Where `q` looks: the description's search fields, and the names behind the relations that make up a record's own name. */
const searchColumns = (schema: OfferedRegister[], description: OfferedRegister): string[] => [
  ...new Set([...description.searchFields.map((name) => `[${name}]`), ...nameColumns(schema, description)]),
];

/** Conditions of which any may hold; conditions of one member hold together. */
type Alternatives = QueryPair[][];

const searchGroups = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  text: string,
): Alternatives[] => {
  const columns = searchColumns(schema, description);
  const words = text
    .normalize('NFKC')
    // a control character in a query is never meant and is refused by the server
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const people = personalSearchFields(description);
  // pinyin initials are stored in lower case; for the rest the case does not matter
  const lower = words.map((word) => word.toLowerCase());
  const anyColumn = (word: string) => columns.map((column): QueryPair[] => [[`${column}[$containsi]`, word]]);
  if (people.length === 0) return lower.map(anyColumn);
  // a person is found by the whole of what was typed, or else by the words in what is not personal
  const byWords = lower.flatMap((word, and) =>
    columns.map((column, or): QueryPair => [`[$and][${and}][$or][${or}]${column}[$containsi]`, word]),
  );
  const byPerson = people.map(({ name }): QueryPair[] => [[`[${name}][$eqi]`, text.trim()]]);
  return words.length === 0 ? [] : [[...byPerson, ...(byWords.length > 0 ? [byWords] : [])]];
};

/** Personal fields that a search looks into: by their whole value. */
export const personalSearchFields = (description: OfferedRegister): FieldDescription[] =>
  description.fields.filter((field) => field.search && field.personal !== 'none');

const listConditions = (values: unknown[]): Condition[] =>
  values.length === 1
    ? [['[$eq]', String(values[0])]]
    : values.map((value, index): Condition => [`[$in][${index}]`, String(value)]);

/** An instant is compared with the whole day that a clerk names. */
const rangeConditions = (field: FieldDescription, range: Record<string, unknown>): Condition[] => {
  const days = isRelativePeriod(range.relative) ? periodDays(range.relative, officeToday()) : range;
  const isInstant = field.type === 'datetime';
  const { from, to } = days as { from?: unknown; to?: unknown };
  return [
    ...(from ? [['[$gte]', isInstant ? `${String(from)}T00:00:00+08:00` : String(from)] as const] : []),
    ...(to ? [['[$lte]', isInstant ? `${String(to)}T23:59:59.999+08:00` : String(to)] as const] : []),
  ];
};

const idOf = (chosen: unknown): unknown => (isObject(chosen) ? chosen.documentId : chosen);

const isText = (field: FieldDescription): boolean => field.type === 'string' || field.type === 'text';

/** A personal value is found by the whole of it or not at all: a list is no place to feel one's way to a number. */
const textOperator = (field: FieldDescription): string =>
  field.personal === 'none' ? '[$containsi]' : '[$eq]';

/** What must hold of a field: one set of conditions, or several of which one is enough. */
const fieldAlternatives = (field: FieldDescription, value: unknown): Condition[][] => {
  const whole = field.relation ? '[id]' : '';
  if (isObject(value) && value.empty === true) return [[[`${whole}[$null]`, 'true']]];
  if (isObject(value) && value.filled === true) return [[[`${whole}[$notNull]`, 'true']]];
  const values = Array.isArray(value) ? value : [value];
  if (field.relation)
    return [
      listConditions(values.map(idOf)).map(([operator, id]): Condition => [`[documentId]${operator}`, id]),
    ];
  if (isRegionField(field.name)) return values.map((code) => regionConditions(String(code)));
  if (isObject(value)) return [rangeConditions(field, value)];
  if (isText(field)) return values.map((text) => [[textOperator(field), String(text).trim()]]);
  return [listConditions(values)];
};

const columnGroup = (column: string, alternatives: Condition[][]): Alternatives =>
  alternatives.map((conditions) =>
    conditions.map(([operator, operand]): QueryPair => [`${column}${operator}`, operand]),
  );

/** `assignment.organization`: rows whose assignment is of this organization. */
const chainedGroups = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  name: string,
  value: unknown,
): Alternatives[] => {
  const [own, next] = name.split('.');
  const field = description.fields.find((one) => one.name === own);
  const target = schema.find((one) => one.register === field?.relation?.register);
  const far = target?.fields.find((one) => one.name === next && one.relation);
  return field && far ? [columnGroup(`[${field.name}][${far.name}]`, fieldAlternatives(far, value))] : [];
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isEmpty));

const groupsOf = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  name: string,
  value: unknown,
): Alternatives[] => {
  if (isEmpty(value)) return [];
  if (name === 'q') return searchGroups(schema, description, String(value));
  if (name === 'documentId')
    return [columnGroup('[documentId]', [listConditions(Array.isArray(value) ? value : [value])])];
  const field = description.fields.find((one) => one.name === name);
  if (field) return [columnGroup(`[${name}]`, fieldAlternatives(field, value))];
  if (name.includes('.')) return chainedGroups(schema, description, name, value);
  if (!isRegionField(name)) return [];
  const codes = Array.isArray(value) ? value : [value];
  return [
    columnGroup(
      `[${name}]`,
      codes.map((code) => regionConditions(String(code))),
    ),
  ];
};

/**
 * The Strapi filters of a list: one pair of name and value each. Conditions of a field that leave a choice become
 * `$or` groups below one `$and`; the rest stands plainly.
 * A name that the description does not know is left out, so an old bookmark still opens its list.
 */
export const filterPairs = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  filter: ListFilter,
): QueryPair[] => {
  const groups = Object.entries(filter).flatMap(([name, value]) =>
    groupsOf(schema, description, name, value).map((group) => ({ group, isSearch: name === 'q' })),
  );
  let at = 0;
  return groups.flatMap(({ group, isSearch }) => {
    const [only] = group;
    if (only && group.length === 1 && !isSearch)
      return only.map(([path, operand]): QueryPair => [`filters${path}`, operand]);
    const and = at++;
    return group.flatMap((conditions, or) =>
      conditions.map(([path, operand]): QueryPair => [`filters[$and][${and}][$or][${or}]${path}`, operand]),
    );
  });
};

type Nested = { [part: string]: Nested | string };

const toLists = (value: Nested | string): unknown => {
  if (typeof value === 'string') return value;
  const entries = Object.entries(value);
  const isList = entries.length > 0 && entries.every(([part]) => /^\d+$/.test(part));
  return isList
    ? entries.map(([, one]) => toLists(one))
    : Object.fromEntries(entries.map(([part, one]) => [part, toLists(one)]));
};

/** The same filters as one object, as bodies carry them: `{verdict: {$in: […]}, $and: [{$or: […]}]}`. */
export const filterObject = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  filter: ListFilter,
): Record<string, unknown> => {
  const root: Nested = {};
  for (const [name, operand] of filterPairs(schema, description, filter)) {
    const parts = [...name.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '');
    const last = parts.pop() ?? '';
    let at = root;
    for (const part of parts) {
      const inner = at[part];
      at = at[part] = typeof inner === 'object' ? inner : {};
    }
    at[last] = operand;
  }
  // the root's parts are names of fields, so it stays an object
  return toLists(root) as Record<string, unknown>;
};
