import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { asOwner, query, Refusal } from '../../../plugins/registers';
import { isBlank } from '../domain/compile-condition';
import { compileRules, type Program, type Rule } from '../domain/compile-rules';
import { findFact, type Text } from '../domain/facts';
import { factsQuery } from '../domain/facts-query';
import { suppositions, type FactsRow } from '../domain/alternatives';
import { worthTelling } from '../domain/worth-telling';
import { today } from '../engine/install-program';
import { readRules } from '../engine/read-rules';
import { toRuleRefusal } from '../engine/rule-refusal';

/** What the program says about one row of facts. */
export interface Decision {
  duty: string;
  verdict: string;
  form: string;
  rule: number;
  inputs: Record<string, unknown>;
}

export interface Alternative {
  if: Text;
  duty: string;
  verdict: string;
  form: string;
}

export interface Explanation extends Omit<Decision, 'rule'> {
  rule: { code: string; title: string; legalBasis: string | null; parameters: unknown } | null;
  /** The inputs with their words. */
  facts: Array<{ fact: string; label: Text; unit: Text | null; value: unknown }>;
  since: string | null;
  history: Array<{
    from: string;
    to: string | null;
    duty: string | null;
    verdict: string | null;
    form: string | null;
    rule: { code: string; title: string } | null;
    inputs: unknown;
  }>;
  nextSteps: unknown;
  alternatives: Alternative[];
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Why an organization's verdict is what it is, and what would change it. Throws 404 outside the caller's scope. */
  async of(documentId: string): Promise<Explanation> {
    const [organization] = await query<{ id: number }>(
      strapi,
      'select id from public.organizations where document_id = $1',
      [documentId],
    );
    if (!organization) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    const history = await historyOf(strapi, organization.id);
    const { program, decision, alternatives } = await asOwner(strapi, (connection) =>
      decide(connection, organization.id),
    ).catch((error: unknown) => {
      throw toRuleRefusal(error);
    });
    const rule = program.rules[decision.rule - 1] ?? null;
    return {
      duty: decision.duty,
      verdict: decision.verdict,
      form: decision.form,
      rule: rule && {
        code: rule.code,
        title: rule.title,
        legalBasis: rule.legalBasis,
        parameters: rule.parameters ?? {},
      },
      inputs: decision.inputs,
      facts: Object.entries(decision.inputs).map(([fact, value]) => {
        const { label = { zh: fact, en: fact }, unit = null } = findFact(fact) ?? {};
        return { fact, label, unit, value };
      }),
      since: history[0]?.from ?? null,
      history,
      nextSteps: rule && isOpen(rule, decision) ? (rule.nextSteps ?? []) : [],
      alternatives,
    };
  },
});

/** Whether the rule asks for anything still. */
const isOpen = (rule: Rule, { verdict }: Decision): boolean =>
  isBlank(rule.satisfiedWhen) || verdict === rule.verdictIfNot;

async function decide(
  connection: ClientBase,
  id: number,
): Promise<{ program: Program; decision: Decision; alternatives: Alternative[] }> {
  const on = await today(connection);
  const program = compileRules(await readRules(connection, on));
  const { rows } = await connection.query<{ facts: string }>(
    `select to_jsonb(f)::text as facts from (${factsQuery('some')}) f where $1::jsonb is not null`,
    ['[]', on, [id]],
  );
  const row: FactsRow = JSON.parse(rows[0]?.facts ?? '{}');
  const supposed = suppositions(row, on);
  const given = [row, ...supposed.map(({ facts }) => ({ ...row, ...facts }))];
  const answer = await connection.query<{ decision: string }>(
    `select to_jsonb(d)::text as decision from (${program.sql.given}) d order by d.organization_id`,
    [
      JSON.stringify(program.params),
      on,
      JSON.stringify(given.map((facts, index) => ({ ...facts, organization_id: index }))),
    ],
  );
  const [decision, ...outcomes] = answer.rows.map((one): Decision => JSON.parse(one.decision));
  if (!decision) throw new Error(`Organization ${id} has no facts`);
  return { program, decision, alternatives: worthTelling(decision, supposed, outcomes) };
}

async function historyOf(strapi: Core.Strapi, id: number): Promise<Explanation['history']> {
  const rows = await query<{ entry: string }>(
    strapi,
    `select json_build_object('from', h."from", 'to', h."to", 'duty', h.duty, 'verdict', h.verdict, 'form', h.form,
       'rule', case when h.rule_code is not null then json_build_object('code', h.rule_code, 'title', h.rule_title) end,
       'inputs', h.inputs)::text as entry
     from coverage.history_of($1) h order by h."from" desc`,
    [id],
  );
  return rows.map(({ entry }) => JSON.parse(entry));
}
