import { dutyOf, formOf, inputsOf, outcomeOf, ruleOf, verdictOf, type Branch } from './decision';
import { factsQuery, type FactsSource } from './facts-query';

/**
 * The query that decides: `organization_id, duty, verdict, form, rule` (its number, 0 for none)`, inputs`.
 * `offset 0` keeps the planner from unfolding the long CASE into each place that reads the outcome.
 */
export function decisionQuery(source: FactsSource, branches: Branch[]): string {
  const verdict = verdictOf(branches, 'd.outcome');
  return `
select d.organization_id,
  ${dutyOf(branches, 'd.outcome')} as duty,
  ${verdict} as verdict,
  ${formOf('d', verdict)} as form,
  ${ruleOf('d.outcome')} as rule,
  ${inputsOf(branches, 'd', 'd.outcome')} as inputs
from (
  select f.*, ${outcomeOf(branches)} as outcome
  from (${factsQuery(source)}
  ) f
  offset 0
) d`;
}
