-- A Party organization that is revoked, or becomes of another kind, changes all that it covers. (A new one
-- covers nothing yet; a deleted one takes its link rows with it.)
create or replace function coverage.on_branch_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform coverage.enqueue(array_agg(lo.organization_id), 'changed')
  from (select id, status, kind, set_up_reason from new_rows except select id, status, kind, set_up_reason from old_rows) n
  join public.coverage_links_branch_lnk lb on lb.branch_id = n.id
  join public.coverage_links_organization_lnk lo on lo.coverage_link_id = lb.coverage_link_id;
  return null;
end;
$$;

create or replace trigger coverage_update after update on public.branches
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_branch_update();
