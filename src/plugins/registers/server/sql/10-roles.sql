-- The roles that a request takes on for the length of its transaction. They can't log in; the application's
-- own user, which owns the tables, is granted them.
create schema if not exists registers;

do $$
declare
  wanted text;
begin
  foreach wanted in array array['registers_staff', 'registers_staff_all', 'registers_public'] loop
    begin
      execute format('create role %I nologin', wanted);
    exception
      -- Roles belong to the whole server: another database, or another process just now, may have made it.
      when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, wanted, 'set') then
      execute format('grant %I to current_user', wanted);
    end if;
    execute format('grant usage on schema public, registers to %I', wanted);
  end loop;
end
$$;
