-- Brings the figures of some rows up to date: the row's own trigger computes what is assigned here. The rows are
-- locked in the order of their ids, so that two transactions never wait for each other.
create or replace function desk.touch(target text, figure text, ids integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set app.derived = 'on'
as $$
begin
  execute format('select from public.%I where id = any ($1) order by id for no key update', target) using ids;
  execute format('update public.%1$I set %2$I = %2$I where id = any ($1)', target, figure) using ids;
end;
$$;
revoke execute on function desk.touch from public;

-- Arguments: target table, one of its figures, and the query of the ids that follow from the rows %s.
create or replace function desk.on_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  ids integer[];
  former integer[] := '{}';
begin
  -- a derived column changed, nothing that others are counted from
  if current_setting('app.derived', true) = 'on' then
    return null;
  end if;
  execute format('select array_agg(distinct t.id) from (' || tg_argv[2] || ') t (id)', 'changed') into ids;
  if tg_op = 'UPDATE' then
    execute format('select array_agg(distinct t.id) from (' || tg_argv[2] || ') t (id)', 'was') into former;
  end if;
  ids := ids || former;
  if cardinality(ids) > 0 then
    perform desk.touch(tg_argv[0], tg_argv[1], ids);
  end if;
  return null;
end;
$$;

-- Lets a change of one table refresh a figure of another.
create or replace function desk.watch(table_name text, target text, figure text, ids text) returns void
language plpgsql
as $$
declare
  arguments constant text := format('(%L, %L, %L)', target, figure, ids);
begin
  execute format('create or replace trigger %I after insert on public.%I referencing new table as changed
    for each statement execute function desk.on_change%s', 'desk_insert_' || target, table_name, arguments);
  execute format('create or replace trigger %I after delete on public.%I referencing old table as changed
    for each statement execute function desk.on_change%s', 'desk_delete_' || target, table_name, arguments);
  execute format('create or replace trigger %I after update on public.%I referencing old table as was new table as changed
    for each statement execute function desk.on_change%s', 'desk_update_' || target, table_name, arguments);
end;
$$;
revoke execute on function desk.watch from public;

do $$
begin
  perform desk.watch('coverage_links', 'branches', 'covered_organizations',
    'select lb.branch_id from %s r join public.coverage_links_branch_lnk lb on lb.coverage_link_id = r.id');
  perform desk.watch('coverage_links_branch_lnk', 'branches', 'covered_organizations', 'select r.branch_id from %s r');
  perform desk.watch('coverage_links_organization_lnk', 'branches', 'covered_organizations',
    'select lb.branch_id from %s r join public.coverage_links_branch_lnk lb on lb.coverage_link_id = r.coverage_link_id');

  perform desk.watch('instructor_assignments', 'instructors', 'open_assignments',
    'select ai.instructor_id from %s r join public.instructor_assignments_instructor_lnk ai on ai.instructor_assignment_id = r.id');
  perform desk.watch('instructor_assignments_instructor_lnk', 'instructors', 'open_assignments', 'select r.instructor_id from %s r');

  perform desk.watch('instructor_assignments', 'organizations', 'open_assignments',
    'select ao.organization_id from %s r join public.instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = r.id');
  perform desk.watch('instructor_assignments_organization_lnk', 'organizations', 'open_assignments',
    'select r.organization_id from %s r');

  perform desk.watch('visits', 'instructor_assignments', 'unattended_since',
    'select va.instructor_assignment_id from %s r join public.visits_assignment_lnk va on va.visit_id = r.id');
  perform desk.watch('visits_assignment_lnk', 'instructor_assignments', 'unattended_since',
    'select r.instructor_assignment_id from %s r');
end;
$$;
