import { dutyOf, formOf, outcomeOf, verdictOf, type Branch } from './decision';
import { FACTS, SQL_TYPES } from './facts';

/**
 * The same decision as the body of a plpgsql trigger, for the organization that is about to be inserted and that
 * nothing is linked to yet. Each fact that the rules ask for is a variable of the block `f`, and each step a plain expression: those
 * keep their plan and cost a few microseconds a row, where a query would cost sixty.
 */
export function firstVerdictBody(branches: Branch[]): string {
  const outcome = outcomeOf(branches);
  const form = formOf('f', 'new.verdict');
  const facts = Object.values(FACTS)
    .filter(({ column }) => `${outcome} ${form}`.includes(`f.${column}`))
    .map((fact) => `${fact.column} ${SQL_TYPES[fact.type]} := ${fact.sql};`);
  return `
declare
  o alias for new;
begin
<<l>>
declare
  "open" integer; active integer; own integer; joint integer; temporary integer; temporary_with_reason integer; attached integer;
begin
<<a>>
declare
  "open" integer; last_visit_on date;
begin
<<f>>
declare
  ${facts.join('\n  ')}
  outcome integer;
begin
  f.outcome := ${outcome};
  new.duty := ${dutyOf(branches, 'f.outcome')};
  new.verdict := ${verdictOf(branches, 'f.outcome')};
  new.coverage_form := ${form};
  return new;
end f;
end a;
end l;
end`;
}
