import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import { addDays } from '../../../shared/calendar-days';
import { IMPORTS, RULE_CHANGES, VERDICT_CHANGES } from '../queries/verdict-changes';
import type { Period } from '../validation/days';

interface Movement {
  count: number;
  /** documentIds, as many as one list can be asked for. */
  ids: string[];
  sample: Array<{ documentId: string; name: string; verdict: string; was: string }>;
}

export interface Changes {
  /** The day that today is compared with, `YYYY-MM-DD`. */
  since: string;
  gained: Movement;
  lost: Movement;
  imports: Array<Record<string, unknown>>;
  rules: Array<Record<string, unknown>>;
}

const NOTHING: Movement = { count: 0, ids: [], sample: [] };

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What changed in the last `days` days, of what the caller may see. */
  async of(days: Period): Promise<Changes> {
    const [now] = await query<{ today: string }>(strapi, 'select coverage.today()::text as today');
    const since = addDays(now?.today ?? '', -days);
    const movements = await query<Movement & { gained: boolean }>(strapi, VERDICT_CHANGES, [since]);
    const movement = (isGain: boolean): Movement => {
      const { count, ids, sample } = movements.find(({ gained }) => gained === isGain) ?? NOTHING;
      return { count, ids, sample };
    };
    return {
      since,
      gained: movement(true),
      lost: movement(false),
      imports: await query(strapi, IMPORTS, [since]),
      rules: await query(strapi, RULE_CHANGES, [since]),
    };
  },
});
