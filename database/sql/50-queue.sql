-- Organizations that this transaction touched. Triggers on the registers add one row per statement; before
-- the commit (or where the door says `set constraints all immediate`) they are refreshed together, when rows
-- and links are all in. The table is empty between transactions, so it need not survive a crash.
create unlogged table if not exists coverage.refresh_queue (
  transaction_id xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  organization_ids integer[] not null,
  reason text not null,
  primary key (transaction_id, id)
);

-- Adds organizations. Reasons: `inserted`, `linked` (their links are checked, too), `changed`.
create or replace function coverage.enqueue(ids integer[], reason text) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into coverage.refresh_queue (organization_ids, reason) select ids, reason where cardinality(ids) > 0;
end;
revoke execute on function coverage.enqueue from public;

create or replace function coverage.flush_queue() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  touched integer[];
  linked integer[];
  inserted integer[];
begin
  with taken as (
    delete from coverage.refresh_queue q where q.transaction_id = pg_current_xact_id() returning q.organization_ids, q.reason
  )
  select array_agg(distinct t.id order by t.id),
    array_agg(t.id) filter (where taken.reason = 'linked'),
    array_agg(t.id) filter (where taken.reason = 'inserted')
  into touched, linked, inserted
  from taken, unnest(taken.organization_ids) t (id);
  -- The first of several events took them all.
  if touched is null then
    return null;
  end if;
  if linked is not null then
    perform coverage.check_links(linked);
  end if;
  perform coverage.refresh(touched, inserted);
  return null;
end;
$$;

drop trigger if exists refresh_before_commit on coverage.refresh_queue;
create constraint trigger refresh_before_commit after insert on coverage.refresh_queue
deferrable initially deferred for each row execute function coverage.flush_queue();
