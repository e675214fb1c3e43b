-- The record of every change of every register, written by triggers whatever wrote the row.
create table if not exists registers.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  register text not null,
  record_id text,
  row_id bigint,
  action text not null,
  jurisdiction_code text,
  before jsonb,
  after jsonb,
  -- Of a link row: its table and all its columns, so that a restore can put it back.
  link jsonb,
  actor bigint,
  actor_name text,
  request text,
  batch uuid,
  xact xid8 not null default pg_current_xact_id()
);

create index if not exists audit_record on registers.audit (register, record_id, id desc);
create index if not exists audit_xact on registers.audit (xact);
create index if not exists audit_at on registers.audit (at);
create index if not exists audit_actor on registers.audit (actor, at) where actor is not null;
create index if not exists audit_batch on registers.audit (batch) where batch is not null;
create index if not exists audit_jurisdiction on registers.audit (jurisdiction_code collate "C", at);

-- Nobody changes what was recorded, the owner of the tables included.
create or replace function registers.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception 'the audit record is append-only' using errcode = 'insufficient_privilege';
end
$$;

create or replace trigger append_only before update or delete on registers.audit
  for each statement execute function registers.refuse_change();
create or replace trigger append_only_truncate before truncate on registers.audit
  for each statement execute function registers.refuse_change();

alter table registers.audit enable row level security;
grant select on registers.audit to registers_staff, registers_staff_all;
drop policy if exists staff on registers.audit;
create policy staff on registers.audit for select to registers_staff
  using (registers.in_scope(jurisdiction_code));
drop policy if exists staff_all on registers.audit;
create policy staff_all on registers.audit for select to registers_staff_all using (true);

-- The action to record instead of the plain one (restore, undo), set by the function that does it.
create or replace function registers.action(plain text) returns text
language sql stable
return coalesce(nullif(current_setting('app.action', true), ''), plain);

-- Columns that describe the row and not the thing it records.
create or replace function registers.business(image jsonb, derived text[]) returns jsonb
language sql immutable parallel safe
return jsonb_strip_nulls(image) - array['id', 'document_id', 'created_at', 'updated_at', 'published_at', 'locale',
  'created_by_id', 'updated_by_id', 'version'] - derived;

-- Arguments: register, then the derived columns.
create or replace function registers.audit_insert() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  derived text[] := tg_argv[1:];
begin
  insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, after, actor, actor_name, request, batch)
  select tg_argv[0], r.document_id, r.id, registers.action('create'), r.jurisdiction_code, registers.business(to_jsonb(r), derived),
         registers.actor(), nullif(current_setting('app.actor_name', true), ''), nullif(current_setting('app.request', true), ''),
         nullif(current_setting('app.batch', true), '')::uuid
  from changed r;
  return null;
end
$$;

create or replace function registers.audit_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  derived text[] := tg_argv[1:];
begin
  if current_setting('app.derived', true) = 'on' then return null; end if;
  insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, before, after, actor, actor_name, request, batch)
  select tg_argv[0], n.document_id, n.id, registers.action('update'), n.jurisdiction_code, d.before, d.after,
         registers.actor(), nullif(current_setting('app.actor_name', true), ''), nullif(current_setting('app.request', true), ''),
         nullif(current_setting('app.batch', true), '')::uuid
  from changed n
  join was o on o.id = n.id
  cross join lateral (
    select jsonb_object_agg(a.key, b.value) as before, jsonb_object_agg(a.key, a.value) as after
    from jsonb_each(to_jsonb(n) - array['updated_at', 'published_at', 'locale', 'updated_by_id', 'version'] - derived) a
    join jsonb_each(to_jsonb(o)) b on b.key = a.key
    where a.value is distinct from b.value
  ) d
  where d.after is not null;
  return null;
end
$$;

-- A deleted row leaves its whole image here; the trash and the restore read it.
create or replace function registers.audit_delete() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, before, actor, actor_name, request, batch)
  select tg_argv[0], r.document_id, r.id, registers.action('delete'), r.jurisdiction_code, to_jsonb(r),
         registers.actor(), nullif(current_setting('app.actor_name', true), ''), nullif(current_setting('app.request', true), ''),
         nullif(current_setting('app.batch', true), '')::uuid
  from was r;
  return null;
end
$$;

-- Relations live in link tables. Arguments: register, attribute (column style), owner table, owner column,
-- target table, target column, 'follow' where the owner takes the target's jurisdiction.
create or replace function registers.audit_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  execute format($q$
    insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, before, after, link, actor, actor_name, request, batch)
    select %1$L, o.document_id, l.%4$I, %7$L, coalesce(o.jurisdiction_code, registers.scope()),
           case when %7$L = 'unlink' then jsonb_build_object(%2$L, t.document_id) end,
           case when %7$L = 'link' then jsonb_build_object(%2$L, t.document_id) end,
           jsonb_build_object('table', %8$L, 'owner', %4$L, 'target', %6$L, 'row', to_jsonb(l)),
           registers.actor(), nullif(current_setting('app.actor_name', true), ''), nullif(current_setting('app.request', true), ''),
           nullif(current_setting('app.batch', true), '')::uuid
    from changed l
    left join public.%3$I o on o.id = l.%4$I
    left join public.%5$I t on t.id = l.%6$I
  $q$, tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3], tg_argv[4], tg_argv[5],
       case when tg_op = 'DELETE' then 'unlink' else 'link' end, tg_table_name);
  if tg_op = 'INSERT' and tg_argv[6] = 'follow' then
    execute format($q$
      update public.%1$I o set jurisdiction_code = t.jurisdiction_code
      from changed l join public.%3$I t on t.id = l.%4$I
      where o.id = l.%2$I and o.jurisdiction_code is distinct from t.jurisdiction_code
    $q$, tg_argv[2], tg_argv[3], tg_argv[4], tg_argv[5]);
  end if;
  return null;
end
$$;
