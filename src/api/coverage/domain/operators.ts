import type { FactType } from './facts';

/** What an operator takes on its right side, and the SQL it makes of a column and the bound values. */
export interface Operator {
  /** `fact`: values of the fact's own type; `count`: a whole number from 0 (of days, of months). */
  takes: 'fact' | 'count';
  /** How many values: a number, or any number of them from 1. */
  values: 0 | 1 | 2 | 'list';
  sql: (column: string, values: string[]) => string;
}

type Operators = Readonly<Record<string, Operator>>;

const binary = (sign: string): Operator => ({
  takes: 'fact',
  values: 1,
  sql: (column, [value]) => `${column} ${sign} ${value}`,
});
const count = (sql: Operator['sql']): Operator => ({ takes: 'count', values: 1, sql });

const PRESENCE: Operators = {
  null: { takes: 'fact', values: 0, sql: (column) => `${column} is null` },
  notNull: { takes: 'fact', values: 0, sql: (column) => `${column} is not null` },
};
const EQUALITY: Operators = { '=': binary('='), '!=': binary('<>') };
const ORDER: Operators = {
  '<': binary('<'),
  '<=': binary('<='),
  '>': binary('>'),
  '>=': binary('>='),
  between: { takes: 'fact', values: 2, sql: (column, [low, high]) => `${column} between ${low} and ${high}` },
  notBetween: {
    takes: 'fact',
    values: 2,
    sql: (column, [low, high]) => `${column} not between ${low} and ${high}`,
  },
};
const LISTS: Operators = {
  in: { takes: 'fact', values: 'list', sql: (column, values) => `${column} in (${values.join(', ')})` },
  notIn: {
    takes: 'fact',
    values: 'list',
    sql: (column, values) => `${column} not in (${values.join(', ')})`,
  },
};

const monthsAgo = (months: string | undefined): string =>
  `($2::date - make_interval(months => ${months}))::date`;

/** Relative to the day of the run. "Older than 12 months" begins the day after the anniversary. */
const AGES: Operators = {
  inFuture: { takes: 'fact', values: 0, sql: (column) => `${column} > $2::date` },
  olderThanDays: count((column, [days]) => `${column} < $2::date - ${days}`),
  olderThanMonths: count((column, [months]) => `${column} < ${monthsAgo(months)}`),
  withinDays: count((column, [days]) => `${column} between $2::date - ${days} and $2::date`),
  withinMonths: count((column, [months]) => `${column} between ${monthsAgo(months)} and $2::date`),
};

/** The whitelist of operators for each type of fact, under the names of react-querybuilder where it has one. */
export const OPERATORS: Readonly<Record<FactType, Operators>> = {
  integer: { ...EQUALITY, ...ORDER, ...LISTS, ...PRESENCE },
  boolean: { ...EQUALITY },
  date: { ...EQUALITY, ...ORDER, ...AGES, ...PRESENCE },
  enumeration: { ...EQUALITY, ...LISTS, ...PRESENCE },
  code: {
    ...EQUALITY,
    ...LISTS,
    ...PRESENCE,
    beginsWith: { takes: 'fact', values: 1, sql: (column, [value]) => `starts_with(${column}, ${value})` },
  },
};

/** The operator of that name for that type; null when there is none. */
export function findOperator(type: FactType, name: string): Operator | null {
  const operators = OPERATORS[type];
  return Object.hasOwn(operators, name) ? (operators[name] ?? null) : null;
}
