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

-- Full runs, one row a day: when, with which program, and how many verdicts changed.
create table if not exists coverage.run (
  on_date date primary key,
  program_id bigint not null,
  changed integer not null,
  finished_at timestamptz not null default now()
);

-- Whether today's full run with the current program is still to be done (after a night when nothing ran).
create or replace function coverage.is_run_due() returns boolean
language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select not exists (
    select from coverage.run r where r.on_date = coverage.today() and r.program_id = (coverage.current_program()).id
  );
end;

-- Brings every verdict up to date as of a day (the nightly run, and after a change of rules); returns how many
-- changed.
create or replace function coverage.recalculate(on_date date default coverage.today()) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  program coverage.program := coverage.current_program();
  changed_rows integer;
begin
  perform pg_advisory_xact_lock(hashtext('coverage.recalculate'));
  if program.id is null then
    return 0;
  end if;
  changed_rows := coverage.apply_decision(program.sql_all, program, recalculate.on_date);
  insert into coverage.run (on_date, program_id, changed) values (recalculate.on_date, program.id, changed_rows)
  on conflict (on_date) do update
  set (program_id, changed, finished_at) = (excluded.program_id, run.changed + excluded.changed, excluded.finished_at);
  return changed_rows;
end;
$$;
revoke execute on function coverage.recalculate from public;
