-- The coverage engine's own schema. Its functions run as the owner with a fixed search_path: what they find
-- must not depend on who touched a register.
create schema if not exists coverage;
grant usage on schema coverage to registers_staff, registers_staff_all;

-- The day on which the office works, whatever the time zone of the session.
create or replace function coverage.today() returns date
language sql stable parallel safe
return (now() at time zone 'Asia/Shanghai')::date;

-- Default rules that were put into the register once: one that staff deleted stays away.
create table if not exists coverage.seeded_rule (
  code text primary key,
  seeded_at timestamptz not null default now()
);
