import { DUTIES, VERDICTS } from '../../../shared/enums';
import { Bindings } from './bindings';
import { compileCondition, isBlank } from './compile-condition';
import type { Branch } from './decision';
import { decisionQuery } from './decision-query';
import type { FactsSource } from './facts-query';
import { firstVerdictBody } from './first-verdict';
import { RuleError } from './rule-error';
import type { Parameters } from './values';

/** A coverage rule as it stands in its register. */
export interface Rule {
  code: string;
  title: string;
  order: number | null;
  condition: unknown;
  duty: string;
  satisfiedWhen: unknown;
  verdictIfSatisfied: string | null;
  verdictIfNot: string;
  legalBasis: string | null;
  nextSteps: unknown;
  parameters: unknown;
  jurisdictionCode: string | null;
}

/** Rules compiled: the texts of one decision, their common values (`$1`), and the rules by their number. */
export interface Program {
  /** Queries, one for each source of facts. Parameters: `$1` values, `$2` the day, `$3` see `FactsSource`. */
  sql: Record<FactsSource, string>;
  /** The decision as the body of the trigger that gives a new organization its verdict. */
  trigger: string;
  params: (string | number)[];
  rules: Rule[];
}

const MAX_RULES = 200;

/**
 * Compiles rules, tried in their order, the first match decides. A rule holds for the organizations inside its
 * jurisdiction.
 * @throws RuleError with the code of the rule and the path inside it.
 */
export function compileRules(rules: Rule[]): Program {
  if (rules.length > MAX_RULES) throw new RuleError('rule-too-long', 'rules', `at most ${MAX_RULES} rules`);
  const ordered = [...rules].sort(
    (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.code < b.code ? -1 : 1),
  );
  const repeated = ordered.find(
    (rule, index) => ordered.findIndex((other) => other.code === rule.code) !== index,
  );
  if (repeated)
    throw new RuleError('rule-duplicate-code', 'code', 'another rule has this code', repeated.code);
  const bindings = new Bindings();
  const branches = ordered.map((rule) => compileRule(rule, bindings));
  const text = (source: FactsSource): string => decisionQuery(source, branches);
  return {
    sql: { all: text('all'), some: text('some'), given: text('given') },
    trigger: firstVerdictBody(branches),
    params: bindings.values,
    rules: ordered,
  };
}

function compileRule(rule: Rule, bindings: Bindings): Branch {
  try {
    const parameters = parametersOf(rule.parameters);
    const condition = compileCondition(rule.condition, 'condition', parameters, bindings);
    const satisfied = isBlank(rule.satisfiedWhen)
      ? null
      : compileCondition(rule.satisfiedWhen, 'satisfiedWhen', parameters, bindings);
    const place = rule.jurisdictionCode
      ? `starts_with(f.jurisdiction_code, ${bindings.bind(rule.jurisdictionCode, 'text')})`
      : 'true';
    return {
      when: `${condition.sql} and ${place}`,
      satisfied: satisfied?.sql ?? null,
      duty: oneOf(DUTIES, rule.duty, 'duty'),
      verdictIfSatisfied: oneOf(VERDICTS, rule.verdictIfSatisfied ?? 'covered', 'verdictIfSatisfied'),
      verdictIfNot: oneOf(VERDICTS, rule.verdictIfNot, 'verdictIfNot'),
      facts: [...new Set([...condition.facts, ...(satisfied?.facts ?? [])])],
    };
  } catch (error) {
    throw error instanceof RuleError ? error.of(rule.code) : error;
  }
}

function parametersOf(parameters: unknown): Parameters {
  if (parameters === null || parameters === undefined) return {};
  if (typeof parameters !== 'object' || Array.isArray(parameters))
    throw new RuleError('rule-malformed', 'parameters', 'is not an object');
  return { ...parameters };
}

function oneOf<T extends string>(codes: readonly T[], value: string, path: string): T {
  const code = codes.find((known) => known === value);
  if (code === undefined)
    throw new RuleError('rule-bad-value', path, `${JSON.stringify(value)} is not one of ${codes.join(', ')}`);
  return code;
}
