-- Every save of a row counts its version up by one. A save that names another version than the stored one was
-- made on stale data: it is refused, and nothing of it stays (SQLSTATE RG409). The row lock that the update
-- holds makes this safe between two savers at the same moment.
create or replace function registers.keep_version() returns trigger
language plpgsql
as $$
begin
  if new.version is distinct from old.version then
    raise exception 'stale version' using errcode = 'RG409', table = tg_table_name;
  end if;
  new.version := coalesce(old.version, 0) + 1;
  return new;
end
$$;
