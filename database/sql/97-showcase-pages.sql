-- Pages of model sites before they are public: who wrote them last, their pictures and videos, and how they leave.

-- Who saved a page last: that person does not publish it.
create table if not exists showcase.authorship (
  page text primary key,
  edited_by bigint,
  edited_by_name text,
  edited_at timestamptz not null default now()
);
alter table showcase.authorship enable row level security;
grant select on showcase.authorship to registers_staff, registers_staff_all;
drop policy if exists see_with_page on showcase.authorship;
create policy see_with_page on showcase.authorship for select to registers_staff, registers_staff_all
  using (registers.sees_record('showcase_pages', page));

-- A save of the content. What was handed in goes back to the desk of its author, and no date of publication stays.
create or replace function showcase.note_author() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into showcase.authorship (page, edited_by, edited_by_name, edited_at)
  values (new.document_id, registers.actor(), nullif(current_setting('app.actor_name', true), ''), clock_timestamp())
  on conflict (page) do update set edited_by = excluded.edited_by, edited_by_name = excluded.edited_by_name,
    edited_at = excluded.edited_at;
  -- The application's own work (the demo) writes states as they are.
  if registers.actor() is null then
    return new;
  end if;
  if tg_op = 'INSERT' then
    -- A page that comes back from the bin is public again only once somebody publishes it.
    new.state := case when new.state = 'published' then 'withdrawn' when new.state = 'submitted' then 'draft'
      else coalesce(new.state, 'draft') end;
  elsif new.state = 'submitted' then
    new.state := 'draft';
  end if;
  new.publish_at := null;
  return new;
end;
$$;
-- "of": a save by staff, an undo or a restore names this column, the workflow does not.
create or replace trigger note_author before insert or update of updated_at on public.showcase_pages
for each row execute function showcase.note_author();

-- Another site behind a page is another content.
create or replace function showcase.note_site() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if registers.actor() is not null then
    update public.showcase_pages p set publish_at = null, state = case when p.state = 'submitted' then 'draft' else p.state end
    from changed c where p.id = c.showcase_page_id and (p.state = 'submitted' or p.publish_at is not null);
  end if;
  return null;
end;
$$;
create or replace trigger note_site after insert on public.showcase_pages_site_lnk
referencing new table as changed for each statement execute function showcase.note_site();

-- Pictures and videos of pages: the content lies with the private files, here is what pages need to know of it.
create table if not exists showcase.media (
  -- The number of the file without its hyphens: the name of what is public of it.
  token text primary key,
  file uuid not null references registers.file (id) on delete cascade,
  page text not null,
  kind text not null check (kind in ('picture', 'video')),
  -- Of a picture, in pixels, with a data address of a few of them.
  width integer,
  height integer,
  placeholder text,
  -- Of a video: mp4 or webm.
  ending text
);
create index if not exists media_page on showcase.media (page);
-- Since when the page names it no longer; empty while it does.
alter table showcase.media add column if not exists unnamed_since timestamptz;
create index if not exists media_unnamed on showcase.media (unnamed_since) where unnamed_since is not null;
alter table showcase.media enable row level security;
grant select, insert on showcase.media to registers_staff, registers_staff_all;
drop policy if exists see_with_page on showcase.media;
create policy see_with_page on showcase.media for select to registers_staff, registers_staff_all
  using (registers.sees_record('showcase_pages', page));
drop policy if exists add_to_page on showcase.media;
create policy add_to_page on showcase.media for insert to registers_staff, registers_staff_all
  with check (registers.keeps_record('showcase_pages', page));

-- Notes which pictures and videos are named: by their page as it stands, by what is public of it, or, where it lies in the
-- bin, by what it held when it was deleted.
create or replace function showcase.note_unnamed() returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update showcase.media m set unnamed_since = case when n.is_named then null else now() end
  from (
    select o.token, strpos(concat_ws(' ', p.cover, p.pictures, p.video, p.story, b.content, g.before), o.token) > 0 as is_named
    from showcase.media o
    left join public.showcase_pages p on p.document_id = o.page
    left join showcase.publication b on b.page = o.page
    left join lateral (
      select a.before from registers.audit a
      where p.id is null and a.register = 'showcase-pages' and a.record_id = o.page and a.action = 'delete'
      order by a.id desc limit 1
    ) g on true
  ) n
  where n.token = m.token and n.is_named = (m.unnamed_since is not null);
