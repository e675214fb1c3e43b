-- Files of records. The content lies outside the database under a random name; a removed file keeps its row.
create table if not exists registers.file (
  id uuid primary key default gen_random_uuid(),
  register text not null,
  table_name text not null,
  record_id text not null,
  name text not null,
  path text not null unique,
  type text not null,
  bytes bigint not null,
  sha256 text not null,
  uploaded_by bigint not null default registers.actor(),
  uploaded_by_name text not null,
  uploaded_at timestamptz not null default now(),
  removed_by bigint,
  removed_at timestamptz
);
create index if not exists file_record on registers.file (register, record_id) where removed_at is null;

-- Whether the caller sees a record: row-level security of its own table answers.
create or replace function registers.sees_record(table_name text, record_id text) returns boolean
language plpgsql stable
as $$
declare
  is_seen boolean;
begin
  execute format('select exists (select from public.%I where document_id = $1)', table_name)
    into is_seen using record_id;
  return is_seen;
end
$$;

-- Whether the record is the caller's to change.
create or replace function registers.keeps_record(table_name text, record_id text) returns boolean
language plpgsql stable
as $$
declare
  is_kept boolean;
begin
  execute format('select exists (select from public.%I where document_id = $1 and registers.in_scope(jurisdiction_code))', table_name)
    into is_kept using record_id;
  return is_kept;
end
$$;
grant execute on function registers.sees_record(text, text), registers.keeps_record(text, text)
  to registers_staff, registers_staff_all;

alter table registers.file enable row level security;
grant select, insert, update (removed_by, removed_at) on registers.file to registers_staff, registers_staff_all;
drop policy if exists see_with_record on registers.file;
create policy see_with_record on registers.file for select to registers_staff, registers_staff_all
  using (registers.sees_record(table_name, record_id));
drop policy if exists add_to_record on registers.file;
create policy add_to_record on registers.file for insert to registers_staff, registers_staff_all
  with check (uploaded_by = registers.actor() and registers.keeps_record(table_name, record_id));
drop policy if exists remove_from_record on registers.file;
create policy remove_from_record on registers.file for update to registers_staff, registers_staff_all
  using (registers.keeps_record(table_name, record_id));
