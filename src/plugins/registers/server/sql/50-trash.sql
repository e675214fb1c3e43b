-- Puts a deleted row back as it was, with the links that were cut in the same transaction and whose other end
-- still stands. Answers whether there was such a row inside the caller's scope.
create or replace function registers.restore(register_name text, table_name text, document text) returns boolean
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  grave registers.audit;
  tie record;
begin
  select a.* into grave from registers.audit a
  where a.register = register_name and a.record_id = document and a.action = 'delete'
  order by a.id desc limit 1;
  if grave.id is null or (registers.scope() is not null and not registers.in_scope(grave.jurisdiction_code)) then
    return false;
  end if;
  perform set_config('app.action', 'restore', true);
  execute format(
    'insert into public.%1$I select (jsonb_populate_record(null::public.%1$I, $1)).*
      where not exists (select from public.%1$I where document_id = $2)', table_name)
  using grave.before || jsonb_build_object('version', coalesce((grave.before ->> 'version')::int, 0) + 1, 'updated_at', now()), document;
  if not found then
    perform set_config('app.action', '', true);
    return false;
  end if;
  for tie in
    select a.link ->> 'table' as "table", a.link -> 'row' as image from registers.audit a
    where a.xact = grave.xact and a.action = 'unlink'
      and ((a.register = grave.register and a.row_id = grave.row_id)
        or (a.link -> 'row' ->> (a.link ->> 'target'))::bigint = grave.row_id and a.link ->> 'table' in (
          select t.relname from pg_constraint c join pg_class t on t.oid = c.conrelid
          where c.contype = 'f' and c.confrelid = format('public.%I', table_name)::regclass))
  loop
    begin
      execute format('insert into public.%1$I select (jsonb_populate_record(null::public.%1$I, $1)).* on conflict do nothing', tie.table)
      using tie.image;
    exception
      when foreign_key_violation then null; -- The other end is gone for good; the row comes back without it.
    end;
  end loop;
  perform set_config('app.action', '', true);
  return true;
end
$$;

grant execute on function registers.restore(text, text, text) to registers_staff, registers_staff_all;
