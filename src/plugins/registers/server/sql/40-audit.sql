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
  -- Text, since it is written far more often than it is read.
  after json,
  -- Of a link row: its table and all its columns, so that a restore can put it back.
  link jsonb,
  actor bigint default nullif(current_setting('app.actor', true), '')::bigint,
  actor_name text default nullif(current_setting('app.actor_name', true), ''),
  request text default nullif(current_setting('app.request', true), ''),
  batch uuid default nullif(current_setting('app.batch', true), '')::uuid,
  xact xid8 not null default pg_current_xact_id(),
  -- Of an event that changed no row (a sign-in, an export, a reveal): what it was about.
  detail jsonb
);
alter table registers.audit add column if not exists detail jsonb;
alter table registers.audit alter column register drop not null;

create index if not exists audit_record on registers.audit (register, record_id, id desc);
create index if not exists audit_xact on registers.audit (xact);
create index if not exists audit_at on registers.audit (at);
create index if not exists audit_actor on registers.audit (actor, at) where actor is not null;
create index if not exists audit_batch on registers.audit (batch) where batch is not null;

-- Nobody changes what was recorded, the owner of the tables included.
create or replace function registers.refuse_change() returns trigger
language plpgsql
as $$
begin
  -- A purge removes whole days that are past their time (57-audit-verify.sql).
  if tg_op = 'DELETE' and current_setting('app.purge', true) = 'on' then return null; end if;
  raise exception 'the audit record is append-only' using errcode = 'insufficient_privilege';
end
$$;

create or replace trigger append_only before update or delete on registers.audit
  for each statement execute function registers.refuse_change();
create or replace trigger append_only_truncate before truncate on registers.audit
  for each statement execute function registers.refuse_change();

alter table registers.audit enable row level security;
grant select on registers.audit to registers_staff, registers_staff_all;
-- Whether a record that was made outside the caller's scope came into it in the same transaction, with what it belongs to.
create or replace function registers.came_into_scope(register text, record_id text, xact xid8) returns boolean
language sql stable security definer set search_path = pg_catalog, registers
return exists (
  select from registers.audit a
  where a.register = $1 and a.record_id = $2 and a.xact = $3 and registers.in_scope(a.jurisdiction_code)
);
grant execute on function registers.came_into_scope(text, text, xid8) to registers_staff;
drop policy if exists staff on registers.audit;
create policy staff on registers.audit for select to registers_staff
  using (registers.in_scope(jurisdiction_code)
    or (action = 'create' and registers.came_into_scope(register, record_id, xact)));
drop policy if exists staff_all on registers.audit;
create policy staff_all on registers.audit for select to registers_staff_all using (true);

-- Those of these registers of which the current transaction has changed records.
create or replace function registers.changed_here(names text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, registers
begin atomic
  select n.name from unnest(names) n(name)
  where exists (
    select from registers.audit a where a.xact = pg_current_xact_id_if_assigned() and a.register = n.name
  );
end;
grant execute on function registers.changed_here(text[]) to registers_staff, registers_staff_all, registers_public;

-- The action to record instead of the plain one (restore, undo), set by the function that does it.
create or replace function registers.action(plain text) returns text
language sql stable
return coalesce(nullif(current_setting('app.action', true), ''), plain);

-- An expression for the JSON image of a row `r` of this table, less some columns. It names each column by itself and
-- leaves out what is empty: a third of the time of to_jsonb, which counts when 72,000 rows come at once.
create or replace function registers.image_expression(table_name text, left_out text[]) returns text
language sql stable
as $$
  select format($x$('{' || array_to_string(array[%s], ',') || '}')::json$x$,
    string_agg(format(
      case
        when t.typcategory in ('N', 'B') then '%L || r.%I::text'
        when t.typname in ('json', 'jsonb') then '%L || r.%I::text'
        else '%L || to_json(r.%I)::text'
      end, to_json(a.attname::text)::text || ':', a.attname), ', ' order by a.attnum))
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where a.attrelid = format('public.%I', table_name)::regclass and a.attnum > 0 and not a.attisdropped
    and a.attname <> all (left_out)
$$;

-- Puts the audit on a register's table. `derived` are columns that follow from others and are not recorded.
create or replace function registers.audit_table(register text, table_name text, derived text[]) returns void
language plpgsql
as $$
declare
  of_the_row constant text[] := array['id', 'document_id', 'created_at', 'updated_at', 'published_at', 'locale', 'created_by_id',
    'updated_by_id', 'version'];
begin
  execute format(
    'create or replace trigger registers_audit_insert after insert on public.%I referencing new table as changed
     for each statement execute function registers.audit_insert(%L, %L)',
    table_name, register, registers.image_expression(table_name, of_the_row || derived));
  execute format(
    'create or replace trigger registers_audit_update after update on public.%I referencing old table as was new table as changed
     for each statement execute function registers.audit_update(%L, %L)',
    table_name, register, of_the_row || derived);
  execute format(
    'create or replace trigger registers_audit_delete after delete on public.%I referencing old table as was
     for each statement execute function registers.audit_delete(%L)',
    table_name, register);
end
$$;

-- Arguments: register, expression for the image.
create or replace function registers.audit_insert() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  execute format(
    'insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, after)
     select %L, r.document_id, r.id, %L, r.jurisdiction_code, %s from changed r',
    tg_argv[0], registers.action('create'), tg_argv[1]);
  return null;
end
$$;

-- Arguments: register, columns that are not recorded. A full join, because it is hashed whatever the planner believes: the
-- plan of a connection's first change, mostly of one row, is kept, and would compare each of 5,000 rows with each.
create or replace function registers.audit_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  left_out text[] := tg_argv[1];
begin
  if current_setting('app.derived', true) = 'on' then return null; end if;
  insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, before, after)
  select tg_argv[0], n.document_id, n.id, registers.action('update'), n.jurisdiction_code, d.before, d.after
  from changed n
  full join was o on o.id = n.id
  cross join lateral (select to_jsonb(o) as image offset 0) earlier
  cross join lateral (
    select jsonb_object_agg(a.key, earlier.image -> a.key) as before, json_object_agg(a.key, a.value) as after
    from jsonb_each(to_jsonb(n) - left_out) a
    where a.value is distinct from earlier.image -> a.key
  ) d
  where d.before is not null;
  return null;
end
$$;

-- A deleted row leaves its whole image here; the restore reads it. Argument: register.
create or replace function registers.audit_delete() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, before)
  select tg_argv[0], r.document_id, r.id, registers.action('delete'), r.jurisdiction_code, to_jsonb(r)
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
    insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, before, after, link)
    select %1$L, o.document_id, l.%4$I, %7$L, coalesce(o.jurisdiction_code, registers.scope()),
           case when %7$L = 'unlink' then jsonb_build_object(%2$L, t.document_id) end,
           case when %7$L = 'link' then json_build_object(%2$L, t.document_id) end,
           jsonb_build_object('table', %8$L, 'owner', %4$L, 'target', %6$L, 'row', to_jsonb(l))
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
