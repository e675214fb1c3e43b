-- The statement that applies a decision text: writes the verdicts that differ and their history. What is
-- newly inserted carries its verdict already (see 41) and only lacks the first row of its history.
-- $1 params, $2 the day, $3 ids, $4 the program's id, $5 its rules, $6 ids newly inserted.
create or replace function coverage.verdict_statement(decision text) returns text
language sql immutable
return format($statement$
  with decided as (
    select d.*, o.jurisdiction_code, o.org_type, differs
    from (%s) d
    join public.organizations o on o.id = d.organization_id
    cross join lateral (
      select o.duty is distinct from d.duty or o.verdict is distinct from d.verdict or o.coverage_form is distinct from d.form
    ) compared (differs)
    where differs or o.id = any ($6::integer[])
  ), changed as (
    update public.organizations o
    set duty = d.duty, verdict = d.verdict, coverage_form = d.form
    from decided d
    where o.id = d.organization_id and d.differs
  )
  insert into coverage.verdict_history as h (
    organization_id, "from", duty, verdict, form, rule_code, rule_title, inputs, program_id, jurisdiction_code, org_type
  )
  select d.organization_id, $2, d.duty, d.verdict, d.form, r.code, r.title, d.inputs, $4, d.jurisdiction_code, d.org_type
  from decided d left join jsonb_to_recordset($5) as r (number integer, code text, title text) on r.number = d.rule
  on conflict (organization_id, "from") do update
  set (duty, verdict, form, rule_code, rule_title, inputs, program_id, jurisdiction_code, org_type, recorded_at) =
    (excluded.duty, excluded.verdict, excluded.form, excluded.rule_code, excluded.rule_title, excluded.inputs,
     excluded.program_id, excluded.jurisdiction_code, excluded.org_type, excluded.recorded_at)
$statement$, decision);

-- Runs it, planned for what it finds; returns how many rows the history got. `app.derived` tells the triggers
-- on organizations that only derived columns change.
create or replace function coverage.apply_decision(
  decision text, program coverage.program, on_date date, ids integer[] default null, inserted integer[] default null
) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set jit = off set enable_nestloop = on set app.derived = 'on'
as $$
declare
  many constant integer := 2000;
  written integer;
begin
  -- Where most rows take part only joins of whole sets are sensible. The planner may think that there are none: after an
  -- import that was rolled back, the statistics are those of an empty table. Set for the length of this function.
  if ids is null or cardinality(ids) > many then
    set local enable_nestloop = off;
  end if;
  execute coverage.verdict_statement(decision) using program.params, on_date, ids, program.id, program.rules, inserted;
  get diagnostics written = row_count;
  return written;
end;
$$;
revoke execute on function coverage.apply_decision from public;
