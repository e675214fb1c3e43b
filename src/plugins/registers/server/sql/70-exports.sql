-- What somebody took out of a register, and what for. Its id is that of its job. Filters are kept without the personal
-- values in them.
create table if not exists registers.export (
  id uuid primary key references registers.job on delete cascade,
  register text not null,
  format text not null check (format in ('xlsx', 'csv', 'docx', 'pdf', 'epub')),
  purpose text not null check (char_length(purpose) between 3 and 200),
  personal text not null check (personal in ('none', 'masked', 'plain')),
  fields jsonb not null,
  filters jsonb not null default '{}',
  expected int not null,
  owner bigint not null default registers.actor(),
  owner_name text not null,
  scope text not null default registers.scope(),
  approval text check (approval in ('required', 'approved', 'refused')),
  decided_by bigint check (decided_by <> owner),
  decided_by_name text,
  decided_at timestamptz,
  comment text,
  created_at timestamptz not null default now()
);
-- Books came later than lists.
alter table registers.export drop constraint if exists export_format_check;
alter table registers.export add constraint export_format_check check (format in ('xlsx', 'csv', 'docx', 'pdf', 'epub'));
create index if not exists export_owner on registers.export (owner, created_at desc);
create index if not exists export_waiting on registers.export (created_at) where approval = 'required';

alter table registers.export enable row level security;
grant select, insert on registers.export to registers_staff, registers_staff_all;
drop policy if exists own_or_to_decide on registers.export;
create policy own_or_to_decide on registers.export for select to registers_staff, registers_staff_all
  using (owner = registers.actor() or (approval is not null and registers.in_scope(scope)));
drop policy if exists make_own on registers.export;
create policy make_own on registers.export for insert to registers_staff, registers_staff_all
  with check (owner = registers.actor() and scope = registers.scope());

-- A second person lets an export run, or not. Answers `ok`, `not-found`, `four-eyes` or `decided`.
create or replace function registers.decide_export(export uuid, is_approved boolean, words text) returns text
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  asked registers.export;
begin
  select * into asked from registers.export e where e.id = decide_export.export for update;
  if asked.id is null or not registers.in_scope(asked.scope) or asked.approval is null then return 'not-found'; end if;
  if asked.owner = registers.actor() then return 'four-eyes'; end if;
  if asked.approval <> 'required' then return 'decided'; end if;
  update registers.export e
  set approval = case when is_approved then 'approved' else 'refused' end, decided_by = registers.actor(),
      decided_by_name = nullif(current_setting('app.actor_name', true), ''), decided_at = now(), comment = words
  where e.id = asked.id;
  if is_approved then
    update registers.job j set approval = 'approved' where j.id = asked.id;
    perform graphile_worker.add_job('registers', json_build_object('job', asked.id), job_key => asked.id::text, max_attempts => 3);
  else
    update registers.job j set approval = 'refused', state = 'failed', finished_at = now(),
      error = jsonb_build_object('code', 'export-refused', 'message', coalesce(words, '')) where j.id = asked.id;
  end if;
  return 'ok';
end
$$;
grant execute on function registers.decide_export(uuid, boolean, text) to registers_staff, registers_staff_all;
