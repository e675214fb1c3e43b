-- Programs: the rules compiled to SQL (src/api/coverage/domain/compile-rules.ts). Only the owner writes here,
-- since the texts run with the owner's rights. Old programs stay: the history refers to them.
create table if not exists coverage.program (
  id bigint generated always as identity primary key,
  built_at timestamptz not null default now(),
  effective_on date not null,
  -- Each yields organization_id, duty, verdict, form, rule, inputs; $1 params, $2 the day, $3 ids.
  sql_all text not null,
  sql_some text not null,
  params jsonb not null,
  -- The rules by number, as they stood: code, title, legal basis, next steps, parameters.
  rules jsonb not null
);
grant select on coverage.program to registers_staff, registers_staff_all;

create or replace function coverage.current_program() returns coverage.program
language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select p from coverage.program p order by p.id desc limit 1;
end;
