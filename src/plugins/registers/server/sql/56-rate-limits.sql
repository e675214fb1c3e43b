-- How often each account or address has asked an expensive route in the running minute; the table as the library
-- rate-limiter-flexible reads it. Counts need not survive a crash.
create unlogged table if not exists registers.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
alter table registers.rate_limit enable row level security;
