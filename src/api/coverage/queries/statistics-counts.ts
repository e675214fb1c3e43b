import { SNAPSHOT } from './snapshot';

/** Level of the rows of the statistics table: the cities of a province, or the counties of a city. */
export type StatisticsLevel = 'city' | 'county';

const DIGITS: Record<StatisticsLevel, number> = { city: 4, county: 6 };

/** Counts by place and type on the day `$1` (an array of one). Members are known of today only. */
export const statisticsCounts = (level: StatisticsLevel): string => `
  select coalesce(left(s.jurisdiction_code, ${DIGITS[level]}), '') as key, coalesce(s.org_type, '') as type,
    coalesce(s.duty, 'to-survey') as duty, coalesce(s.verdict, 'to-survey') as verdict, coalesce(s.form, 'none') as form,
    count(*)::integer as organizations,
    case when s.day = coverage.today() then
      coalesce(sum(r.full_member_staff + r.full_member_leaders + coalesce(r.probationary_members, 0)), 0)::integer end as members,
    case when s.day = coverage.today() then coalesce(sum(r.transferred_members), 0)::integer end as transferred
  from (${SNAPSHOT}) s
  left join public.organizations r on r.id = s.organization_id
  group by s.day, 1, 2, 3, 4, 5`;

/** Party organizations and instructors by place, as they stand today. */
export const teamCounts = (level: StatisticsLevel): string => `
  select key, sum(joint)::integer as joint, sum(covered)::integer as covered, sum(temporary)::integer as temporary,
    sum(instructors)::integer as instructors
  from (
    select coalesce(left(b.jurisdiction_code, ${DIGITS[level]}), '') as key,
      (b.kind = 'joint-branch')::integer as joint,
      case when b.kind = 'joint-branch' then b.covered_organizations else 0 end as covered,
      (b.kind like 'temporary-%')::integer as temporary, 0 as instructors
    from public.branches b where b.status = 'active'
    union all
    select coalesce(left(i.jurisdiction_code, ${DIGITS[level]}), ''), 0, 0, 0, 1
    from public.instructors i where i.status = 'on-duty'
  ) counted group by key`;
