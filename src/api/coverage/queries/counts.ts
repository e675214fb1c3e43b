import type { Grouping } from '../validation/summary';

/**
 * Which group an organization belongs to. A city is the first four digits of the jurisdiction; an organization
 * in charge of the province has two, and is a group of its own (省本级), not of the city it sits in.
 */
const KEYS: Record<Grouping, string> = {
  city: `coalesce(left(o.jurisdiction_code, 4), '')`,
  county: `coalesce(left(o.jurisdiction_code, 6), '')`,
  orgType: `coalesce(o.org_type, '')`,
  agency: `coalesce(g.document_id, '')`,
};

const AGENCY = `
  left join public.organizations_competent_agency_lnk lg on lg.organization_id = o.id
  left join public.agencies g on g.id = lg.agency_id`;

const joins = (groupBy: Grouping, id: string): string =>
  groupBy === 'agency' ? AGENCY.replace('o.id', id) : '';

/** Counts of today; no parameters. */
export const countsNow = (groupBy: Grouping): string => `
  select ${KEYS[groupBy]} as key, coalesce(o.duty, 'to-survey') as duty, coalesce(o.verdict, 'to-survey') as verdict,
    coalesce(o.coverage_form, 'none') as form, count(*)::integer as organizations,
    coalesce(sum(o.full_member_staff + o.full_member_leaders + coalesce(o.probationary_members, 0)), 0)::integer as members,
    coalesce(sum(o.transferred_members), 0)::integer as transferred
  from public.organizations o ${joins(groupBy, 'o.id')}
  group by 1, 2, 3, 4`;

/**
 * Counts of a past day (`$1`), from the history: with the jurisdiction and type of that day, and, since the
 * history does not keep it, the agency of today.
 */
export const countsOn = (groupBy: Grouping): string => `
  select ${KEYS[groupBy]} as key, o.duty, o.verdict, o.form, count(*)::integer as organizations,
    null::integer as members, null::integer as transferred
  from (
    select distinct on (h.organization_id) h.*
    from coverage.verdict_history h
    where h."from" <= $1
    order by h.organization_id, h."from" desc
  ) o ${joins(groupBy, 'o.organization_id')}
  where o.duty is not null and registers.in_scope(o.jurisdiction_code)
  group by 1, 2, 3, 4`;
