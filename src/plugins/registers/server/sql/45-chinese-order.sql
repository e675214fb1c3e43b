-- Sorts a text column the Chinese way (by pinyin), whatever the database's own collation is. Changing the
-- collation rebuilds the column's indexes, so it is done once.
create or replace function registers.order_as_chinese(table_name text, column_name text) returns void
language plpgsql
as $$
begin
  if exists (
    select from pg_attribute a join pg_collation c on c.oid = a.attcollation
    where a.attrelid = format('public.%I', table_name)::regclass and a.attname = column_name
      and c.collname <> 'zh-Hans-CN-x-icu'
  ) then
    execute format('alter table public.%1$I alter column %2$I type %3$s collate "zh-Hans-CN-x-icu"', table_name, column_name,
      (select format_type(a.atttypid, a.atttypmod) from pg_attribute a
       where a.attrelid = format('public.%I', table_name)::regclass and a.attname = column_name));
  end if;
end
$$;
