import { KEYS, type Dimension } from '../domain/dimensions';
import type { PivotQuery } from '../validation/pivot';
import { SNAPSHOT } from './snapshot';

const keyOf = (dimension: Dimension): string => (dimension === 'quarter' ? 's.day::text' : KEYS[dimension]);

/** Counts for every cell: row and column key with duty, verdict and form. `$1` the days; filters follow. */
export function pivotCounts(pivot: PivotQuery, days: string[]): { text: string; values: unknown[] } {
  const values: unknown[] = [days];
  const conditions = Object.entries(pivot.filters).map(([name, wanted]) => {
    // The parser lets only names of KEYS through.
    const key = KEYS[name as keyof typeof KEYS];
    return `${key} = any ($${values.push(wanted)})`;
  });
  const used = [pivot.rows, pivot.columns];
  const text = `
    select ${keyOf(pivot.rows)} as "row", ${keyOf(pivot.columns)} as "column", '' as key,
      coalesce(o.duty, 'to-survey') as duty, coalesce(o.verdict, 'to-survey') as verdict,
      coalesce(o.form, 'none') as form, count(*)::integer as organizations,
      null::integer as members, null::integer as transferred
    from (${SNAPSHOT}) s
    cross join lateral (select s.organization_id as id, s.*) o
    ${used.includes('status') || pivot.filters.status ? 'left join public.organizations r on r.id = o.organization_id' : ''}
    ${
      used.includes('agency')
        ? `left join public.organizations_competent_agency_lnk lg on lg.organization_id = o.organization_id
           left join public.agencies g on g.id = lg.agency_id`
        : ''
    }
    where o.duty is distinct from 'not-applicable' ${conditions.map((condition) => `and ${condition}`).join(' ')}
    group by 1, 2, 4, 5, 6`;
  return { text, values };
}
