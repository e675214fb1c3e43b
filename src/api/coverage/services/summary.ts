import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import { DEFINITIONS, type Definition } from '../domain/definitions';
import type { Text } from '../domain/facts';
import { toFigures, type Count, type Figures } from '../domain/figures';
import { dayUntil } from '../validation/day';
import type { Grouping, SummaryQuery } from '../validation/summary';
import { countsNow, countsOn } from '../queries/counts';
import { labelsOf } from '../queries/labels';
import { branchTotals, type BranchTotals } from '../queries/branch-totals';

export interface Summary {
  data: Array<{ key: string; label: string; labels: Text } & Figures>;
  meta: {
    on: string;
    groupBy: Grouping;
    total: Figures;
    /** Party organizations and their members as they stand today; null for a past day. */
    branches: BranchTotals | null;
    definitions: Readonly<Record<string, Definition>>;
  };
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The figures by group, of what the caller may see. A past day is answered from the history.
   * Throws ValidationError for a day that has not come.
   */
  async of({ groupBy, on }: SummaryQuery): Promise<Summary> {
    const [now] = await query<{ today: string }>(strapi, 'select coverage.today()::text as today');
    const today = now?.today ?? '';
    const day = dayUntil(today, on);
    const isPast = day < today;
    const counts = await query<Count & Record<string, unknown>>(
      strapi,
      isPast ? countsOn(groupBy) : countsNow(groupBy),
      isPast ? [day] : [],
    );
    const keys = [...new Set(counts.map(({ key }) => key))].sort();
    const labels = await labelsOf(strapi, groupBy, keys);
    return {
      data: keys.map((key) => {
        const label = labels.get(key) ?? { zh: key, en: key };
        return {
          key,
          label: label.zh,
          labels: label,
          ...toFigures(counts.filter((count) => count.key === key)),
        };
      }),
      meta: {
        on: day,
        groupBy,
        total: toFigures(counts),
        branches: isPast ? null : await branchTotals(strapi),
        definitions: DEFINITIONS,
      },
    };
  },
});
