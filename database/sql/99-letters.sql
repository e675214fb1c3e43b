-- Official documents with their numbers, and feedback notices with their states.
create schema if not exists letters;
grant usage on schema letters to registers_staff, registers_staff_all;

create index if not exists feedback_notices_state on public.feedback_notices (state, due_on);
create index if not exists feedback_notices_due on public.feedback_notices (due_on);
create index if not exists official_documents_state on public.official_documents (state, kind);
-- A number is given once; a document that is void keeps its own.
create unique index if not exists official_documents_serial on public.official_documents (series, serial)
where serial is not null;
create index if not exists document_templates_kind on public.document_templates (kind, active);
-- One template of an office is in use for each kind.
create unique index if not exists document_templates_active on public.document_templates (jurisdiction_code, kind) where active;
create unique index if not exists document_templates_edition on public.document_templates (jurisdiction_code, kind, edition);

-- The state of a notice moves by an action with its guards (letters.move_notices), whatever else writes the row; one
-- that was sent stays.
create or replace function letters.keep_notice() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' then
    if old.state is distinct from 'drafted' then
      raise exception using
        errcode = 'RG422', schema = 'public', table = 'feedback_notices', column = 'state', constraint = 'notice_sent',
        message = 'a notice that was sent is not deleted';
    end if;
    return old;
  end if;
  raise exception using
    errcode = 'RG422', schema = 'public', table = 'feedback_notices', column = 'state', constraint = 'notice_state_by_move',
    message = 'the state of a notice moves by its actions';
end;
$$;
create or replace trigger letters_keep_state before update of state on public.feedback_notices for each row
when (new.state is distinct from old.state and current_setting('app.letter_move', true) is distinct from 'on')
execute function letters.keep_notice();
create or replace trigger letters_keep_sent before delete on public.feedback_notices for each row
execute function letters.keep_notice();

