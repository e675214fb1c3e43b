-- Files that jobs leave for their owners. The row stays when the file is gone: its hash tells which file it was.
create table if not exists registers.job_file (
  job uuid primary key references registers.job on delete cascade,
  path text not null,
  name text not null,
  type text not null,
  rows int,
  bytes bigint not null,
  sha256 text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  purged_at timestamptz
);
create index if not exists job_file_expiry on registers.job_file (expires_at) where purged_at is null;

alter table registers.job_file enable row level security;
grant select, insert on registers.job_file to registers_staff, registers_staff_all;
-- Whoever sees the job sees its file; row-level security of the job answers that.
drop policy if exists of_own_job on registers.job_file;
create policy of_own_job on registers.job_file for all to registers_staff, registers_staff_all
  using (exists (select from registers.job j where j.id = job))
  with check (exists (select from registers.job j where j.id = job));

-- A job that waits for a second person stands here without being in the queue.
alter table registers.job add column if not exists approval text
  check (approval in ('required', 'approved', 'refused'));

create or replace function registers.hold_job(kind text, subject text, payload jsonb, caller jsonb) returns uuid
language sql security definer set search_path = pg_catalog, registers
begin atomic
  insert into registers.job (kind, subject, payload, owner, caller, approval)
  values (hold_job.kind, hold_job.subject, hold_job.payload, registers.actor(), hold_job.caller, 'required')
  returning id;
end;
grant execute on function registers.hold_job(text, text, jsonb, jsonb) to registers_staff, registers_staff_all;
