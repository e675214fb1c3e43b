-- Applies a decision text of the program: writes the verdicts that differ and their history, in one statement.
-- `coverage.refreshing` tells the triggers on organizations that only derived columns change.
create or replace function coverage.apply_decision(decision text, program coverage.program, on_date date, ids integer[])
returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set jit = off set coverage.refreshing = 'on'
as $$
declare
  changed integer;
begin
  execute format($statement$
    with changed as (
      update public.organizations o
      set duty = d.duty, verdict = d.verdict, coverage_form = d.form
      from (%s) d
      where o.id = d.organization_id
        and (o.duty is distinct from d.duty or o.verdict is distinct from d.verdict or o.coverage_form is distinct from d.form)
      returning o.id, o.jurisdiction_code, o.org_type, d.duty, d.verdict, d.form, d.rule, d.inputs
    )
    insert into coverage.verdict_history as h (
      organization_id, "from", duty, verdict, form, rule_code, rule_title, inputs, program_id, jurisdiction_code, org_type
    )
    select c.id, $2, c.duty, c.verdict, c.form, r.code, r.title, c.inputs, $4, c.jurisdiction_code, c.org_type
    from changed c left join jsonb_to_recordset($5) as r (number integer, code text, title text) on r.number = c.rule
    on conflict (organization_id, "from") do update
    set (duty, verdict, form, rule_code, rule_title, inputs, program_id, jurisdiction_code, org_type, recorded_at) =
      (excluded.duty, excluded.verdict, excluded.form, excluded.rule_code, excluded.rule_title, excluded.inputs,
       excluded.program_id, excluded.jurisdiction_code, excluded.org_type, excluded.recorded_at)
  $statement$, decision)
  using program.params, on_date, ids, program.id, program.rules;
  get diagnostics changed = row_count;
  return changed;
end;
$$;
revoke execute on function coverage.apply_decision from public;

-- Brings the verdicts of some organizations up to date; returns how many changed. Their rows are locked in
-- the order of their ids, so that of two transactions that touch one organization the later sees what the
-- earlier wrote. Rows that this transaction wrote itself are locked already.
create or replace function coverage.refresh(ids integer[]) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  program coverage.program := coverage.current_program();
begin
  if program.id is null then
    return 0;
  end if;
  perform from public.organizations o
  where o.id = any (ids) and o.xmin <> pg_current_xact_id()::xid
  order by o.id for no key update;
  return coverage.apply_decision(program.sql_some, program, coverage.today(), ids);
end;
$$;
revoke execute on function coverage.refresh from public;

-- Brings every verdict up to date as of a day (the nightly run, and after a change of rules).
create or replace function coverage.recalculate(on_date date default coverage.today()) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  program coverage.program := coverage.current_program();
begin
  perform pg_advisory_xact_lock(hashtext('coverage.recalculate'));
  if program.id is null then
    return 0;
  end if;
  return coverage.apply_decision(program.sql_all, program, on_date, null);
end;
$$;
revoke execute on function coverage.recalculate from public;
