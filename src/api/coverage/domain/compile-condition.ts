import type { Bindings } from './bindings';
import { findFact } from './facts';
import { findOperator } from './operators';
import { RuleError } from './rule-error';
import { bindValues, type Parameters } from './values';

const MAX_DEPTH = 6;
const MAX_COMPARISONS = 200;
const GROUP_KEYS = ['id', 'combinator', 'rules', 'not'];
const COMPARISON_KEYS = ['id', 'field', 'operator', 'value', 'valueSource'];

/** What a tree became. */
export interface CompiledCondition {
  /** A boolean that is never null, over the facts row `f`. */
  sql: string;
  /** Names of the facts it looks at. */
  facts: Set<string>;
}

/** Where the compiler stands: what it may name, and what it has collected. */
interface Walk {
  parameters: Parameters;
  bindings: Bindings;
  facts: Set<string>;
  comparisons: number;
}

/**
 * Compiles a react-querybuilder tree into SQL over the facts row `f`. Names become SQL only through the
 * whitelists, values only as bindings. A comparison with an unknown fact is false, so that its negation is
 * true: two-valued logic, in which `null` and `notNull` alone ask whether a fact is known.
 * @throws RuleError
 */
export function compileCondition(
  tree: unknown,
  path: string,
  parameters: Parameters,
  bindings: Bindings,
): CompiledCondition {
  const walk: Walk = { parameters, bindings, facts: new Set(), comparisons: 0 };
  return { sql: compileGroup(tree, path, 1, walk), facts: walk.facts };
}

/** Whether a tree says anything: absent trees and empty groups do not. */
export function isBlank(tree: unknown): boolean {
  if (tree === null || tree === undefined) return true;
  return (
    isRecord(tree) &&
    (Object.keys(tree).length === 0 || (Array.isArray(tree.rules) && tree.rules.length === 0))
  );
}

function compileGroup(group: unknown, path: string, depth: number, walk: Walk): string {
  if (depth > MAX_DEPTH) throw new RuleError('rule-too-deep', path, `groups nest at most ${MAX_DEPTH} deep`);
  if (!isRecord(group)) throw new RuleError('rule-malformed', path, 'is not a group of conditions');
  onlyKeys(group, GROUP_KEYS, path);
  const { combinator, rules, not } = group;
  if (combinator !== 'and' && combinator !== 'or')
    throw new RuleError('rule-malformed', `${path}.combinator`, 'is neither "and" nor "or"');
  if (!Array.isArray(rules)) throw new RuleError('rule-malformed', `${path}.rules`, 'is not a list');
  if (not !== undefined && typeof not !== 'boolean')
    throw new RuleError('rule-malformed', `${path}.not`, 'is neither true nor false');
  const parts = rules.map((rule: unknown, index) =>
    compileMember(rule, `${path}.rules[${index}]`, depth, walk),
  );
  const sql = parts.length === 0 ? 'true' : `(${parts.join(` ${combinator} `)})`;
  return not === true ? `(not ${sql})` : sql;
}

function compileMember(member: unknown, path: string, depth: number, walk: Walk): string {
  if (isRecord(member) && Object.hasOwn(member, 'rules')) return compileGroup(member, path, depth + 1, walk);
  return compileComparison(member, path, walk);
}

function compileComparison(comparison: unknown, path: string, walk: Walk): string {
  walk.comparisons += 1;
  if (walk.comparisons > MAX_COMPARISONS)
    throw new RuleError('rule-too-long', path, `at most ${MAX_COMPARISONS} conditions`);
  if (!isRecord(comparison)) throw new RuleError('rule-malformed', path, 'is not a condition');
  onlyKeys(comparison, COMPARISON_KEYS, path);
  const { field, operator: operatorName, value, valueSource } = comparison;
  if (valueSource !== undefined && valueSource !== 'value')
    throw new RuleError('rule-malformed', `${path}.valueSource`, 'is not "value"');
  const fact = typeof field === 'string' ? findFact(field) : null;
  if (typeof field !== 'string' || !fact)
    throw new RuleError('rule-unknown-fact', `${path}.field`, `no fact ${JSON.stringify(field)}`);
  const operator = typeof operatorName === 'string' ? findOperator(fact.type, operatorName) : null;
  if (!operator)
    throw new RuleError(
      'rule-unknown-operator',
      `${path}.operator`,
      `${field} cannot be compared by ${JSON.stringify(operatorName)}`,
    );
  walk.facts.add(field);
  const values = bindValues(fact, operator, value, {
    path: `${path}.value`,
    parameters: walk.parameters,
    bindings: walk.bindings,
  });
  return `((${operator.sql(`f.${fact.column}`, values)}) is true)`;
}

function onlyKeys(record: Record<string, unknown>, known: string[], path: string): void {
  const stranger = Object.keys(record).find((key) => !known.includes(key));
  if (stranger !== undefined)
    throw new RuleError('rule-malformed', path, `does not know ${JSON.stringify(stranger)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
