import { titleFields } from '../schema/title';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';

/** Start and end day of a range, both included; either may be missing. */
export interface DayRange {
  from?: string;
  to?: string;
}

/** A chosen record in a relation filter: its documentId, and its name for the filter's sentence. */
export interface ChosenRecord {
  documentId: string;
  title: string;
}

/**
 * What a list's filter holds, by field name: codes for an enumeration, a prefix for a region, a range for a date,
 * a chosen record for a relation, true or false, or text. `q` searches the description's search fields.
 */
export type ListFilter = Record<string, unknown>;

export type QueryPair = readonly [name: string, value: string];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that hold a GB/T 2260 code: a filter names a city and means everything below it. */
export const isRegionField = (name: string): boolean => /^(jurisdiction|city|county)Code$/.test(name);

/**
 * Range of codes below a region. `44` means the province's own records (省本级): the whole province is no filter at all.
 * A range, not a prefix match, because it is served by the ordinary index.
 */
const regionPairs = (at: string, code: string): QueryPair[] =>
  code.length <= 2
    ? [[`${at}[$eq]`, code]]
    : [
        [`${at}[$gte]`, code],
        [`${at}[$lt]`, `${code}~`],
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

const searchPairs = (schema: OfferedRegister[], description: OfferedRegister, text: string): QueryPair[] => {
  const columns = searchColumns(schema, description);
  const words = text
    .normalize('NFKC')
    // a control character in a query is never meant and is refused by the server
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const people = personalSearchFields(description);
  // a person is found by the whole of what was typed, or else by the words in what is not personal
  const at = people.length > 0 ? `filters[$and][0][$or][${people.length}]` : 'filters';
  return [
    ...people.map(({ name }, or): QueryPair => [`filters[$and][0][$or][${or}][${name}][$eqi]`, text.trim()]),
    ...words.flatMap((word, index) =>
      columns.map((column, or): QueryPair => [
        `${at}[$and][${index}][$or][${or}]${column}[$containsi]`,
        // pinyin initials are stored in lower case; for the rest the case does not matter
        word.toLowerCase(),
      ]),
    ),
  ];
};

/** Personal fields that a search looks into: by their whole value. */
export const personalSearchFields = (description: OfferedRegister): FieldDescription[] =>
  description.fields.filter((field) => field.search && field.personal !== 'none');

const listPairs = (at: string, values: unknown[]): QueryPair[] =>
  values.length === 1
    ? [[`${at}[$eq]`, String(values[0])]]
    : values.map((value, index): QueryPair => [`${at}[$in][${index}]`, String(value)]);

const rangePairs = (at: string, range: Record<string, unknown>): QueryPair[] => [
  ...(range.from ? [[`${at}[$gte]`, String(range.from)] as const] : []),
  ...(range.to ? [[`${at}[$lte]`, String(range.to)] as const] : []),
];

const fieldPairs = (field: FieldDescription, value: unknown): QueryPair[] => {
  const at = `filters[${field.name}]`;
  if (isObject(value) && value.empty === true)
    return [[`${at}${field.relation ? '[id]' : ''}[$null]`, 'true']];
  if (field.relation) {
    const chosen = isObject(value) ? value.documentId : value;
    return [[`${at}[documentId][$eq]`, String(chosen)]];
  }
  if (isRegionField(field.name)) return regionPairs(at, String(value));
  if (Array.isArray(value)) return listPairs(at, value);
  if (isObject(value)) return rangePairs(at, value);
  const contains = (field.type === 'string' || field.type === 'text') && field.personal === 'none';
  return [[`${at}[${contains ? '$containsi' : '$eq'}]`, String(value)]];
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isEmpty));

/**
 * The Strapi filters of a list: one pair of name and value each.
 * A name that the description does not know is left out, so an old bookmark still opens its list.
 */
export const filterPairs = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  filter: ListFilter,
): QueryPair[] =>
  Object.entries(filter).flatMap(([name, value]) => {
    if (isEmpty(value)) return [];
    if (name === 'q') return searchPairs(schema, description, String(value));
    if (name === 'documentId')
      return listPairs('filters[documentId]', Array.isArray(value) ? value : [value]);
    const field = description.fields.find((one) => one.name === name);
    if (field) return fieldPairs(field, value);
    return isRegionField(name) ? regionPairs(`filters[${name}]`, String(value)) : [];
  });
