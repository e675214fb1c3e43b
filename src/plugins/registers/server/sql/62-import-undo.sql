-- An import is a batch: what stands in the way of taking it back, told to its owner alone.
create or replace function registers.import_blockers(import uuid, most int)
returns table (record_id text, reason text, register text)
language sql stable security definer set search_path = pg_catalog, registers
begin atomic
  select k.record_id, k.reason, k.register
  from registers.import i cross join lateral registers.blockers_of(i.id, i.register, i.table_name, most) k
  where i.id = import_blockers.import and i.owner = registers.actor();
end;

-- Takes an import back for its owner. Answers how many records it touched.
create or replace function registers.import_undo(import uuid, table_name text, register_name text) returns int
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  if not exists (select from registers.import i where i.id = import and i.owner = registers.actor()) then
    raise exception 'no such import' using errcode = '42501', table = table_name;
  end if;
  return registers.take_back(import, table_name, register_name);
end
$$;

grant execute on function registers.import_blockers(uuid, int), registers.import_undo(uuid, text, text)
  to registers_staff, registers_staff_all;
