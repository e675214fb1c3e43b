-- One row per sign-in. An access token names its session, and is worth what this row says now.
create table if not exists staff.session (
  id uuid primary key default gen_random_uuid(),
  user_id integer not null references public.up_users (id) on delete cascade,
  -- SHA-256 of the refresh token that is good now, and of the one before it; null for a sign-in without a cookie.
  token_hash bytea,
  previous_hash bytea,
  rotated_at timestamptz,
  device text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index if not exists session_of_account on staff.session (user_id) where ended_at is null;
create index if not exists session_expires on staff.session (expires_at);

-- Whether the session lives, asked at every request: null when it does not, else whether the account still owes its first
-- sign-in (password of one's own, pledge of this version). Marks the use, at most once a minute.
create or replace function staff.use_session(session uuid, account integer, idle interval, pledge integer)
returns boolean
language plpgsql
as $$
declare
  used timestamptz;
begin
  select s.last_used_at into used from staff.session s
  where s.id = use_session.session and s.user_id = use_session.account and s.ended_at is null
    and s.expires_at > now() and s.last_used_at > now() - idle;
  if used is null then return null; end if;
  if used < now() - interval '1 minute' then
    update staff.session s set last_used_at = now() where s.id = use_session.session;
  end if;
  return coalesce(
    (select a.must_change or coalesce(a.pledge_version, 0) < use_session.pledge from staff.account a where a.user_id = use_session.account),
    true);
end
$$;

-- Ends the sessions of an account, but for one; returns how many there were.
create or replace function staff.end_sessions(account integer, reason text, but uuid default null) returns bigint
language sql
as $$
  with ended as (
    update staff.session s set ended_at = now(), end_reason = reason
    where s.user_id = account and s.ended_at is null and s.id is distinct from but
    returning s.expires_at > now() as alive)
  select count(*) from ended where alive
$$;
