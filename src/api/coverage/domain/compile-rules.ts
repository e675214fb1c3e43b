import { DUTIES, VERDICTS, type Duty, type Verdict } from '../../../shared/enums';
import { Bindings } from './bindings';
import { compileCondition, isBlank } from './compile-condition';
import { FACTS } from './facts';
import { factsQuery, type FactsSource } from './facts-query';
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

/** Rules compiled: three texts of one decision, their common values (`$1`), and the rules by their number. */
export interface Program {
  sql: Record<FactsSource, string>;
  params: (string | number)[];
  rules: Rule[];
}

interface Branch {
  when: string;
  satisfied: string | null;
  duty: Duty;
  verdictIfSatisfied: Verdict;
  verdictIfNot: Verdict;
  facts: string[];
}

const MAX_RULES = 200;

/**
 * Compiles rules, tried in their order, the first match decides. Each text yields
 * `organization_id, duty, verdict, form, rule` (the rule's number from 1, 0 for none)`, inputs` (the facts
 * that this rule looks at). Parameters: `$1` values, `$2` the day, `$3` see `FactsSource`.
 *
 * A rule holds for the organizations inside its jurisdiction. An organization that no rule matches is
 * `to-survey`: never silently covered, never silently uncovered.
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
  const text = (source: FactsSource): string => decisionQuery(factsQuery(source), branches);
  return {
    sql: { all: text('all'), some: text('some'), given: text('given') },
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

/**
 * Outcome 2n says that rule n holds and is satisfied, 2n - 1 that it holds and is not, 0 that none holds.
 * `offset 0` keeps the planner from unfolding the long CASE into each place that reads the outcome.
 */
function decisionQuery(facts: string, branches: Branch[]): string {
  const outcomes = branches.map(({ when, satisfied }, index) => {
    const not = 2 * index + 1;
    return `when ${when} then ${satisfied === null ? not : `case when ${satisfied} then ${not + 1} else ${not} end`}`;
  });
  const perOutcome = (of: (branch: Branch, isSatisfied: boolean) => string, otherwise: string): string =>
    choose(
      'd.outcome',
      branches.flatMap((branch) => [of(branch, false), of(branch, true)]),
      otherwise,
    );
  const verdict = perOutcome(
    (branch, isSatisfied) => `'${isSatisfied ? branch.verdictIfSatisfied : branch.verdictIfNot}'`,
    "'to-survey'",
  );
  return `
select d.organization_id,
  ${perOutcome((branch) => `'${branch.duty}'`, "'to-survey'")} as duty,
  ${verdict} as verdict,
  case
    when d.own_links > 0 then 'own'
    when d.temporary_links > 0 then 'temporary'
    when d.active_links > 0 then 'joint'
    when ${verdict} = 'covered' then 'work'
    else 'none'
  end as form,
  (d.outcome + 1) / 2 as rule,
  ${choose('(d.outcome + 1) / 2', branches.map(inputs), "'{}'::jsonb")} as inputs
from (
  select f.*, ${outcomes.length ? `case ${outcomes.join('\n    ')}\n    else 0 end` : '0'} as outcome
  from (${facts}
  ) f
  offset 0
) d`;
}

const inputs = ({ facts }: Branch): string =>
  `jsonb_build_object(${facts.map((name) => `'${name}', d.${FACTS[name]?.column ?? ''}`).join(', ')})`;

/** `case subject when 1 then … when 2 then … else otherwise end` */
const choose = (subject: string, results: string[], otherwise: string): string =>
  results.length === 0
    ? otherwise
    : `case ${subject} ${results.map((result, index) => `when ${index + 1} then ${result}`).join(' ')} else ${otherwise} end`;
