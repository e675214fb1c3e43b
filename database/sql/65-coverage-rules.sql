-- Rules that changed change verdicts of any organization: a job recalculates them all, whatever wrote the rules.
create or replace function coverage.on_rules_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from changed) then
    perform registers.add_job('coverage.recalculate', 'coverage-rules', '{}'::jsonb, null, 'coverage');
  end if;
  return null;
end;
$$;
create or replace trigger coverage_insert after insert on public.coverage_rules
referencing new table as changed for each statement execute function coverage.on_rules_change();
create or replace trigger coverage_update after update on public.coverage_rules
referencing new table as changed for each statement execute function coverage.on_rules_change();
create or replace trigger coverage_delete after delete on public.coverage_rules
referencing old table as changed for each statement execute function coverage.on_rules_change();
