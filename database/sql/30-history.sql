-- What each organization was found to be, from which day on; a row holds until the next one of the same
-- organization. One row a day at most: a change on the same day overwrites it. A null duty says that the
-- organization was deleted that day; its earlier rows stay readable. Where the organization belonged is kept
-- with the verdict, so that past figures stand still when it moves.
create table if not exists coverage.verdict_history (
  organization_id integer not null,
  "from" date not null,
  duty text,
  verdict text,
  form text,
  rule_code text,
  rule_title text,
  inputs jsonb,
  program_id bigint,
  jurisdiction_code text,
  org_type text,
  recorded_at timestamptz not null default now(),
  primary key (organization_id, "from")
);

alter table coverage.verdict_history enable row level security;
grant select on coverage.verdict_history to registers_staff, registers_staff_all;

-- Visible with the organization, and to the office in charge at that time.
drop policy if exists in_scope on coverage.verdict_history;
create policy in_scope on coverage.verdict_history for select to registers_staff using (
  starts_with(jurisdiction_code, nullif(current_setting('app.scope', true), ''))
  or organization_id in (select o.id from public.organizations o)
);
drop policy if exists everywhere on coverage.verdict_history;
create policy everywhere on coverage.verdict_history for select to registers_staff_all using (true);

-- The history of one organization with the day each row ends, newest first; rows that repeat the one before
-- (a change taken back on its day) are one.
create or replace function coverage.history_of(organization integer)
returns table ("from" date, "to" date, duty text, verdict text, form text, rule_code text, rule_title text, inputs jsonb)
language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select s."from", lead(s."from") over (order by s."from"), s.duty, s.verdict, s.form, s.rule_code, s.rule_title, s.inputs
  from (
    select h.*, (h.duty, h.verdict, h.form) is distinct from
      (lag(h.duty) over w, lag(h.verdict) over w, lag(h.form) over w) as is_change
    from coverage.verdict_history h
    where h.organization_id = organization
    window w as (order by h."from")
  ) s
  where s.is_change
  order by s."from" desc;
end;
