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

create or replace function staff.needs_second_factor(account integer, strict text[]) returns boolean
language sql stable
as $$
  select exists (select from public.up_users_role_lnk l join public.up_roles r on r.id = l.role_id
                 where l.user_id = account and r.type = any (strict))
$$;

-- Whether an account still owes something before anything else: a password of its own, the pledge of this version, and
-- a second factor where its role is one of `strict`.
create or replace function staff.owes(account integer, pledge integer, strict text[]) returns boolean
language sql stable
as $$
  select coalesce(
    (select a.must_change or coalesce(a.pledge_version, 0) < pledge
         or (a.totp_confirmed_at is null and staff.needs_second_factor(account, strict))
       from staff.account a where a.user_id = account),
    true)
$$;

-- Whether the session lives, asked at every request: null when it does not, else whether its account owes something.
-- Marks the use, at most once a minute.
drop function if exists staff.use_session(uuid, integer, interval, integer);
create or replace function staff.use_session(
  session uuid, account integer, idle interval, pledge integer, strict text[])
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
  return staff.owes(account, pledge, strict);
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
