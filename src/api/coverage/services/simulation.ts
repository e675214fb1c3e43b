import type { Core } from '@strapi/strapi';
import { asOwner, query } from '../../../plugins/registers';
import { compileRules, type Program } from '../domain/compile-rules';
import { toFigures, type Count, type Figures } from '../domain/figures';
import { overlayRules } from '../domain/overlay-rules';
import { today } from '../engine/install-program';
import { readRules } from '../engine/read-rules';
import { toRuleRefusal } from '../engine/rule-refusal';
import { SIMULATION } from '../queries/simulation';
import type { RuleDraft } from '../validation/simulate';

export interface Simulation {
  /** Organizations whose duty, verdict or form would change. */
  changed: number;
  transitions: Array<{ from: string; to: string; fromDuty: string; toDuty: string; count: number }>;
  /** Some of them, by name. */
  sample: Array<{
    documentId: string;
    name: string;
    from: string;
    to: string;
    fromForm: string;
    toForm: string;
  }>;
  totals: { before: Figures; after: Figures };
}

interface Outcome extends Pick<Simulation, 'changed' | 'transitions' | 'sample'> {
  before: Count[];
  after: Count[];
}

/** From here on the facts of all organizations are read faster than those of each one. */
const MANY = 5_000;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Tries changed rules on today's facts of the organizations the caller sees; nothing is saved.
   * Throws ValidationError for a rule that does not compile.
   */
  async run(drafts: RuleDraft[]): Promise<Simulation> {
    const [visible] = await query<{ ids: number[] | null }>(
      strapi,
      'select array_agg(id) as ids from public.organizations',
    );
    const ids = visible?.ids ?? [];
    return asOwner(strapi, async (connection) => {
      const on = await today(connection);
      const program = compile(overlayRules(await readRules(connection, on), drafts));
      const { rows } = await connection.query<{ outcome: string }>(
        SIMULATION(ids.length < MANY ? program.sql.some : program.sql.all),
        [JSON.stringify(program.params), on, ids],
      );
      // Written by the query just above.
      const { before, after, ...outcome } = JSON.parse(rows[0]?.outcome ?? '{}') as Outcome;
      return { ...outcome, totals: { before: toFigures(before), after: toFigures(after) } };
    });
  },
});

function compile(rules: Parameters<typeof compileRules>[0]): Program {
  try {
    return compileRules(rules);
  } catch (error) {
    throw toRuleRefusal(error);
  }
}
