-- What an account of the office is beside Strapi's user: whether its first sign-in is done, its pledge, its second
-- factor. The schema is granted to nobody: the door's roles never reach it, only the application itself does.
create schema if not exists staff;

create table if not exists staff.account (
  user_id integer primary key references public.up_users (id) on delete cascade,
  -- The password was given by someone else: its owner must choose another before anything else.
  must_change boolean not null default true,
  -- Until when a password given by an administrator is worth anything; null for one chosen by its owner.
  initial_until timestamptz,
  password_changed_at timestamptz,
  last_sign_in_at timestamptz,
  -- 保密承诺: the version that was accepted, and when.
  pledge_version integer,
  pledge_accepted_at timestamptz,
  -- Sealed with AES-256-GCM. A secret without `totp_confirmed_at` was shown but never tried: it asks for nothing yet.
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  -- The last step (30 seconds, RFC 6238) whose code was taken: no code counts twice.
  totp_step bigint
);

create table if not exists staff.recovery_code (
  user_id integer not null references public.up_users (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
