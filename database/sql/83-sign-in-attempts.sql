-- Failed sign-ins by account and by address, counted for all processes together. Keys are digests; times are milliseconds
-- since 1970, as the rate limiter keeps them.
create table if not exists staff.attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index if not exists attempt_expire on staff.attempt (expire);
