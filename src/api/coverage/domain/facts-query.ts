import { FACTS, SQL_TYPES } from './facts';

/** Whose facts: of every organization, of those in `$3::integer[]`, or those that `$3::jsonb` itself states. */
export type FactsSource = 'all' | 'some' | 'given';

/**
 * The query that yields one row of plain facts per organization at the date `$2`. The texts for all and for
 * some differ only where they pick rows: one text for both ("$3 is null or …") would keep the planner from
 * using the indexes for a single edit.
 */
export function factsQuery(source: FactsSource): string {
  return source === 'given' ? givenFacts() : storedFacts(source);
}

const selected = (): string =>
  Object.values(FACTS)
    .map((fact) => `${fact.sql} as ${fact.column}`)
    .join(',\n    ');

function storedFacts(source: 'all' | 'some'): string {
  const only = (column: string): string => (source === 'some' ? `${column} = any ($3::integer[])` : 'true');
  return `
  select o.id as organization_id,
    ${selected()}
  from public.organizations o
  left join (${openLinks(only('lo.organization_id'))}) l on l.organization_id = o.id
  left join (${openAssignments(only('ao.organization_id'))}) a on a.organization_id = o.id
  where ${only('o.id')}`;
}

/**
 * Links open at the date: half open [from, to). The kind of an active Party organization, which its approval
 * states, decides the form before the mode does, which a clerk chose; each active link has exactly one form.
 */
const openLinks = (only: string): string => `
    select link.organization_id, count(*)::integer as open,
      count(*) filter (where form is not null)::integer as active,
      count(*) filter (where form = 'own')::integer as own,
      count(*) filter (where form = 'joint')::integer as joint,
      count(*) filter (where form = 'temporary')::integer as temporary,
      count(*) filter (where form = 'temporary' and has_reason)::integer as temporary_with_reason,
      count(*) filter (where form = 'attached')::integer as attached
    from (
      select lo.organization_id, b.set_up_reason ~ '\\S' as has_reason,
        case
          when b.status is distinct from 'active' then null
          when k.mode = 'attached' then 'attached'
          when k.mode = 'joint' or b.kind = 'joint-branch' then 'joint'
          when b.kind like 'temporary-%' then 'temporary'
          when k.mode = 'own' then 'own'
          else 'attached'
        end as form
      from public.coverage_links k
      join public.coverage_links_organization_lnk lo on lo.coverage_link_id = k.id
      join public.coverage_links_branch_lnk lb on lb.coverage_link_id = k.id
      join public.branches b on b.id = lb.branch_id
      where k."from" <= $2 and (k."to" is null or k."to" > $2) and ${only}
    ) link
    group by link.organization_id`;

/** Assignments open at the date, with the last visit made under them until then. */
const openAssignments = (only: string): string => `
    select ao.organization_id, count(distinct s.id)::integer as open, max(v.date) as last_visit_on
    from public.instructor_assignments s
    join public.instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = s.id
    left join public.visits_assignment_lnk va on va.instructor_assignment_id = s.id
    left join public.visits v on v.id = va.visit_id and v.date <= $2
    where s."from" <= $2 and (s."to" is null or s."to" > $2) and ${only}
    group by ao.organization_id`;

/** Facts that stand in no table: what would be, if. */
function givenFacts(): string {
  const columns = Object.values(FACTS).map((fact) => `${fact.column} ${SQL_TYPES[fact.type]}`);
  return `
  select * from jsonb_to_recordset($3::jsonb) as given (organization_id integer, ${columns.join(', ')})`;
}
