-- What is public: the content of each published page as it was approved, and nothing computed from the registers.
-- The public site and the public API read this table only.
create schema if not exists showcase;
grant usage on schema showcase to registers_staff, registers_staff_all, registers_public;

create table if not exists showcase.publication (
  -- Document id of the showcase page; one publication a page, the current one.
  page text primary key,
  slug text not null unique,
  jurisdiction_code text not null,
  -- ShowcaseContent (src/shared/showcase.ts); null once it is withdrawn.
  content jsonb,
  published_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check ((content is null) = (withdrawn_at is not null))
);

-- Addresses that a page had before: they lead to the one it has.
create table if not exists showcase.former_slug (
  slug text primary key,
  page text not null references showcase.publication (page) on delete cascade
);

-- Grows with whatever changes what visitors see; caches of all processes compare it.
create table if not exists showcase.edition (
  id boolean primary key default true check (id),
  number bigint not null default 0,
  changed_at timestamptz not null default now()
);
insert into showcase.edition default values on conflict do nothing;

create or replace function showcase.next_edition() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update showcase.edition set number = number + 1, changed_at = now();
  return null;
end;
$$;
create or replace trigger next_edition after insert or update or delete on showcase.publication
for each statement execute function showcase.next_edition();

create index if not exists publication_city on showcase.publication ((content -> 'site' ->> 'city')) where content is not null;

alter table showcase.publication enable row level security;
alter table showcase.former_slug enable row level security;
alter table showcase.edition enable row level security;
grant select on showcase.publication, showcase.former_slug, showcase.edition to registers_public, registers_staff, registers_staff_all;
drop policy if exists everybody on showcase.publication;
create policy everybody on showcase.publication for select to registers_public, registers_staff, registers_staff_all using (true);
drop policy if exists everybody on showcase.former_slug;
create policy everybody on showcase.former_slug for select to registers_public, registers_staff, registers_staff_all using (true);
drop policy if exists everybody on showcase.edition;
create policy everybody on showcase.edition for select to registers_public, registers_staff, registers_staff_all using (true);
