import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import { quarterEndsBefore } from '../../../shared/calendar-days';
import { DIMENSION_LABELS, MEASURE_LABELS, type Dimension } from '../domain/dimensions';
import type { Text } from '../domain/facts';
import { toPivot, type PivotCells, type PivotCount } from '../domain/pivot';
import { labelsOf } from '../queries/labels';
import { pivotCounts } from '../queries/pivot-counts';
import { dayUntil } from '../validation/day';
import type { PivotQuery } from '../validation/pivot';

interface Heading {
  key: string;
  labels: Text;
}

export interface Pivot {
  data: Omit<PivotCells, 'rows' | 'columns'> & { rows: Heading[]; columns: Heading[] };
  meta: Omit<PivotQuery, 'on'> & {
    on: string;
    /** The figures are those of a past day: the records behind them have moved on. */
    isPast: boolean;
    labels: { rows: Text; columns: Text; measure: Text };
  };
}

/** Quarter ends that are shown before the day itself. */
const QUARTERS = 7;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The live organizations the caller may see, counted by two dimensions on a day.
   * Throws ValidationError for a day that has not come.
   */
  async of(pivot: PivotQuery): Promise<Pivot> {
    const [now] = await query<{ today: string }>(strapi, 'select coverage.today()::text as today');
    const today = now?.today ?? '';
    const on = dayUntil(today, pivot.on);
    const hasQuarters = pivot.rows === 'quarter' || pivot.columns === 'quarter';
    const days = hasQuarters ? [...quarterEndsBefore(on, QUARTERS).reverse(), on] : [on];
    const { text, values } = pivotCounts(pivot, days);
    const counts = await query<PivotCount & Record<string, unknown>>(strapi, text, values);
    const headings = async (dimension: Dimension, found: string[]): Promise<Heading[]> => {
      const keys = dimension === 'quarter' ? [...new Set(days)] : [...new Set(found)];
      const labels = await labelsOf(strapi, dimension, keys);
      const known = [...labels.keys()].filter((key) => keys.includes(key));
      const others = keys.filter((key) => !labels.has(key)).sort();
      return [...known, ...others].map((key) => ({ key, labels: labels.get(key) ?? { zh: key, en: key } }));
    };
    const rows = await headings(
      pivot.rows,
      counts.map(({ row }) => row),
    );
    const columns = await headings(
      pivot.columns,
      counts.map(({ column }) => column),
    );
    const cells = toPivot(
      counts,
      pivot,
      rows.map(({ key }) => key),
      columns.map(({ key }) => key),
    );
    return {
      data: { ...cells, rows, columns },
      meta: {
        ...pivot,
        on,
        isPast: on < today,
        labels: {
          rows: DIMENSION_LABELS[pivot.rows],
          columns: DIMENSION_LABELS[pivot.columns],
          measure: MEASURE_LABELS[pivot.measure],
        },
      },
    };
  },
});
