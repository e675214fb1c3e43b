import type { Duty, Verdict } from '../../../shared/enums';
import { FACTS } from './facts';

/** One compiled rule: its condition and what it says, over the facts row `f`. */
export interface Branch {
  when: string;
  /** When its duty counts as fulfilled; null where there is nothing to fulfil. */
  satisfied: string | null;
  duty: Duty;
  verdictIfSatisfied: Verdict;
  verdictIfNot: Verdict;
  /** Names of the facts it looks at. */
  facts: string[];
}

/** What an organization is that no rule matches: never silently covered, never silently uncovered. */
const UNDECIDED = "'to-survey'";

/**
 * The outcome of all rules as one number: 2n says that rule n is the first to hold and is satisfied, 2n - 1 that
 * it holds and is not, 0 that none holds.
 */
export function outcomeOf(branches: Branch[]): string {
  if (branches.length === 0) return '0';
  const arms = branches.map(({ when, satisfied }, index) => {
    const not = 2 * index + 1;
    return `when ${when} then ${satisfied === null ? not : `case when ${satisfied} then ${not + 1} else ${not} end`}`;
  });
  return `case ${arms.join('\n      ')}\n      else 0 end`;
}

/** The number of the rule (from 1, 0 for none) behind an outcome. */
export const ruleOf = (outcome: string): string => `(${outcome} + 1) / 2`;

export const dutyOf = (branches: Branch[], outcome: string): string =>
  choose(
    ruleOf(outcome),
    branches.map(({ duty }) => `'${duty}'`),
    UNDECIDED,
  );

export const verdictOf = (branches: Branch[], outcome: string): string =>
  choose(
    outcome,
    branches.flatMap(({ verdictIfNot, verdictIfSatisfied }) => [
      `'${verdictIfNot}'`,
      `'${verdictIfSatisfied}'`,
    ]),
    UNDECIDED,
  );

/** How the organization is covered: by its links first, else by work where the verdict says that it is covered. */
export const formOf = (row: string, verdict: string): string => `case
    when ${row}.own_links > 0 then 'own'
    when ${row}.temporary_links > 0 then 'temporary'
    when ${row}.active_links > 0 then 'joint'
    when ${verdict} = 'covered' then 'work'
    else 'none'
  end`;

/** The facts that the deciding rule looked at, by name. */
export const inputsOf = (branches: Branch[], row: string, outcome: string): string =>
  choose(
    ruleOf(outcome),
    branches.map(
      ({ facts }) =>
        `jsonb_build_object(${facts.map((name) => `'${name}', ${row}.${FACTS[name]?.column ?? ''}`).join(', ')})`,
    ),
    "'{}'::jsonb",
  );

/** `case subject when 1 then … when 2 then … else otherwise end` */
function choose(subject: string, results: string[], otherwise: string): string {
  if (results.length === 0) return otherwise;
  return `case ${subject} ${results.map((result, index) => `when ${index + 1} then ${result}`).join(' ')} else ${otherwise} end`;
}
