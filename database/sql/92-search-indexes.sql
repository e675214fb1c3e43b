-- The letters of names, in every register that keeps them and has no index for them yet (organizations have one).
do $$
declare
  kept record;
begin
  for kept in
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'pinyin_initials' and t.table_type = 'BASE TABLE'
      and not exists (
        select from pg_indexes i where i.schemaname = 'public' and i.tablename = c.table_name
          and i.indexdef like '%pinyin_initials%gin_trgm_ops%')
  loop
    execute format('create index %I on public.%I using gin (lower(cast(%I as varchar)) gin_trgm_ops)',
      left(kept.table_name, 40) || '_initials', kept.table_name, kept.column_name);
  end loop;
end
$$;
