-- Long work as its owner and the panel see it; the queue itself is graphile-worker's.
create table if not exists registers.job (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  -- Percent.
  progress int not null default 0 check (progress between 0 and 100),
  subject text,
  payload jsonb not null default '{}',
  result jsonb,
  error jsonb,
  -- The caller it runs as; null for the application's own work.
  owner bigint,
  caller jsonb,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index if not exists job_owner on registers.job (owner, created_at desc);

alter table registers.job enable row level security;
grant select on registers.job to registers_staff, registers_staff_all;
drop policy if exists own on registers.job;
create policy own on registers.job for select to registers_staff, registers_staff_all
  using (owner = registers.actor());

-- Notes a job and puts it into the queue, in the transaction of the request for it: both happen or neither.
create or replace function registers.add_job(kind text, subject text, payload jsonb, caller jsonb, queue text)
returns uuid
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  made uuid;
begin
  insert into registers.job (kind, subject, payload, owner, caller)
  values (add_job.kind, add_job.subject, add_job.payload, registers.actor(), add_job.caller)
  returning id into made;
  perform graphile_worker.add_job('registers', json_build_object('job', made), queue_name => queue, job_key => made::text, max_attempts => 3);
  return made;
end
$$;
grant execute on function registers.add_job(text, text, jsonb, jsonb, text) to registers_staff, registers_staff_all;
