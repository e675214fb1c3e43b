import type { ClientBase } from 'pg';
import type { Rule } from '../domain/compile-rules';

/** A row of the register, its trees as JSON text (Strapi keeps the driver from parsing them). */
interface RuleRow extends Record<string, unknown> {
  code: string;
  title: string;
  order: number | null;
  duty: string;
  verdictIfSatisfied: string | null;
  verdictIfNot: string;
  legalBasis: string | null;
  jurisdictionCode: string | null;
  condition: string | null;
  satisfiedWhen: string | null;
  nextSteps: string | null;
  parameters: string | null;
}

/** The rules that are in force on a day (`effectiveTo` is the first day on which one no longer is). */
export async function readRules(connection: ClientBase, on: string): Promise<Rule[]> {
  const { rows } = await connection.query<RuleRow>(
    `select code, title, "order", duty, verdict_if_satisfied as "verdictIfSatisfied", verdict_if_not as "verdictIfNot",
       legal_basis as "legalBasis", jurisdiction_code as "jurisdictionCode", condition::text as condition,
       satisfied_when::text as "satisfiedWhen", next_steps::text as "nextSteps", parameters::text as parameters
     from public.coverage_rules
     where active is not false
       and (effective_from is null or effective_from <= $1) and (effective_to is null or effective_to > $1)
     order by "order", code`,
    [on],
  );
  return rows.map((row) => ({
    ...row,
    condition: parse(row.condition),
    satisfiedWhen: parse(row.satisfiedWhen),
    nextSteps: parse(row.nextSteps),
    parameters: parse(row.parameters),
  }));
}

const parse = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
