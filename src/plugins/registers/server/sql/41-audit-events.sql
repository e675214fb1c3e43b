-- Records an event that changes no row: a sign-in, an export, a download, a reveal. It is written in the transaction that
-- does it, as the caller; where nobody is signed in yet, `who` names the account ({"actor": 3, "name": "…", "request": "…"}).
create or replace function registers.note(
  action text, register text, record_id text, jurisdiction text, detail jsonb, who jsonb default null
) returns void
language sql security definer set search_path = pg_catalog, registers
begin atomic
  insert into registers.audit (action, register, record_id, jurisdiction_code, detail, actor, actor_name, request)
  values (note.action, note.register, note.record_id, coalesce(note.jurisdiction, registers.scope()), note.detail,
    coalesce((note.who ->> 'actor')::bigint, registers.actor()),
    coalesce(note.who ->> 'name', nullif(current_setting('app.actor_name', true), '')),
    coalesce(note.who ->> 'request', nullif(current_setting('app.request', true), '')));
end;
grant execute on function registers.note(text, text, text, text, jsonb, jsonb) to registers_staff, registers_staff_all;
