-- Whoever changes a password or blocks an account, by whatever door (Strapi's admin included), ends its sessions; and a
-- password that its owner did not choose must be changed at the next sign-in. The application says `staff.own_session`
-- when owners change their own password: that session stays.
create or replace function staff.account_changed() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' or new.password is distinct from old.password then
    insert into staff.account (user_id, must_change) values (new.id, true)
    on conflict (user_id) do update set must_change = true, initial_until = null;
    perform staff.end_sessions(new.id, 'password', nullif(current_setting('staff.own_session', true), '')::uuid);
  end if;
  if tg_op = 'UPDATE' and new.blocked is true and old.blocked is not true then
    perform staff.end_sessions(new.id, 'disabled');
  end if;
  return null;
end
$$;
create or replace trigger staff_account after insert or update of password, blocked on public.up_users
  for each row execute function staff.account_changed();
