/**
 * Every organization as it stood on each of the days `$1` (dates): from the register where the day is today,
 * from the dated history where it has passed. Past rows are held to the scope of that day, as in the summary.
 */
export const SNAPSHOT = `
  select coverage.today() as day, o.id as organization_id, o.jurisdiction_code, o.org_type, o.duty, o.verdict,
    o.coverage_form as form
  from public.organizations o
  where coverage.today() = any ($1::date[])
  union all
  select d.day, h.organization_id, h.jurisdiction_code, h.org_type, h.duty, h.verdict, h.form
  from unnest($1::date[]) as d (day)
  join (
    select h.*, lead(h."from") over (partition by h.organization_id order by h."from") as until
    from coverage.verdict_history h
  ) h on h."from" <= d.day and (h.until is null or h.until > d.day)
  where d.day < coverage.today() and h.duty is not null and registers.in_scope(h.jurisdiction_code)`;
