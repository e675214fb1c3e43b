-- Takes everything of ours out of a copy of an office: guards, triggers, engine, queue. Tables, rows and indexes
-- stay, so that the stock application works on the same data with the same indexes.
do $$
declare
  item record;
begin
  for item in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I.%I', item.policyname, item.schemaname, item.tablename);
  end loop;
  for item in select oid::regclass as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity loop
    execute format('alter table %s disable row level security', item.name);
  end loop;
  for item in
    select t.tgname, t.tgrelid::regclass as owner from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
  loop
    execute format('drop trigger %I on %s', item.tgname, item.owner);
  end loop;
end;
$$;
drop schema if exists coverage, registers, graphile_worker cascade;
