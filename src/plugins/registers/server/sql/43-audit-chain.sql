-- Tampering made evident. Every statement that writes audit rows leaves a leaf: which rows, and a digest of all they
-- say. A job chains the leaves, each link depending on all before it and on a key that the database does not hold.
-- Whoever edits, removes or forges a row, a leaf or a link afterwards, the owner of the tables included, is found.
create table if not exists registers.audit_leaf (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- The rows it covers; holes are rows of others.
  ids int8multirange not null,
  rows int not null,
  -- Of a large statement these two are filled in right after its commit.
  digest bytea,
  -- Eight bytes of each row's own digest, by which a broken leaf tells which row it is.
  marks bytea
);
create table if not exists registers.audit_chain (
  seq bigint primary key,
  leaf bigint not null unique,
  link bytea not null,
  sealed_at timestamptz not null default now()
);
create index if not exists audit_leaf_pending on registers.audit_leaf (id) where digest is null;
-- One row each: where the chain ends, so that a cut end is missed; where it begins since the last purge.
create table if not exists registers.audit_mark (
  kind text primary key check (kind in ('head', 'anchor')),
  seq bigint not null,
  link bytea not null,
  -- Audit rows up to here; of the anchor those that were purged.
  rows bigint not null,
  mac bytea not null,
  at timestamptz not null default now()
);
alter table registers.audit_leaf enable row level security;
alter table registers.audit_chain enable row level security;
alter table registers.audit_mark enable row level security;

-- All that a row says, as one text that no setting of a session changes. A restore moves the number of a transaction by
-- a multiple of 2^48 (src/cli/backup/dump-tables.ts); what it was stays what it says.
create or replace function registers.audit_text(a registers.audit) returns text
language sql stable
return row(a.id, extract(epoch from a.at), a.register, a.record_id, a.row_id, a.action, a.jurisdiction_code, a.before, a.after,
  a.link, a.actor, a.actor_name, a.request, a.batch,
  case when a.xact < '281474976710656' then a.xact else mod(a.xact::text::numeric, 281474976710656)::text::xid8 end, a.detail)::text;

create or replace function registers.audit_digest(a registers.audit) returns bytea
language sql stable
return sha256(convert_to(registers.audit_text(a), 'UTF8'));

create or replace function registers.write_leaf() returns trigger
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  lowest bigint;
  highest bigint;
  n int;
  covered int8multirange;
begin
  select min(id), max(id), count(*) into lowest, highest, n from written;
  if n = 0 then return null; end if;
  covered := case when highest - lowest + 1 = n then int8multirange(int8range(lowest, highest, '[]'))
    else (select range_agg(int8range(id, id, '[]')) from written) end;
  if n > 1000 then
    insert into registers.audit_leaf (ids, rows) values (covered, n);
    perform registers.seal_soon();
  else
    insert into registers.audit_leaf (ids, rows, digest, marks)
    select covered, n, sha256(string_agg(d.digest, ''::bytea order by d.id)), string_agg(substr(d.digest, 1, 8), ''::bytea order by d.id)
    from (select w.id, sha256(convert_to(row(w.id, extract(epoch from w.at), w.register, w.record_id, w.row_id, w.action,
      w.jurisdiction_code, w.before, w.after, w.link, w.actor, w.actor_name, w.request, w.batch, w.xact, w.detail)::text, 'UTF8')) as digest
      from written w) d;
  end if;
  return null;
end
$$;
create or replace trigger write_leaf after insert on registers.audit referencing new table as written
  for each statement execute function registers.write_leaf();

-- Leaves and links are only ever added; a leaf may be completed once; a purge removes whole days.
create or replace function registers.refuse_leaf_change() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' and current_setting('app.purge', true) = 'on' then return old; end if;
  if tg_op = 'UPDATE' and tg_table_name = 'audit_leaf' and to_jsonb(old) ->> 'digest' is null
    and to_jsonb(new) - array['digest', 'marks'] = to_jsonb(old) - array['digest', 'marks'] then return new; end if;
  raise exception 'the audit record is append-only' using errcode = 'insufficient_privilege';
end
$$;
create or replace trigger append_only before update or delete on registers.audit_leaf
  for each row execute function registers.refuse_leaf_change();
create or replace trigger append_only before update or delete on registers.audit_chain
  for each row execute function registers.refuse_leaf_change();

-- What was recorded before there were leaves gets one, once.
insert into registers.audit_leaf (ids, rows)
select range_agg(int8range(a.id, a.id, '[]')), count(*) from registers.audit a
where not exists (select from registers.audit_leaf) and not exists (select from registers.audit_mark)
having count(*) > 0;
