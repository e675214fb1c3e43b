-- What stands in the way of undoing an import: records that somebody changed since, and records of other registers
-- that point to one the import created. Looks past the caller's scope, because what it overlooks would be cut;
-- answers only to the owner of the import, and names no record.
create or replace function registers.import_blockers(import uuid, most int)
returns table (record_id text, reason text, register text)
language plpgsql stable security definer set search_path = pg_catalog, registers
as $$
declare
  batch registers.import;
  tie record;
begin
  select i.* into batch from registers.import i where i.id = import and i.owner = registers.actor();
  if batch.id is null then return; end if;
  return query
    select distinct on (b.record_id) b.record_id, case later.action when 'delete' then 'deleted' else 'changed' end, batch.register
    from registers.audit b
    join registers.audit later on later.register = batch.register and later.record_id = b.record_id
      and later.id > b.id and later.xact <> b.xact
    where b.batch = import and b.register = batch.register
    order by b.record_id, later.id desc
    limit most;
  for tie in
    select t.tgrelid::regclass as link, string_to_array(encode(t.tgargs, 'escape'), '\000') as args
    from pg_trigger t where t.tgname = 'registers_link'
  loop
    -- Arguments of registers.audit_link: register, attribute, owner table, owner column, target table, target column.
    continue when tie.args[5] <> batch.table_name;
    return query execute format(
      'select b.record_id, ''linked'', %1$L from registers.audit b join %2$s l on l.%3$I = b.row_id
        where b.batch = $1 and b.register = $2 and b.action = ''create''
          and not exists (select from registers.audit c where c.batch = $1 and c.register = %1$L and c.action = ''create'' and c.row_id = l.%4$I)
        limit $3', tie.args[1], tie.link, tie.args[6], tie.args[4])
    using import, batch.register, most;
  end loop;
end
$$;

-- Takes an import back, under the caller's own role and scope: links first, then changed fields, then new records.
-- Answers how many records it touched.
create or replace function registers.import_undo(import uuid, table_name text, register_name text) returns int
language plpgsql set search_path = pg_catalog, registers
as $$
declare
  assignments text;
  tie record;
  expected int;
  touched int;
  removed int;
begin
  perform set_config('app.action', 'undo', true);
  for tie in
    select a.link ->> 'table' as "table", array_agg((a.link -> 'row' ->> 'id')::bigint) filter (where a.action = 'link') as made,
      jsonb_agg(a.link -> 'row') filter (where a.action = 'unlink') as cut
    from registers.audit a
    where a.batch = import and a.register = register_name and a.action in ('link', 'unlink') group by 1
  loop
    execute format('delete from public.%I where id = any ($1)', tie.table) using tie.made;
    execute format('insert into public.%1$I select * from jsonb_populate_recordset(null::public.%1$I, $1)', tie.table)
      using coalesce(tie.cut, '[]');
  end loop;

  select string_agg(format('%1$I = case when b.before ? %1$L then b.was.%1$I else t.%1$I end', c.column_name), ', ')
  into assignments
  from information_schema.columns c
  where c.table_schema = 'public' and c.table_name = import_undo.table_name and c.column_name in (
    select jsonb_object_keys(a.before) from registers.audit a
    where a.batch = import and a.register = register_name and a.action = 'update');
  select count(distinct a.row_id) into expected from registers.audit a
  where a.batch = import and a.register = register_name and a.action in ('create', 'update');
  touched := 0;
  if assignments is not null then
    execute format(
      'update public.%1$I t set updated_at = t.updated_at, %2$s
        from (select a.row_id, a.before, jsonb_populate_record(null::public.%1$I, a.before) as was
              from registers.audit a where a.batch = $1 and a.register = $2 and a.action = ''update'') b
        where t.id = b.row_id',
      import_undo.table_name, replace(assignments, 'b.was.', '(b.was).'))
    using import, register_name;
    get diagnostics touched = row_count;
  end if;
  execute format(
    'delete from public.%I t using registers.audit a
      where a.batch = $1 and a.register = $2 and a.action = ''create'' and t.id = a.row_id', import_undo.table_name)
  using import, register_name;
  get diagnostics removed = row_count;
  perform set_config('app.action', '', true);
  if touched + removed <> expected then
    raise exception 'not every record of the import could be taken back' using errcode = '40001';
  end if;
  return expected;
end
$$;

grant execute on function registers.import_blockers(uuid, int), registers.import_undo(uuid, text, text)
  to registers_staff, registers_staff_all;
