import type { Bindings } from './bindings';
import type { Fact } from './facts';
import type { Operator } from './operators';
import { RuleError } from './rule-error';

/** Named thresholds of a rule, which its trees refer to as `{"parameter": "name"}`. */
export type Parameters = Readonly<Record<string, unknown>>;

const MAX_LIST = 200;
const MAX_COUNT = 100_000;
const MAX_INTEGER = 1_000_000_000;
const MAX_CODE = 40;

/**
 * The right side of a comparison as bound SQL.
 * @throws RuleError when the value does not fit the fact or the operator.
 */
export function bindValues(
  fact: Fact,
  operator: Operator,
  value: unknown,
  at: { path: string; parameters: Parameters; bindings: Bindings },
): string[] {
  if (operator.values === 0) return [];
  const raw = operator.values === 1 ? [value] : listOf(value, at.path);
  const fits =
    operator.values === 'list' ? raw.length >= 1 && raw.length <= MAX_LIST : raw.length === operator.values;
  if (!fits)
    throw new RuleError('rule-bad-value', at.path, `takes ${operator.values} values, not ${raw.length}`);
  return raw.map((item) => bindOne(fact, operator, resolveParameter(item, at), at));
}

/** react-querybuilder writes lists as arrays or, by default, as text with commas. */
function listOf(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value.split(',').map((item) => item.trim());
  throw new RuleError('rule-bad-value', path, 'takes a list');
}

function resolveParameter(
  value: unknown,
  { path, parameters }: { path: string; parameters: Parameters },
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name =
    Object.hasOwn(value, 'parameter') && Object.keys(value).length === 1 ? Object.values(value)[0] : null;
  if (typeof name !== 'string')
    throw new RuleError('rule-bad-value', path, 'is neither a value nor {"parameter": name}');
  if (!Object.hasOwn(parameters, name)) {
    throw new RuleError('rule-unknown-parameter', path, `the rule has no parameter ${JSON.stringify(name)}`);
  }
  return parameters[name];
}

function bindOne(
  fact: Fact,
  operator: Operator,
  value: unknown,
  { path, bindings }: { path: string; bindings: Bindings },
): string {
  const refuse = (wanted: string): RuleError =>
    new RuleError('rule-bad-value', path, `${JSON.stringify(value)} is not ${wanted}`);
  if (operator.takes === 'count') {
    const days = wholeNumber(value);
    if (days === null || days < 0 || days > MAX_COUNT) throw refuse(`a whole number from 0 to ${MAX_COUNT}`);
    return bindings.bind(days, 'integer');
  }
  switch (fact.type) {
    case 'integer': {
      const number = wholeNumber(value);
      if (number === null || Math.abs(number) > MAX_INTEGER) throw refuse('a whole number');
      return bindings.bind(number, 'integer');
    }
    case 'boolean':
      if (typeof value !== 'boolean') throw refuse('true or false');
      return String(value);
    case 'date':
      if (!isCalendarDay(value)) throw refuse('a date YYYY-MM-DD');
      return bindings.bind(value, 'date');
    case 'enumeration':
      if (typeof value !== 'string' || !fact.values?.includes(value))
        throw refuse(`one of ${fact.values?.join(', ') ?? ''}`);
      return bindings.bind(value, 'text');
    case 'code':
      if (typeof value !== 'string' || value.length > MAX_CODE || !/^[\w-]+$/.test(value))
        throw refuse('a code');
      return bindings.bind(value, 'text');
  }
}

/** Numbers, and digits as text, which is what form inputs yield. */
function wholeNumber(value: unknown): number | null {
  if (typeof value === 'string' && /^-?\d{1,10}$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function isCalendarDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}
