-- Asks for the leaves of a large statement to be completed once it has committed.
create or replace function registers.seal_soon() returns void
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  made uuid;
begin
  insert into registers.job (kind) values ('audit-seal') returning id into made;
  perform graphile_worker.add_job('registers', json_build_object('job', made), queue_name => 'audit-seal', job_key => made::text, max_attempts => 3);
end
$$;

-- HMAC-SHA-256 with a key that was split into its two pads.
create or replace function registers.mac(inner_pad bytea, outer_pad bytea, message bytea) returns bytea
language sql immutable parallel safe
return sha256(outer_pad || sha256(inner_pad || message));

-- The next link: what is chained before, and a leaf.
create or replace function registers.next_link(previous bytea, start bytea, digest bytea, inner_pad bytea, outer_pad bytea) returns bytea
language sql immutable parallel safe
return registers.mac(inner_pad, outer_pad, coalesce(previous, start) || digest);

do $$ begin
  if not exists (select from pg_proc where proname = 'chain_link' and pronamespace = 'registers'::regnamespace) then
    create aggregate registers.chain_link(bytea, bytea, bytea, bytea) (sfunc = registers.next_link, stype = bytea);
  end if;
end $$;

-- What a leaf contributes to its link: which rows, when, and what they say.
create or replace function registers.leaf_digest(l registers.audit_leaf) returns bytea
language sql stable
return sha256(convert_to(l.id || '|' || extract(epoch from l.at) || '|' || l.ids::text || '|' || l.rows, 'UTF8') || l.digest || sha256(l.marks));

create or replace function registers.mark_mac(kind text, seq bigint, link bytea, rows bigint, inner_pad bytea, outer_pad bytea) returns bytea
language sql stable
return registers.mac(inner_pad, outer_pad, convert_to(kind || '|' || seq || '|' || rows || '|', 'UTF8') || link);

-- Completes leaves and chains what has committed. Writers are not waited for: a leaf that is not visible yet belongs to
-- a transaction under way and is chained the next time, so the chain has its own order. Answers how many it chained.
create or replace function registers.seal_audit(inner_pad bytea, outer_pad bytea) returns bigint
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  head registers.audit_mark;
  sealed bigint;
begin
  perform pg_advisory_xact_lock(7261502);
  update registers.audit_leaf l set (digest, marks) = (
    select sha256(string_agg(d.digest, ''::bytea order by d.id)), string_agg(substr(d.digest, 1, 8), ''::bytea order by d.id)
    from (select a.id, registers.audit_digest(a) as digest from unnest(l.ids) r join registers.audit a on a.id >= lower(r) and a.id < upper(r)) d)
  where l.digest is null;
  select * into head from registers.audit_mark where kind = 'head';
  head.seq := coalesce(head.seq, 0);
  head.link := coalesce(head.link, '\x'::bytea);
  insert into registers.audit_chain (seq, leaf, link)
  select head.seq + row_number() over (order by l.id), l.id,
    registers.chain_link(head.link, registers.leaf_digest(l), inner_pad, outer_pad) over (order by l.id rows unbounded preceding)
  from registers.audit_leaf l
  where not exists (select from registers.audit_chain c where c.leaf = l.id);
  get diagnostics sealed = row_count;
  if sealed > 0 then
    insert into registers.audit_mark as m (kind, seq, link, rows, mac)
    select 'head', n.seq, n.link, n.rows, registers.mark_mac('head', n.seq, n.link, n.rows, inner_pad, outer_pad)
    from (select c.seq, c.link, coalesce(head.rows, 0) + (
        select sum(l.rows) from registers.audit_chain k join registers.audit_leaf l on l.id = k.leaf where k.seq > head.seq) as rows
      from registers.audit_chain c order by c.seq desc limit 1) n
    on conflict (kind) do update set seq = excluded.seq, link = excluded.link, rows = excluded.rows, mac = excluded.mac, at = now();
  end if;
  return sealed;
end
$$;
