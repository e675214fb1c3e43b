import type { Core } from '@strapi/strapi';
import { registerTask, schedule, withConnection } from '../../../plugins/registers';
import { followRules } from './follow-rules';
import { installProgram } from './install-program';
import { toRuleRefusal } from './rule-refusal';

/** Ten minutes past midnight, when dates have passed that verdicts depend on. */
const NIGHTLY = { rule: '10 0 * * *', tz: 'Asia/Shanghai' };

/**
 * Starts the engine: the program of the rules in force, verdicts where today's run is still due, and from then
 * on every night and after each change of rules. Call it once the SQL is applied and the rules are seeded,
 * before the workers start.
 */
export async function startCoverage(strapi: Core.Strapi): Promise<void> {
  followRules(strapi);
  registerTask('coverage.recalculate', async ({ asOwner }) => {
    try {
      return { rows: await asOwner(runFully) };
    } catch (error) {
      throw toRuleRefusal(error);
    }
  });
  schedule(strapi, {
    'coverage.nightly': {
      task: async () => {
        const changed = await withConnection(strapi, runFully);
        strapi.log.info(`Nightly coverage run: ${changed} verdicts changed.`);
      },
      options: NIGHTLY,
    },
  });
  await withConnection(strapi, async (connection) => {
    await installProgram(connection);
    await connection.query('select coverage.recalculate() where coverage.is_run_due()');
  });
}

/** Makes the program of today's rules and brings every verdict up to date; answers how many changed. */
async function runFully(connection: Parameters<typeof installProgram>[0]): Promise<number> {
  await installProgram(connection);
  const { rows } = await connection.query<{ changed: number }>('select coverage.recalculate() as changed');
  return rows[0]?.changed ?? 0;
}
