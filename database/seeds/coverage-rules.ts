import type { ClientBase } from 'pg';
import { DEFAULT_COVERAGE_RULES } from './default-coverage-rules';

/** The office whose rules the defaults are: the province. */
const JURISDICTION = '44';

/**
 * Puts the default coverage rules into their register, each once in the life of the database: a rule that
 * staff have changed since stays as they left it, and one they have deleted stays away.
 */
export async function seedCoverageRules(client: ClientBase): Promise<void> {
  await client.query(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as rule (
         code text, title text, "order" integer, condition jsonb, parameters jsonb, duty text, "satisfiedWhen" jsonb,
         "verdictIfSatisfied" text, "verdictIfNot" text, "legalBasis" text, "nextSteps" jsonb, "effectiveFrom" date
       )
     ), fresh as (
       insert into coverage.seeded_rule (code) select code from wanted on conflict do nothing returning code
     )
     insert into public.coverage_rules (
       document_id, code, title, "order", condition, parameters, duty, satisfied_when, verdict_if_satisfied, verdict_if_not,
       legal_basis, next_steps, effective_from, active, jurisdiction_code, version, created_at, updated_at, published_at
     )
     select left(replace(gen_random_uuid()::text, '-', ''), 24), code, title, "order", condition, parameters, duty,
       "satisfiedWhen", "verdictIfSatisfied", "verdictIfNot", "legalBasis", "nextSteps", "effectiveFrom", true, $2, 1,
       now(), now(), now()
     from wanted join fresh using (code)
     where not exists (select from public.coverage_rules existing where existing.code = wanted.code)`,
    [JSON.stringify(DEFAULT_COVERAGE_RULES), JURISDICTION],
  );
}
