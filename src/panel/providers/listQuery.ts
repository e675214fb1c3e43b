import { titleFields } from '../schema/title';
import type { OfferedRegister } from '../../shared/register-description';
import { filterPairs, type ListFilter, type QueryPair } from './filters';
import { populatePairs } from './populate';

/** Strapi answers no more rows than this to one request. */
export const largestPage = 200;

export interface ListQuery {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: 'ASC' | 'DESC' };
  filter?: ListFilter;
  /** fields to fetch; without it, what the description's list shows */
  fields?: string[];
}

/** Columns of every register that no description lists but the panel needs. */
const always = ['version', 'updatedAt'];

const listed = (description: OfferedRegister): string[] => [
  ...new Set([
    ...titleFields(description).map((field) => field.name),
    ...description.fields.filter((field) => field.list).map((field) => field.name),
  ]),
];

const titleOf = (description: OfferedRegister, name: string): string | null =>
  description.fields.find((field) => field.name === name)?.relation?.title ?? null;

/** `fields` for the row's own columns and `populate` for the names behind its relations, and nothing more. */
export const selectionPairs = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  names: string[],
): QueryPair[] => {
  const known = new Set([...description.fields.map((field) => field.name), ...always]);
  const own = [...names.filter((name) => known.has(name) && !titleOf(description, name)), ...always];
  const relations = description.fields.filter((field) => field.relation && names.includes(field.name));
  return [
    ...[...new Set(own)].map((name, index): QueryPair => [`fields[${index}]`, name]),
    ...relations.flatMap((field) => populatePairs(schema, field)),
  ];
};

const sortPairs = (description: OfferedRegister, sort: ListQuery['sort']): QueryPair[] => {
  const known = (name: string) =>
    ['createdAt', 'updatedAt', 'jurisdictionCode'].includes(name) ||
    description.fields.some((one) => one.name === name);
  const isPersonal = (name: string) =>
    description.fields.some((one) => one.name === name && one.personal !== 'none');
  if (!sort || !known(sort.field) || isPersonal(sort.field)) {
    // people have no order: a name's place in a list would tell it
    return [['sort', isPersonal(description.title) ? 'updatedAt:desc' : `${description.title}:asc`]];
  }
  const title = titleOf(description, sort.field);
  const column = title ? `${sort.field}.${title}` : sort.field;
  return [['sort', `${column}:${sort.order.toLowerCase()}`]];
};

export const toSearch = (pairs: QueryPair[]): string =>
  pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** The query string of a list request to Strapi's REST API. */
export const listSearch = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  query: ListQuery,
): string => {
  const { page, perPage } = query.pagination ?? { page: 1, perPage: 25 };
  return toSearch([
    ...filterPairs(schema, description, query.filter ?? {}),
    ...sortPairs(description, query.sort),
    ['pagination[page]', String(page)],
    ['pagination[pageSize]', String(Math.min(perPage, largestPage))],
    ...selectionPairs(schema, description, query.fields ?? listed(description)),
  ]);
};

/** The query string of a record: its own columns and the names behind all its relations. */
export const recordSearch = (schema: OfferedRegister[], description: OfferedRegister): string =>
  toSearch(
    description.fields.filter((field) => field.relation).flatMap((field) => populatePairs(schema, field)),
  );
