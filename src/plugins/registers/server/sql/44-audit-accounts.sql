-- Who may do what is changed by whom: roles of accounts, their scope and whether they are blocked, and the permissions of
-- roles. Only these columns are recorded; a password never is. It has no jurisdiction, so that auditors alone see it.
create or replace function registers.audit_account() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
begin
  insert into registers.audit (register, record_id, row_id, action, before, after)
  values ('accounts', coalesce(new.document_id, old.document_id), coalesce(new.id, old.id), 'permission-change',
    case when tg_op <> 'INSERT' then jsonb_build_object('username', old.username, 'scope', old.scope, 'blocked', old.blocked) end,
    case when tg_op <> 'DELETE' then json_build_object('username', new.username, 'scope', new.scope, 'blocked', new.blocked) end);
  return null;
end
$$;
create or replace trigger registers_account_made after insert or delete on public.up_users
  for each row execute function registers.audit_account();
create or replace trigger registers_account after update of scope, blocked on public.up_users for each row
  when ((old.scope, old.blocked) is distinct from (new.scope, new.blocked)) execute function registers.audit_account();

-- Arguments: what the link belongs to (`accounts`, `permissions`), its table, its column, and the column to name it by.
create or replace function registers.audit_role_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  tie jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  what text;
  name text;
  role text;
begin
  execute format('select document_id, %I from public.%I where id = $1', tg_argv[3], tg_argv[1])
    into what, name using (tie ->> tg_argv[2])::int;
  select r.type into role from public.up_roles r where r.id = (tie ->> 'role_id')::int;
  insert into registers.audit (register, record_id, row_id, action, before, after)
  values (tg_argv[0], what, (tie ->> tg_argv[2])::bigint, 'permission-change',
    case when tg_op = 'DELETE' then jsonb_build_object('name', name, 'role', role) end,
    case when tg_op = 'INSERT' then json_build_object('name', name, 'role', role) end);
  return null;
end
$$;
create or replace trigger registers_account_role after insert or delete on public.up_users_role_lnk
  for each row execute function registers.audit_role_link('accounts', 'up_users', 'user_id', 'username');
create or replace trigger registers_permission_role after insert or delete on public.up_permissions_role_lnk
  for each row execute function registers.audit_role_link('permissions', 'up_permissions', 'permission_id', 'action');
