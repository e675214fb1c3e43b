-- Figures change when days pass, too: links and assignments begin and end. Touches only the rows whose figure
-- differs; run every night and at every start.
create or replace function desk.refresh_figures() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  today constant date := coverage.today();
begin
  perform desk.touch('branches', 'covered_organizations', array(
    select b.id from public.branches b
    left join (
      select lb.branch_id, count(distinct lo.organization_id) as covered
      from public.coverage_links k
      join public.coverage_links_branch_lnk lb on lb.coverage_link_id = k.id
      join public.coverage_links_organization_lnk lo on lo.coverage_link_id = k.id
      where k."from" <= today and (k."to" is null or k."to" > today)
      group by 1
    ) l on l.branch_id = b.id
    where b.covered_organizations is distinct from coalesce(l.covered, 0)
      or b.term_due_on is distinct from coalesce(b.extended_to, b.term_end)
  ));
  perform desk.touch('instructors', 'open_assignments', array(
    select i.id from public.instructors i
    left join (
      select ai.instructor_id, count(*) as open
      from public.instructor_assignments s
      join public.instructor_assignments_instructor_lnk ai on ai.instructor_assignment_id = s.id
      where s."from" <= today and (s."to" is null or s."to" > today)
      group by 1
    ) a on a.instructor_id = i.id
    where i.open_assignments is distinct from coalesce(a.open, 0)
      or i.spare_capacity is distinct from i.capacity - coalesce(a.open, 0)
  ));
  perform desk.touch('organizations', 'open_assignments', array(
    select o.id from public.organizations o
    left join (
      select ao.organization_id, count(*) as open
      from public.instructor_assignments s
      join public.instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = s.id
      where s."from" <= today and (s."to" is null or s."to" > today)
      group by 1
    ) a on a.organization_id = o.id
    where o.open_assignments is distinct from coalesce(a.open, 0)
  ));
  perform desk.touch('instructor_assignments', 'unattended_since', array(
    select s.id from public.instructor_assignments s
    left join (
      select va.instructor_assignment_id, max(v.date) as visited
      from public.visits_assignment_lnk va join public.visits v on v.id = va.visit_id
      where v.date <= today
      group by 1
    ) v on v.instructor_assignment_id = s.id
    where s.unattended_since is distinct from
      case when s."from" <= today and (s."to" is null or s."to" > today) then coalesce(v.visited, s."from") end
  ));
end;
$$;
revoke execute on function desk.refresh_figures from public;
