-- Changes of many rows at once that can be taken back as one. Their audit rows carry the batch's id, as those of an
-- import carry the import's.
create table if not exists registers.batch (
  id uuid primary key,
  register text not null,
  table_name text not null,
  kind text not null check (kind in ('create', 'update', 'delete')),
  -- Attributes that were set.
  fields text[] not null default '{}',
  records int not null,
  -- The scope of the one who did it: only who works for all of it may take it back.
  jurisdiction_code text not null,
  actor bigint not null,
  actor_name text,
  at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text
);

alter table registers.batch enable row level security;
grant select on registers.batch to registers_staff, registers_staff_all;
drop policy if exists scope on registers.batch;
create policy scope on registers.batch for select to registers_staff, registers_staff_all
  using (registers.in_scope(jurisdiction_code));

-- Names the batch that the following changes of this transaction belong to.
create or replace function registers.begin_batch(
  batch uuid, register text, table_name text, kind text, fields text[], records int
) returns void
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  insert into registers.batch (id, register, table_name, kind, fields, records, jurisdiction_code, actor, actor_name)
  values (batch, begin_batch.register, begin_batch.table_name, begin_batch.kind, begin_batch.fields, begin_batch.records,
    registers.scope(), registers.actor(), nullif(current_setting('app.actor_name', true), ''));
  perform set_config('app.batch', batch::text, true);
end
$$;

-- What stands in the way of taking a batch back: records that somebody changed since, and records of other registers
-- that point to one the batch created. Looks past the caller's scope, because what it overlooks would be cut.
-- For the functions below; nobody may call it.
create or replace function registers.blockers_of(batch uuid, register_name text, table_name text, most int)
returns table (record_id text, reason text, register text)
language plpgsql stable set search_path = pg_catalog, registers
as $$
declare
  tie record;
