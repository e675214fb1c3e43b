import type { ClientBase } from 'pg';

/** The office of the demo has kept its register for this many days. */
const KEPT_DAYS = 500;

/**
 * Dates the verdicts of a freshly filled office, as its own facts say: an organization was to be surveyed until
 * it was, owed what it owes until its link began, and its verdict lapsed a year after the survey. Without this an
 * office of today would have no yesterday to compare with.
 *
 * @param today `YYYY-MM-DD`, the day on which the office is filled
 */
export async function writePastVerdicts(client: ClientBase, today: string): Promise<void> {
  // Verdicts follow from deferred triggers: here, and not only at the commit.
  await client.query('set constraints all immediate');
  // The tables were empty a moment ago, and are so still by their statistics.
  await client.query(
    'analyze public.organizations, public.coverage_links, public.coverage_links_organization_lnk, coverage.verdict_history',
  );
  await client.query(PAST_VERDICTS, [today, KEPT_DAYS]);
  await client.query('set constraints all deferred');
}

const PAST_VERDICTS = `
  with turned as (
    select o.id, o.duty, o.coverage_form as form, o.jurisdiction_code, o.org_type, o.members_counted_on as counted,
      case
        when o.duty = 'to-survey' then (o.members_counted_on + interval '12 months')::date + 1
        else greatest(o.members_counted_on, case when o.verdict = 'covered' then l.linked end)
      end as day
    from public.organizations o
    left join (
      select lo.organization_id, max(k."from") as linked
      from public.coverage_links k join public.coverage_links_organization_lnk lo on lo.coverage_link_id = k.id
      where k."to" is null group by 1
    ) l on l.organization_id = o.id
    where o.duty <> 'not-applicable'
  ), recent as (
    select * from turned where day > $1::date - $2::integer and day <= $1::date
  ), days as (
    select o.id, coalesce(r.day, $1::date - $2::integer) as day
    from public.organizations o left join recent r on r.id = o.id
  ), dated as (
    update coverage.verdict_history h set "from" = d.day
    from days d where h.organization_id = d.id and h."from" = $1::date
  )
  insert into coverage.verdict_history (organization_id, "from", duty, verdict, form, jurisdiction_code, org_type)
  select r.id, $1::date - $2::integer, was.duty,
    case when was.duty = 'to-survey' then was.duty when was.is_covered then 'covered' else 'should-' || was.duty end,
    case when was.duty = 'to-survey' or was.is_covered then r.form else 'none' end,
    r.jurisdiction_code, r.org_type
  from recent r
  cross join lateral (
    select
      case
        when r.duty <> 'to-survey' then case when r.day = r.counted then 'to-survey' else r.duty end
        when r.form = 'own' then 'build'
        when r.form = 'none' then 'include'
        else 'join'
      end as duty,
      r.duty = 'to-survey' and r.form <> 'none' as is_covered
  ) was`;
