-- Instructor assignments and their visits: what work coverage is made of.
create or replace function coverage.on_assignment_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform coverage.enqueue(array_agg(ao.organization_id), 'changed')
  from (select id, "from", "to" from new_rows except select id, "from", "to" from old_rows) n
  join public.instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = n.id;
  return null;
end;
$$;
create or replace trigger coverage_update after update on public.instructor_assignments
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_assignment_update();

create or replace function coverage.on_assignment_organization_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'DELETE' then
    perform coverage.enqueue(array_agg(n.organization_id), 'changed') from new_rows n;
  end if;
  if tg_op <> 'INSERT' then
    perform coverage.enqueue(array_agg(o.organization_id), 'changed') from old_rows o;
  end if;
  return null;
end;
$$;
create or replace trigger coverage_insert after insert on public.instructor_assignments_organization_lnk
referencing new table as new_rows for each statement execute function coverage.on_assignment_organization_change();
create or replace trigger coverage_update after update on public.instructor_assignments_organization_lnk
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_assignment_organization_change();
create or replace trigger coverage_delete after delete on public.instructor_assignments_organization_lnk
referencing old table as old_rows for each statement execute function coverage.on_assignment_organization_change();

create or replace function coverage.on_visit_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform coverage.enqueue(array_agg(ao.organization_id), 'changed')
  from (select id, date from new_rows except select id, date from old_rows) n
  join public.visits_assignment_lnk va on va.visit_id = n.id
  join public.instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = va.instructor_assignment_id;
  return null;
end;
$$;
create or replace trigger coverage_update after update on public.visits
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_visit_update();

create or replace function coverage.on_visit_assignment_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'DELETE' then
    perform coverage.enqueue(array_agg(ao.organization_id), 'changed')
    from new_rows n
    join public.instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = n.instructor_assignment_id;
  end if;
  if tg_op <> 'INSERT' then
    perform coverage.enqueue(array_agg(ao.organization_id), 'changed')
    from old_rows o
    join public.instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = o.instructor_assignment_id;
  end if;
  return null;
end;
$$;
create or replace trigger coverage_insert after insert on public.visits_assignment_lnk
referencing new table as new_rows for each statement execute function coverage.on_visit_assignment_change();
create or replace trigger coverage_update after update on public.visits_assignment_lnk
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_visit_assignment_change();
create or replace trigger coverage_delete after delete on public.visits_assignment_lnk
referencing old table as old_rows for each statement execute function coverage.on_visit_assignment_change();