begin
  return query
    select distinct on (b.record_id) b.record_id, case later.action when 'delete' then 'deleted' else 'changed' end, register_name
    from registers.audit b
    join registers.audit later on later.register = register_name and later.record_id = b.record_id
      and later.id > b.id and later.xact <> b.xact and (later.before is not null or later.after is not null or later.action = 'anonymise')
    where b.batch = blockers_of.batch and b.register = register_name
    order by b.record_id, later.id desc
    limit most;
  for tie in
    select t.tgrelid::regclass as link, string_to_array(encode(t.tgargs, 'escape'), '\000') as args
    from pg_trigger t where t.tgname = 'registers_link'
  loop
    -- Arguments of registers.audit_link: register, attribute, owner table, owner column, target table, target column.
    continue when tie.args[5] <> blockers_of.table_name;
    return query execute format(
      'select b.record_id, ''linked'', %1$L from registers.audit b join %2$s l on l.%3$I = b.row_id
        where b.batch = $1 and b.register = $2 and b.action = ''create''
          and l.%4$I not in (select c.row_id from registers.audit c where c.batch = $1 and c.register = %1$L and c.action = ''create'')
        limit $3', tie.args[1], tie.link, tie.args[6], tie.args[4])
    using blockers_of.batch, register_name, most;
  end loop;
end
$$;

-- The links that a batch cut come back where both ends stand.
create or replace function registers.relink(batch uuid) returns void
language plpgsql set search_path = pg_catalog, registers
as $$
declare
  tie record;
begin
  for tie in
    select t.tgrelid::regclass as link, string_to_array(encode(t.tgargs, 'escape'), '\000') as args, c.relname
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'registers_link'
  loop
    execute format(
      'insert into %1$s select r.* from registers.audit a
         cross join lateral jsonb_populate_record(null::%1$s, a.link -> ''row'') r
        where a.batch = $1 and a.action = ''unlink'' and a.link ->> ''table'' = %2$L
          and exists (select from public.%3$I o where o.id = r.%4$I) and exists (select from public.%5$I t where t.id = r.%6$I)
        on conflict do nothing',
      tie.link, tie.relname, tie.args[3], tie.args[4], tie.args[5], tie.args[6])
    using batch;
  end loop;
end
$$;

-- Takes a batch back: new links go, deleted rows and cut links return, changed fields become what they were, and what
-- the batch created is deleted. Answers how many records it touched. For the functions below; nobody may call it.
-- "not in" here and above, because it is hashed whatever the planner believes: it takes a new batch for one row, and
-- would read all of the batch for each row of it.
create or replace function registers.take_back(batch uuid, table_name text, register_name text) returns int
language plpgsql set search_path = pg_catalog, registers
as $$
declare
  assignments text;
  tie record;
  expected int;
  touched int := 0;
  changed int;
begin
  if exists (
    select from registers.audit a
    where a.batch = take_back.batch and a.register = register_name and a.action in ('create', 'update', 'delete')
      and not coalesce(registers.in_scope(a.jurisdiction_code) or registers.in_scope(a.before ->> 'jurisdiction_code'), false)
  ) then
    raise exception 'outside the scope' using errcode = '42501', table = table_name;
  end if;
  perform set_config('app.action', 'undo', true);
  for tie in
    select a.link ->> 'table' as "table", array_agg((a.link -> 'row' ->> 'id')::bigint) as made
    from registers.audit a where a.batch = take_back.batch and a.action = 'link' group by 1
  loop
    execute format('delete from public.%I where id = any ($1)', tie.table) using tie.made;
  end loop;

  execute format(
    'insert into public.%1$I
     select (jsonb_populate_record(null::public.%1$I, a.before
       || jsonb_build_object(''version'', coalesce((a.before ->> ''version'')::int, 0) + 1))).*
     from registers.audit a where a.batch = $1 and a.register = $2 and a.action = ''delete'' order by a.row_id', table_name)
  using batch, register_name;
  get diagnostics touched = row_count;
  perform registers.relink(batch);

  select string_agg(format('%1$I = case when b.before ? %1$L then (b.was).%1$I else t.%1$I end', c.column_name), ', ')
  into assignments
  from information_schema.columns c
  where c.table_schema = 'public' and c.table_name = take_back.table_name and c.column_name in (
    select jsonb_object_keys(a.before) from registers.audit a
    where a.batch = take_back.batch and a.register = register_name and a.action = 'update');
  if assignments is not null then
    -- A row may have been changed twice: by the batch, and by following what it was linked to. The first image counts.
    execute format(
      'update public.%1$I t set updated_at = t.updated_at, %2$s
        from (select f.row_id, f.before, jsonb_populate_record(null::public.%1$I, f.before) as was
              from (select a.row_id, jsonb_object_agg(k.key, k.value order by a.id desc) as before
                    from registers.audit a cross join lateral jsonb_each(a.before) k
                    where a.batch = $1 and a.register = $2 and a.action = ''update''
                      -- what the batch created goes as a whole, whatever it followed after that
                      and a.row_id not in (select c.row_id from registers.audit c where c.batch = $1 and c.register = $2 and c.action = ''create'')
                    group by a.row_id) f) b
        where t.id = b.row_id', take_back.table_name, assignments)
    using batch, register_name;
    get diagnostics changed = row_count;
    touched := touched + changed;
  end if;
  execute format(
    'delete from public.%I t using registers.audit a
      where a.batch = $1 and a.register = $2 and a.action = ''create'' and t.id = a.row_id', take_back.table_name)
  using batch, register_name;
  get diagnostics changed = row_count;
  touched := touched + changed;
  perform set_config('app.action', '', true);
  select count(distinct a.row_id) into expected from registers.audit a
  where a.batch = take_back.batch and a.register = register_name and a.action in ('create', 'update', 'delete');
  -- Rows whose relations alone changed count a version, too.
  execute format(
    'update public.%I t set updated_at = t.updated_at where t.id in (
       select a.row_id from registers.audit a where a.batch = $1 and a.register = $2 group by a.row_id
       having bool_and(a.action in (''link'', ''unlink'')))', take_back.table_name)
  using batch, register_name;
  if touched <> expected then
    raise exception 'not every record of the batch could be taken back' using errcode = '40001';
  end if;
  select count(distinct a.row_id) into expected from registers.audit a
  where a.batch = take_back.batch and a.register = register_name;
  return expected;
end
$$;

create or replace function registers.batch_blockers(batch uuid, most int)
returns table (record_id text, reason text, register text)
language sql stable security definer set search_path = pg_catalog, registers
begin atomic
  select k.record_id, k.reason, k.register
  from registers.batch b cross join lateral registers.blockers_of(b.id, b.register, b.table_name, most) k
  where b.id = batch_blockers.batch and registers.in_scope(b.jurisdiction_code);
end;

-- Takes a bulk change back and notes that it was; null where the caller has no such batch or it was taken back before.
create or replace function registers.batch_undo(batch uuid) returns int
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  found_batch registers.batch;
begin
  update registers.batch b set undone_at = now(), undone_by = nullif(current_setting('app.actor_name', true), '')
  where b.id = batch_undo.batch and b.undone_at is null and registers.in_scope(b.jurisdiction_code)
  returning * into found_batch;
  if found_batch.id is null then return null; end if;
  return registers.take_back(batch, found_batch.table_name, found_batch.register);
end
$$;

-- Where changes came from, for those who may read the changes: `import` with the name of its file, or `bulk`.
drop function if exists registers.batch_sources(uuid[]);
create function registers.batch_sources(ids uuid[])
returns table (id uuid, kind text, change text, file_name text, records int, undone boolean, is_mine boolean)
language sql stable security definer set search_path = pg_catalog, registers
begin atomic
  select i.id, 'import', null, i.file_name, i."create" + i."update", i.state = 'undone', i.owner = registers.actor()
  from registers.import i where i.id = any (ids)
  union all
  select b.id, 'bulk', b.kind, null, b.records, b.undone_at is not null, registers.in_scope(b.jurisdiction_code)
  from registers.batch b where b.id = any (ids);
end;

grant execute on function registers.begin_batch(uuid, text, text, text, text[], int), registers.batch_blockers(uuid, int),
  registers.batch_undo(uuid), registers.batch_sources(uuid[]) to registers_staff, registers_staff_all;
