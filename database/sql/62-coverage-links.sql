-- Coverage links. Strapi writes the row and its two link rows in separate statements, and moves a link by
-- deleting and inserting a link row: each of the three tables queues the organizations it concerns. A link
-- whose organization or Party organization was deleted stays, covers nothing, and counts again after a restore.
create or replace function coverage.on_link_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform coverage.enqueue(array_agg(lo.organization_id), 'linked')
  from (select id, mode, "from", "to" from new_rows except select id, mode, "from", "to" from old_rows) n
  join public.coverage_links_organization_lnk lo on lo.coverage_link_id = n.id;
  return null;
end;
$$;
create or replace trigger coverage_update after update on public.coverage_links
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_link_update();

create or replace function coverage.on_link_organization_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'DELETE' then
    perform coverage.enqueue(array_agg(n.organization_id), 'linked') from new_rows n;
  end if;
  if tg_op <> 'INSERT' then
    perform coverage.enqueue(array_agg(o.organization_id), 'changed') from old_rows o;
  end if;
  return null;
end;
$$;

-- The Party organizations are locked against a change that is under way: whoever revokes one first is seen
-- by the link, and whoever links first is seen by the revocation.
create or replace function coverage.on_link_branch_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'DELETE' then
    perform from public.branches b where b.id in (select n.branch_id from new_rows n) order by b.id for share;
    perform coverage.enqueue(array_agg(lo.organization_id), 'changed')
    from new_rows n join public.coverage_links_organization_lnk lo on lo.coverage_link_id = n.coverage_link_id;
  end if;
  if tg_op <> 'INSERT' then
    perform coverage.enqueue(array_agg(lo.organization_id), 'changed')
    from old_rows o join public.coverage_links_organization_lnk lo on lo.coverage_link_id = o.coverage_link_id;
  end if;
  return null;
end;
$$;

create or replace trigger coverage_insert after insert on public.coverage_links_organization_lnk
referencing new table as new_rows for each statement execute function coverage.on_link_organization_change();
create or replace trigger coverage_update after update on public.coverage_links_organization_lnk
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_link_organization_change();
create or replace trigger coverage_delete after delete on public.coverage_links_organization_lnk
referencing old table as old_rows for each statement execute function coverage.on_link_organization_change();

create or replace trigger coverage_insert after insert on public.coverage_links_branch_lnk
referencing new table as new_rows for each statement execute function coverage.on_link_branch_change();
create or replace trigger coverage_update after update on public.coverage_links_branch_lnk
referencing old table as old_rows new table as new_rows for each statement execute function coverage.on_link_branch_change();
create or replace trigger coverage_delete after delete on public.coverage_links_branch_lnk
referencing old table as old_rows for each statement execute function coverage.on_link_branch_change();