$$;
revoke execute on function showcase.note_unnamed from public;

-- Plans a publication in the queue, in the transaction that decides on it.
create or replace function showcase.plan(page text, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  made uuid;
begin
  insert into registers.job (kind, subject, payload) values ('showcase-publish', page, jsonb_build_object('page', page))
  returning id into made;
  perform graphile_worker.add_job('registers', json_build_object('job', made), queue_name => 'showcase',
    run_at => moment, job_key => made::text, max_attempts => 3);
end;
$$;
revoke execute on function showcase.plan from public;

-- Takes pages off the public site, on the record; the address goes on to say that there was something.
create or replace function showcase.withdraw(pages text[], because text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone text[];
  noted integer;
begin
  with left_public as (
    update showcase.publication set content = null, withdrawn_at = now()
    where page = any (pages) and content is not null returning page
  )
  select array_agg(page) into gone from left_public;
  with withdrawn as (
    update public.showcase_pages
    set state = 'withdrawn', publish_at = null, withdrawn_because = because,
      withdrawn_on = now() at time zone 'Asia/Shanghai'
    where document_id = any (pages) and (document_id = any (gone) or publish_at is not null)
    returning document_id, jurisdiction_code
  )
  select count(registers.note('showcase-withdraw', 'showcase-pages', document_id, jurisdiction_code,
    jsonb_build_object('comment', because))) into noted from withdrawn;
  return coalesce(cardinality(gone), 0);
end;
$$;
revoke execute on function showcase.withdraw from public;

-- Why a site in this state has nothing public; null while it may have.
create or replace function showcase.why_not_public(stage text, valid_to date) returns text
language sql stable
as $$
  select case
    when stage = 'revoked' then '示范点称号已撤销'
    when stage not in ('named', 'reviewed', 'rectifying') then '示范点已不在命名阶段'
    when valid_to < (now() at time zone 'Asia/Shanghai')::date then '示范点称号有效期已过'
  end
$$;

create or replace function showcase.withdraw_of_site(site integer, because text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select showcase.withdraw(array(
    select p.document_id::text from public.showcase_pages_site_lnk l join public.showcase_pages p on p.id = l.showcase_page_id
    where l.model_site_id = site), because)
$$;
revoke execute on function showcase.withdraw_of_site from public;

create or replace function showcase.follow_site() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  because text;
begin
  if tg_op = 'DELETE' then
    perform showcase.withdraw_of_site(old.id, '示范点已删除');
    return old;
  end if;
  because := showcase.why_not_public(new.stage, new.valid_to);
  if because is not null then
    perform showcase.withdraw_of_site(new.id, because);
  end if;
  return null;
end;
$$;
create or replace trigger withdraw_showcase after update of stage, valid_to on public.model_sites
for each row when (old.stage is distinct from new.stage or old.valid_to is distinct from new.valid_to)
execute function showcase.follow_site();
-- Before: the links to its pages go with the site.
create or replace trigger withdraw_showcase_of_deleted before delete on public.model_sites
for each row execute function showcase.follow_site();

create or replace function showcase.follow_page() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update showcase.publication set content = null, withdrawn_at = now()
  where page = old.document_id and content is not null;
  return null;
end;
$$;
create or replace trigger withdraw_deleted after delete on public.showcase_pages
for each row execute function showcase.follow_page();

-- Titles end when days pass, too: run every night and at every start.
create or replace function showcase.withdraw_ended() returns integer
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(sum(showcase.withdraw(e.pages, e.because)), 0)::integer from (
    select array_agg(p.document_id::text) as pages, showcase.why_not_public(s.stage, s.valid_to) as because
    from showcase.publication b
    join public.showcase_pages p on p.document_id = b.page
    join public.showcase_pages_site_lnk l on l.showcase_page_id = p.id
    join public.model_sites s on s.id = l.model_site_id
    where b.content is not null
    group by 2
  ) e where e.because is not null
$$;
revoke execute on function showcase.withdraw_ended from public;

create index if not exists showcase_pages_state on public.showcase_pages (state);
create index if not exists showcase_pages_due on public.showcase_pages (publish_at) where publish_at is not null;
