-- A link ends no earlier than it begins; [from, to) of one that ends on its first day is empty.
do $$
begin
  if not exists (select from pg_constraint where conname = 'coverage_link_period') then
    alter table public.coverage_links add constraint coverage_link_period check ("to" >= "from");
  end if;
end;
$$;

-- An organization has at most one own or joint link at a time; it may move from one to the next on a day.
-- The organizations are locked first, so that two transactions cannot each add one.
create or replace function coverage.check_links(ids integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  offence record;
begin
  perform from public.organizations o
  where o.id = any (ids) and o.xmin <> pg_current_xact_id()::xid
  order by o.id for no key update;
  select s.* into offence
  from (
    select o.document_id, o.name, l.document_id as link, l."from",
      max(coalesce(l."to", 'infinity')) over (
        partition by o.id order by l."from", l.id rows between unbounded preceding and 1 preceding
      ) as occupied_until
    from public.coverage_links l
    join public.coverage_links_organization_lnk lo on lo.coverage_link_id = l.id
    join public.organizations o on o.id = lo.organization_id
    where o.id = any (ids) and l.mode in ('own', 'joint') and l."from" is distinct from l."to"
  ) s
  where s."from" < s.occupied_until
  limit 1;
  if found then
    raise exception using
      errcode = 'RG422',
      schema = 'public', table = 'coverage_links', column = 'from', constraint = 'coverage_link_overlap',
      message = format('%s has two own or joint links at the same time', offence.name),
      detail = jsonb_build_object('organization', offence.document_id, 'link', offence.link, 'from', offence."from");
  end if;
end;
$$;
revoke execute on function coverage.check_links from public;
