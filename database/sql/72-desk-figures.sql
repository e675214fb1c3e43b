-- Figures that a desk asks for and that no single row holds: how many organizations a Party organization covers,
-- how many an instructor has in care, since when nobody visited. They are derived columns, so that a list can
-- filter and sort by them and a number on the home screen is exactly the list behind it. Their triggers compute
-- them, whatever wrote the row; what a client sends is overwritten.
create schema if not exists desk;
grant usage on schema desk to registers_staff, registers_staff_all;

create or replace function desk.branch_figures() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.term_due_on := coalesce(new.extended_to, new.term_end);
  new.covered_organizations := (
    select count(distinct lo.organization_id)
    from public.coverage_links_branch_lnk lb
    join public.coverage_links k on k.id = lb.coverage_link_id
    join public.coverage_links_organization_lnk lo on lo.coverage_link_id = k.id
    where lb.branch_id = new.id and k."from" <= coverage.today() and (k."to" is null or k."to" > coverage.today())
  );
  return new;
end;
$$;
create or replace trigger desk_figures
before insert or update of covered_organizations, term_due_on, term_end, extended_to on public.branches
for each row execute function desk.branch_figures();

create or replace function desk.instructor_figures() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.open_assignments := (
    select count(*)
    from public.instructor_assignments_instructor_lnk ai
    join public.instructor_assignments s on s.id = ai.instructor_assignment_id
    where ai.instructor_id = new.id and s."from" <= coverage.today() and (s."to" is null or s."to" > coverage.today())
  );
  new.spare_capacity := new.capacity - new.open_assignments;
  return new;
end;
$$;
create or replace trigger desk_figures
before insert or update of open_assignments, spare_capacity, capacity on public.instructors
for each row execute function desk.instructor_figures();

create or replace function desk.organization_figures() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.open_assignments := (
    select count(*)
    from public.instructor_assignments_organization_lnk ao
    join public.instructor_assignments s on s.id = ao.instructor_assignment_id
    where ao.organization_id = new.id and s."from" <= coverage.today() and (s."to" is null or s."to" > coverage.today())
  );
  return new;
end;
$$;
create or replace trigger desk_figures before update of open_assignments on public.organizations
for each row execute function desk.organization_figures();

-- Nothing is linked to an organization while it is inserted. It needs no rights and no path of its own, which would cost
-- an import more than all else it does here.
create or replace function desk.first_organization_figures() returns trigger
language plpgsql
as $$
begin
  new.open_assignments := 0;
  return new;
end;
$$;
create or replace trigger desk_first_figures before insert on public.organizations
for each row execute function desk.first_organization_figures();

-- The last visit of an assignment that is open, or its first day where there was none; empty once it has ended.
create or replace function desk.assignment_figures() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.unattended_since := case
    when new."from" <= coverage.today() and (new."to" is null or new."to" > coverage.today()) then coalesce((
      select max(v.date) from public.visits_assignment_lnk va join public.visits v on v.id = va.visit_id
      where va.instructor_assignment_id = new.id and v.date <= coverage.today()
    ), new."from")
  end;
  return new;
end;
$$;
create or replace trigger desk_figures before insert or update of unattended_since, "from", "to" on public.instructor_assignments
for each row execute function desk.assignment_figures();