-- Writes what moves change (document id and values by column), with the caller's own rights.
create or replace function letters.move_notices(changes jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp set app.letter_move = 'on'
as $$
begin
  update public.feedback_notices n
  set (state, number, sent_on, reply, replied_on, result, closed_on, close_reason, updated_at) =
    (r.state, r.number, r.sent_on, r.reply, r.replied_on, r.result, r.closed_on, r.close_reason, now())
  from jsonb_array_elements(changes) c
  join public.feedback_notices old on old.document_id = c ->> 'document_id'
  cross join lateral jsonb_populate_record(old, c) r
  where n.id = old.id;
end;
$$;

create table if not exists letters.notice_move (
  id uuid primary key default gen_random_uuid(),
  notice text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null default clock_timestamp(),
  actor bigint not null,
  actor_name text not null,
  -- What was stated with the move, by the names of its fields.
  stated jsonb not null default '{}'
);
create index if not exists notice_move_notice on letters.notice_move (notice, at desc);

-- What was issued stands; only the office's own remark may change. The number and the state come by actions alone.
create or replace function letters.keep_document() returns trigger
language plpgsql
as $$
declare
  free constant text[] := array['id', 'document_id', 'created_at', 'updated_at', 'published_at', 'created_by_id', 'updated_by_id',
    'locale', 'version', 'jurisdiction_code', 'note'];
  moved constant text[] := array['state', 'number', 'series', 'serial', 'issued_on', 'printed_on', 'template_used', 'voided_on',
    'void_reason'];
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' then return old; end if;
  elsif current_setting('app.letter_move', true) = 'on' then
    return new;
  elsif old.state = 'draft' then
    if (select count(*) = 0 from unnest(moved) m where to_jsonb(new) -> m is distinct from to_jsonb(old) -> m) then return new; end if;
  elsif to_jsonb(new) - free is not distinct from to_jsonb(old) - free then
    return new;
  end if;
  raise exception using
    errcode = 'RG422', schema = 'public', table = 'official_documents', column = 'state', constraint = 'document_issued',
    message = 'a document that was issued stands';
end;
$$;
create or replace trigger letters_keep_document before update or delete on public.official_documents for each row
execute function letters.keep_document();

-- Which body issued a document, and with which template, stands like the rest of it.
create or replace function letters.keep_document_link() returns trigger
language plpgsql
as $$
begin
  if exists (select from public.official_documents d where d.id = old.official_document_id and d.state <> 'draft') then
    raise exception using
      errcode = 'RG422', schema = 'public', table = 'official_documents', column = 'issuer', constraint = 'document_issued',
      message = 'a document that was issued stands';
  end if;
  return null;
end;
$$;
-- At the end, since what saves a relation goes on writing after a statement that failed.
do $$
declare
  link text;
begin
  foreach link in array array['official_documents_issuer_lnk', 'official_documents_template_lnk'] loop
    execute format('drop trigger if exists letters_keep_link on public.%I', link);
    execute format('create constraint trigger letters_keep_link after update or delete on public.%I
      deferrable initially deferred for each row execute function letters.keep_document_link()', link);
  end loop;
end;
$$;

create or replace function letters.write_documents(changes jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp set app.letter_move = 'on'
as $$
begin
  update public.official_documents d
  set (state, number, series, serial, issued_on, printed_on, template_used, voided_on, void_reason, updated_at) =
    (r.state, r.number, r.series, r.serial, r.issued_on, r.printed_on, r.template_used, r.voided_on, r.void_reason, now())
  from jsonb_array_elements(changes) c
  join public.official_documents old on old.document_id = c ->> 'document_id'
  cross join lateral jsonb_populate_record(old, c) r
  where d.id = old.id;
end;
$$;

-- The last number of each series: an issuing body, a kind, a year.
create table if not exists letters.counter (
  series text primary key,
  last integer not null check (last > 0)
);

-- Answers the first of so many new numbers. The row is locked until the transaction ends: whoever is rolled back gives the
-- numbers back, and whoever comes meanwhile waits, so that none is given twice and none is left out.
create or replace function letters.take_numbers(body text, kind text, year integer, wanted integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  reached integer;
begin
  if registers.scope() is not null and not exists (
    select from public.issuing_bodies b where b.document_id = body and b.jurisdiction_code = registers.scope()
  ) then
    raise exception 'not the caller''s issuing body' using errcode = '42501';
  end if;
  insert into letters.counter as c (series, last) values (format('%s/%s/%s', body, kind, year), wanted)
  on conflict (series) do update set last = c.last + excluded.last
  returning c.last into reached;
  return reached - wanted + 1;
end;
$$;
revoke execute on function letters.take_numbers from public;
grant execute on function letters.take_numbers to registers_staff, registers_staff_all;

-- What a document refers to.
create table if not exists letters.reference (
  document text not null,
  register text not null,
  record_id text not null,
  primary key (document, register, record_id)
);
create index if not exists reference_record on letters.reference (register, record_id);

alter table letters.reference enable row level security;
alter table letters.notice_move enable row level security;
grant select, insert on letters.reference to registers_staff, registers_staff_all;
grant select, insert on letters.notice_move to registers_staff, registers_staff_all;

drop policy if exists see_with_document on letters.reference;
create policy see_with_document on letters.reference for select to registers_staff, registers_staff_all
  using (registers.sees_record('official_documents', document));
drop policy if exists add_to_document on letters.reference;
create policy add_to_document on letters.reference for insert to registers_staff, registers_staff_all
  with check (registers.keeps_record('official_documents', document));
drop policy if exists see_with_notice on letters.notice_move;
create policy see_with_notice on letters.notice_move for select to registers_staff, registers_staff_all
  using (registers.sees_record('feedback_notices', notice));
drop policy if exists add_to_notice on letters.notice_move;
create policy add_to_notice on letters.notice_move for insert to registers_staff, registers_staff_all
  with check (actor = registers.actor() and registers.keeps_record('feedback_notices', notice));
