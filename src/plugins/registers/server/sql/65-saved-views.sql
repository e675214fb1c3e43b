-- Lists as people keep them: filter, order and columns under a name. A view holds no rows, only how to ask for them;
-- whoever opens a shared one still sees no more than their own scope.
create table if not exists registers.saved_view (
  id uuid primary key default gen_random_uuid(),
  register text not null,
  name text not null check (char_length(name) between 1 and 40),
  settings jsonb not null,
  shared boolean not null default false,
  owner bigint not null default nullif(current_setting('app.actor', true), '')::bigint,
  owner_name text not null default current_setting('app.actor_name', true),
  -- The office it was made in.
  scope text collate "C" not null default current_setting('app.scope', true),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index if not exists saved_view_name on registers.saved_view (owner, register, name);
create index if not exists saved_view_shared on registers.saved_view (register, scope) where shared;

alter table registers.saved_view enable row level security;
grant select, insert, update, delete on registers.saved_view to registers_staff, registers_staff_all;

-- One's own; and what an office shares goes to that office and to those below it: a province's view to everyone, a
-- city's to the city and its counties. Never upwards or sideways.
drop policy if exists reading on registers.saved_view;
create policy reading on registers.saved_view for select to registers_staff, registers_staff_all
  using (owner = registers.actor() or (shared and starts_with(registers.scope(), scope)));

drop policy if exists own on registers.saved_view;
create policy own on registers.saved_view for all to registers_staff, registers_staff_all
  using (owner = registers.actor()) with check (owner = registers.actor() and scope = registers.scope());

-- Which view a person's list opens with. It goes with the view.
create table if not exists registers.default_view (
  person bigint not null default nullif(current_setting('app.actor', true), '')::bigint,
  register text not null,
  view uuid not null references registers.saved_view (id) on delete cascade,
  primary key (person, register)
);
create index if not exists default_view_view on registers.default_view (view);

alter table registers.default_view enable row level security;
grant select, insert, update, delete on registers.default_view to registers_staff, registers_staff_all;
drop policy if exists own on registers.default_view;
create policy own on registers.default_view for all to registers_staff, registers_staff_all
  using (person = registers.actor()) with check (person = registers.actor());
