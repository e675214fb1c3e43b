-- Brings the verdicts of some organizations up to date, of which `inserted` are new. Their rows are locked in
-- the order of their ids, so that of two transactions that touch one organization the later sees what the
-- earlier wrote. Rows that this transaction wrote itself are locked already.
create or replace function coverage.refresh(ids integer[], inserted integer[] default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  few constant integer := 100;
  program coverage.program := coverage.current_program();
begin
  if program.id is null then
    return;
  end if;
  perform from public.organizations o
  where o.id = any (ids) and o.xmin <> pg_current_xact_id()::xid
  order by o.id for no key update;
  if cardinality(ids) <= few then
    perform coverage.apply_to_few(program.params, coverage.today(), ids, program.id, program.rules, inserted);
  else
    perform coverage.apply_decision(program.sql_some, program, coverage.today(), ids, inserted);
  end if;
end;
$$;
revoke execute on function coverage.refresh from public;

-- Brings every verdict up to date as of a day (the nightly run, and after a change of rules); returns how many
-- changed.
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
  return coverage.apply_decision(program.sql_all, program, on_date);
end;
$$;
revoke execute on function coverage.recalculate from public;
