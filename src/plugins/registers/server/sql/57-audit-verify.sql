-- Reads the whole record again and says whether it is as it was written. `first_broken` is the lowest id of an audit
-- row that was edited, removed or forged, or whose proof was; `reason` what is wrong with it.
create or replace function registers.verify_audit(inner_pad bytea, outer_pad bytea)
returns table (intact boolean, rows bigint, first_broken bigint, reason text)
language plpgsql security definer set search_path = pg_catalog, registers set work_mem = '64MB'
as $$
declare
  anchor registers.audit_mark;
  head registers.audit_mark;
  broken bigint;
  found record;
begin
  perform registers.seal_audit(inner_pad, outer_pad);
  select * into anchor from registers.audit_mark where kind = 'anchor';
  select * into head from registers.audit_mark where kind = 'head';
  create temporary table if not exists audit_fault (id bigint, reason text) on commit drop;
  truncate audit_fault;

  -- Every leaf read against its rows.
  insert into audit_fault
  select (select coalesce(
      -- The first row that is missing or says something else.
      min(e.id) filter (where e.digest is null or substr(e.digest, 1, 8) is distinct from substr(w.marks, (e.place * 8 - 7)::int, 8)),
      min(e.id))
    from (select s.id, row_number() over (order by s.id) as place, registers.audit_digest(a) as digest
          from (select generate_series(lower(r), upper(r) - 1) as id from unnest(w.ids) r) s
          left join registers.audit a on a.id = s.id) e), 'row'
  from (
    select l.id, l.ids, l.marks
    from registers.audit_leaf l cross join unnest(l.ids) r
    left join registers.audit a on a.id >= lower(r) and a.id < upper(r)
    group by l.id
    having count(a.id) <> l.rows
      or sha256(string_agg(registers.audit_digest(a), ''::bytea order by a.id)) is distinct from l.digest
  ) w;

  -- Every link computed again. From a wrong leaf on all links differ: the first one tells.
  select c.seq, c.gap, l.ids into found
  from (
    select k.seq, k.leaf, k.link, k.seq - coalesce(anchor.seq, 0) - row_number() over (order by k.seq) as gap,
      registers.chain_link(coalesce(anchor.link, '\x'), coalesce(registers.leaf_digest(l), '\x'), inner_pad, outer_pad)
        over (order by k.seq rows unbounded preceding) as computed
    from registers.audit_chain k left join registers.audit_leaf l on l.id = k.leaf
  ) c left join registers.audit_leaf l on l.id = c.leaf
  where c.gap <> 0 or c.computed is distinct from c.link
  order by c.seq limit 1;
  if found.seq is not null then
    insert into audit_fault select coalesce(case when found.gap = 0 then lower(found.ids) end, (
      -- A link is missing: its rows follow those of the last good one.
      select max(upper(l.ids)) from registers.audit_chain c join registers.audit_leaf l on l.id = c.leaf where c.seq < found.seq), 1), 'chain';
  end if;

  -- Rows that no leaf covers.
  insert into audit_fault
  select a.id, 'forged'
  from (select range_agg(r) as ids from registers.audit_leaf l cross join unnest(l.ids) r) covered
  join registers.audit a on not coalesce(a.id <@ covered.ids, false)
  order by a.id limit 1;

  -- A cut end, and marks that somebody else set.
  if head.seq is not null and (
    head.mac <> registers.mark_mac('head', head.seq, head.link, head.rows, inner_pad, outer_pad)
    or not exists (select from registers.audit_chain c where c.seq = head.seq and c.link = head.link)
    or exists (select from registers.audit_chain c where c.seq > head.seq)
  ) then
    insert into audit_fault select coalesce(max(upper(l.ids)), 1), 'end'
    from registers.audit_chain c join registers.audit_leaf l on l.id = c.leaf;
  end if;
  if head.seq is null and exists (select from registers.audit_chain) then
    insert into audit_fault select min(a.id), 'end' from registers.audit a;
  end if;
  if anchor.seq is not null and anchor.mac <> registers.mark_mac('anchor', anchor.seq, anchor.link, anchor.rows, inner_pad, outer_pad) then
    insert into audit_fault select coalesce(min(a.id), 1), 'beginning' from registers.audit a;
  end if;

  select f.id, f.reason into found from audit_fault f order by f.id nulls last, case f.reason when 'row' then 1 when 'forged' then 2 when 'end' then 3 else 4 end limit 1;
  return query select not exists (select from audit_fault), (select count(*) from registers.audit), found.id, found.reason;
end
$$;

-- Removes whole days that ended before `keep_from` and are chained, and anchors the rest of the chain there. Answers how
-- many rows it removed.
create or replace function registers.purge_audit(keep_from timestamptz, inner_pad bytea, outer_pad bytea) returns bigint
language plpgsql security definer set search_path = pg_catalog, registers
as $$
declare
  last_seq bigint;
  anchor registers.audit_mark;
  removed bigint;
begin
  perform registers.seal_audit(inner_pad, outer_pad);
  select * into anchor from registers.audit_mark where kind = 'anchor';
  -- The chain goes from its beginning: up to the first link that must stay.
  select coalesce(min(c.seq) - 1, (select max(seq) from registers.audit_chain)) into last_seq
  from registers.audit_chain c join registers.audit_leaf l on l.id = c.leaf where l.at >= keep_from;
  if last_seq is null or last_seq <= coalesce(anchor.seq, 0) then return 0; end if;
  perform set_config('app.purge', 'on', true);
  insert into registers.audit_mark as m (kind, seq, link, rows, mac)
  select 'anchor', c.seq, c.link, n.rows, registers.mark_mac('anchor', c.seq, c.link, n.rows, inner_pad, outer_pad)
  from registers.audit_chain c
  cross join (select coalesce(anchor.rows, 0) + sum(l.rows) as rows
    from registers.audit_chain k join registers.audit_leaf l on l.id = k.leaf where k.seq <= last_seq) n
  where c.seq = last_seq
  on conflict (kind) do update set seq = excluded.seq, link = excluded.link, rows = excluded.rows, mac = excluded.mac, at = now();
  delete from registers.audit a using registers.audit_chain c, registers.audit_leaf l, unnest(l.ids) r
  where c.seq <= last_seq and l.id = c.leaf and a.id >= lower(r) and a.id < upper(r);
  get diagnostics removed = row_count;
  delete from registers.audit_leaf l using registers.audit_chain c where c.seq <= last_seq and l.id = c.leaf;
  delete from registers.audit_chain c where c.seq <= last_seq;
  perform set_config('app.purge', '', true);
  perform registers.note('audit-purge', null, null, null, jsonb_build_object('rows', removed, 'before', keep_from));
  return removed;
end
$$;

grant execute on function registers.verify_audit(bytea, bytea) to registers_staff, registers_staff_all;
