-- Who is asking. The door sets these for the length of one transaction; all are empty for the application's
-- own work (bootstrap, nightly run).

-- Scope of the caller: a GB/T 2260 prefix such as 44, 4401 or 440106.
create or replace function registers.scope() returns text
language sql stable parallel safe
return nullif(current_setting('app.scope', true), '');

-- Whether a row with this jurisdiction lies inside the caller's scope.
create or replace function registers.in_scope(code text) returns boolean
language sql stable parallel safe
return code collate "C" >= current_setting('app.scope', true)
   and code collate "C" < current_setting('app.scope', true) || '~';

create or replace function registers.actor() returns bigint
language sql stable parallel safe
return nullif(current_setting('app.actor', true), '')::bigint;

grant execute on function registers.scope(), registers.in_scope(text), registers.actor()
  to registers_staff, registers_staff_all, registers_public;

-- A row that names no jurisdiction belongs to the one who makes it.
create or replace function registers.default_jurisdiction() returns trigger
language plpgsql
as $$
begin
  new.jurisdiction_code := registers.scope();
  return new;
end
$$;

-- Rows that follow another row's jurisdiction (an organization's leaders, a branch's first secretary) move with
-- it. Arguments: pairs of link table, owner's column, target's column, owner's table, flattened.
create or replace function registers.follow_move() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  for i in 0 .. tg_nargs / 4 - 1 loop
    execute format(
      'update public.%I o set jurisdiction_code = $1 from public.%I l
        where l.%I = $2 and o.id = l.%I and o.jurisdiction_code is distinct from $1',
      tg_argv[i * 4 + 3], tg_argv[i * 4], tg_argv[i * 4 + 2], tg_argv[i * 4 + 1])
    using new.jurisdiction_code, new.id;
  end loop;
  return null;
end
$$;
