-- The life of model sites: how their stage moves, and what shows that they are worth it. Their reviews: 94-reviews.sql.
create schema if not exists sites;
grant usage on schema sites to registers_staff, registers_staff_all;

-- One number is on one plaque of a level.
create unique index if not exists model_sites_plaque_number on public.model_sites (level, plaque_number) where plaque_number <> '';
create index if not exists model_sites_stage on public.model_sites (stage);
create index if not exists model_sites_uncontacted on public.model_sites (uncontacted_since);

-- The stage of a row that exists moves by an action with its guards (sites.write_move), whatever else writes the row.
create or replace function sites.keep_stage() returns trigger
language plpgsql
as $$
begin
  raise exception using
    errcode = 'RG422', schema = 'public', table = 'model_sites', column = 'stage', constraint = 'site_stage_by_move',
    message = 'the stage of a model site moves by its actions';
end;
$$;
create or replace trigger sites_keep_stage before update of stage on public.model_sites for each row
when (new.stage is distinct from old.stage and current_setting('app.site_move', true) is distinct from 'on')
execute function sites.keep_stage();

-- Writes what a move changes (columns and values), with the caller's own rights.
create or replace function sites.write_move(site text, changes jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp set app.site_move = 'on'
as $$
declare
  r public.model_sites;
begin
  select * into strict r from public.model_sites where document_id = site for update;
  r := jsonb_populate_record(r, changes);
  update public.model_sites m
  set (stage, applied_on, notice_from, notice_to, named_on, naming_number, plaque_number, valid_to, review_due_on,
       reviewed_on, review_result, rectify_by, rectification, revoked_on, revoke_reason, updated_at) =
    (r.stage, r.applied_on, r.notice_from, r.notice_to, r.named_on, r.naming_number, r.plaque_number, r.valid_to, r.review_due_on,
     r.reviewed_on, r.review_result, r.rectify_by, r.rectification, r.revoked_on, r.revoke_reason, now())
  where m.document_id = site;
end;
$$;

-- What is counted from the contact log: the last contact, and since when there was none.
create or replace function sites.contact_figures() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.last_contact_on := (
    select max(c.date) from public.site_contacts_site_lnk l join public.site_contacts c on c.id = l.site_contact_id
    where l.model_site_id = new.id and c.date <= coverage.today()
  );
  new.uncontacted_since := case when new.stage is distinct from 'revoked' then
    coalesce(new.last_contact_on, least(new.applied_on, new.named_on, coverage.today()))
  end;
  if tg_op = 'UPDATE' and new.last_contact_on is null and new.uncontacted_since is not null then
    new.uncontacted_since := least(new.uncontacted_since, coalesce(old.uncontacted_since, new.uncontacted_since));
  end if;
  return new;
end;
$$;
create or replace trigger sites_contact_figures
before insert or update of last_contact_on, uncontacted_since, stage, applied_on, named_on on public.model_sites
for each row execute function sites.contact_figures();

do $$
begin
  perform desk.watch('site_contacts', 'model_sites', 'last_contact_on',
    'select l.model_site_id from %s r join public.site_contacts_site_lnk l on l.site_contact_id = r.id');
  perform desk.watch('site_contacts_site_lnk', 'model_sites', 'last_contact_on', 'select r.model_site_id from %s r');
end;
$$;

-- A contact that was entered for a day to come counts from that day on.
create or replace function sites.refresh_figures() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk.touch('model_sites', 'last_contact_on', array(
    select m.id from public.model_sites m
    left join (
      select l.model_site_id, max(c.date) as on_day
      from public.site_contacts c join public.site_contacts_site_lnk l on l.site_contact_id = c.id
      where c.date <= coverage.today() group by 1
    ) k on k.model_site_id = m.id
    where m.last_contact_on is distinct from k.on_day
      or (m.uncontacted_since is null) is distinct from (m.stage is not distinct from 'revoked')
  ));
end;
$$;
revoke execute on function sites.refresh_figures from public;

create table if not exists sites.move (
  id uuid primary key default gen_random_uuid(),
  site text not null,
  from_stage text not null,
  to_stage text not null,
  is_return boolean not null default false,
  at timestamptz not null default clock_timestamp(),
  actor bigint not null,
  actor_name text not null,
  -- What was stated with the move, by the names of its fields.
  stated jsonb not null default '{}'
);
create index if not exists move_site on sites.move (site, at desc);

-- Which criterion a file of a site is evidence for.
create table if not exists sites.evidence_file (
  file uuid primary key references registers.file (id),
  criterion text not null
);

alter table sites.move enable row level security;
alter table sites.evidence_file enable row level security;
grant select, insert on sites.move to registers_staff, registers_staff_all;
grant select, insert, update, delete on sites.evidence_file to registers_staff, registers_staff_all;

drop policy if exists see_with_site on sites.move;
create policy see_with_site on sites.move for select to registers_staff, registers_staff_all
  using (registers.sees_record('model_sites', site));
drop policy if exists add_to_site on sites.move;
create policy add_to_site on sites.move for insert to registers_staff, registers_staff_all
  with check (actor = registers.actor() and registers.keeps_record('model_sites', site));

drop policy if exists see_with_file on sites.evidence_file;
create policy see_with_file on sites.evidence_file for select to registers_staff, registers_staff_all
  using (exists (select from registers.file f where f.id = file));
drop policy if exists keep_with_site on sites.evidence_file;
create policy keep_with_site on sites.evidence_file for all to registers_staff, registers_staff_all
  using (exists (select from registers.file f where f.id = file and registers.keeps_record('model_sites', f.record_id)))
  with check (exists (select from registers.file f
    where f.id = file and f.register = 'model-sites' and registers.keeps_record('model_sites', f.record_id)));

-- The reviews of sites that wait for the caller, for the home screen.
create or replace view sites.own_open_review with (security_invoker = true) as
select id, state from reviews.own_open where subject = 'model_sites';
grant select on sites.own_open_review to registers_staff, registers_staff_all;
