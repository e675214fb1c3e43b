-- Imports: what was uploaded, what the reader made of it (import_row), and what it would do to the register
-- (import_outcome). An import belongs to its owner; its id is also the batch that audit rows carry.
create table if not exists registers.import (
  id uuid primary key,
  register text not null,
  table_name text not null,
  file_name text not null,
  path text not null,
  sha256 text not null,
  policy text not null check (policy in ('skip', 'update', 'fill', 'refuse')),
  given jsonb not null default '{}',
  columns jsonb not null default '[]',
  -- The fields whose values the rows hold, in their order.
  names text[] not null default '{}',
  signature text,
  state text not null default 'reading'
    check (state in ('reading', 'ready', 'committing', 'committed', 'failed', 'undone')),
  progress int not null default 0,
  rows int not null default 0,
  "create" int not null default 0,
  "update" int not null default 0,
  unchanged int not null default 0,
  error int not null default 0,
  warnings int not null default 0,
  skip_errors boolean not null default false,
  failure jsonb,
  -- What the outcome was judged on: a change that this snapshot does not see makes it stale.
  snapshot pg_snapshot,
  -- The job that reads or commits it; its progress is the import's.
  job uuid,
  owner bigint not null,
  caller jsonb not null,
  created_at timestamptz not null default now(),
  committed_at timestamptz
);
alter table registers.import add column if not exists names text[] not null default '{}';
create index if not exists import_owner on registers.import (owner, created_at desc);

-- Rows as read; their values as text, since an array of texts costs a third of what JSON does, to write and to read. They
-- can be read again from the file, so they need not survive a crash of the server, nor a change of this table.
do $$
begin
  if exists (
    select from information_schema.columns
    where table_schema = 'registers' and table_name = 'import_row' and column_name = 'values' and data_type = 'jsonb'
  ) then
    drop table registers.import_row;
  end if;
end
$$;
create unlogged table if not exists registers.import_row (
  import_id uuid not null,
  row_no int not null,
  failed boolean not null,
  jurisdiction text,
  assumed boolean not null,
  values text[] not null,
  problems jsonb,
  primary key (import_id, row_no)
);

create unlogged table if not exists registers.import_outcome (
  import_id uuid not null,
  row_no int not null,
  kind text not null,
  -- The record to change, or the id that a new one will have.
  record_id bigint,
  document_id text,
  version int,
  jurisdiction text,
  -- Relation → id of the record it resolved to.
  links jsonb not null,
  -- Field → [before, after].
  changes jsonb not null,
  problems jsonb,
  primary key (import_id, row_no)
);
create index if not exists import_outcome_kind on registers.import_outcome (import_id, kind, row_no);

-- What a person chose for these headings the last time.
create table if not exists registers.import_mapping (
  owner bigint not null,
  register text not null,
  signature text not null,
  mapping jsonb not null,
  used_at timestamptz not null default now(),
  primary key (owner, register, signature)
);

alter table registers.import enable row level security;
alter table registers.import_row enable row level security;
alter table registers.import_outcome enable row level security;
alter table registers.import_mapping enable row level security;
grant select, insert, update on registers.import to registers_staff, registers_staff_all;
grant select on registers.import_row to registers_staff, registers_staff_all;
grant select, insert, delete on registers.import_outcome to registers_staff, registers_staff_all;
grant select, insert, update on registers.import_mapping to registers_staff, registers_staff_all;

drop policy if exists own on registers.import;
create policy own on registers.import to registers_staff, registers_staff_all
  using (owner = registers.actor()) with check (owner = registers.actor());
drop policy if exists own on registers.import_mapping;
create policy own on registers.import_mapping to registers_staff, registers_staff_all
  using (owner = registers.actor()) with check (owner = registers.actor());
-- The inner query obeys the policy above, and is run once.
drop policy if exists own on registers.import_row;
create policy own on registers.import_row to registers_staff, registers_staff_all
  using (import_id in (select i.id from registers.import i));
drop policy if exists own on registers.import_outcome;
create policy own on registers.import_outcome to registers_staff, registers_staff_all
  using (import_id in (select i.id from registers.import i))
  with check (import_id in (select i.id from registers.import i));

-- The form in which names are compared; foldText in import/normalise/text.ts is the same for what a file says.
create or replace function registers.import_fold(name text) returns text
language sql immutable strict parallel safe
return lower(translate(name, U&'（）〔〕【】[] \0009\000A\000D\00A0\3000*＊', '()()()()'));

-- The words of a formatted text as a cell holds them: a paragraph a line, no more than a cell of Excel takes.
create or replace function registers.plain_text(html text) returns text
language sql immutable strict parallel safe
return left(btrim(regexp_replace(
  replace(replace(replace(replace(replace(replace(
    regexp_replace(regexp_replace(regexp_replace(html, '</t[dh]>', ' ', 'g'),
      '</(?:p|h[1-6]|li|tr|figcaption|blockquote)>|<br ?/?>', E'\n', 'g'), '<[^>]*>', '', 'g'),
    '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&nbsp;', ' '), '&amp;', '&'),
  E'[ \t]*\n\\s*', E'\n', 'g'), E' \t\n'), 32000);

-- One remark in the shape of ImportProblem (src/shared/import-answers.ts).
create or replace function registers.import_problem(
  field text, heading text, severity text, code text, zh text, en text, value text
) returns jsonb
language sql immutable parallel safe
return jsonb_build_object('field', field, 'heading', heading, 'severity', severity, 'code', code,
  'message', jsonb_build_object('zh', zh, 'en', en), 'value', left(value, 120));

-- Strapi's document ids: 24 characters, the first a letter. They begin with the time, so that the indexes of many new
-- rows, and of their audit rows, grow at their end instead of everywhere.
create or replace function registers.new_document_id() returns text
language sql volatile parallel safe
return 'r' || left(translate(uuidv7()::text, '-', ''), 23);

-- Which of these values of a unique column exist anywhere, also outside the caller's scope. It answers that they
-- exist (the unique index would say as much), never whose they are; a column without such an index answers nothing.
create or replace function registers.import_taken(table_name text, column_name text, candidates text[])
returns setof text
language plpgsql stable security definer set search_path = pg_catalog, registers
as $$
begin
  if exists (
    select from pg_index x
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
    where x.indrelid = format('public.%I', table_name)::regclass and x.indisunique and x.indnkeyatts = 1
      and a.attname = column_name
  ) then
    return query execute format('select t.%2$I::text from public.%1$I t where t.%2$I = any ($1)', table_name, column_name)
      using candidates;
  end if;
end
$$;

-- Whether anything of these registers changed since an import was judged. Numbers from 2^62 on are of another server,
-- from which the office was restored (src/cli/backup/dump-tables.ts).
create or replace function registers.import_is_stale(registers text[], judged_on pg_snapshot) returns boolean
language sql stable security definer set search_path = pg_catalog, registers
return exists (
  select from registers.audit a
  where a.xact >= pg_snapshot_xmin(judged_on) and a.xact < '4611686018427387904' and not pg_visible_in_snapshot(a.xact, judged_on) and a.register = any (registers)
);

-- Trigram indexes collect new entries in a list that every search reads to its end; after a large import the list is
-- worked in at once instead of waiting for autovacuum.
create or replace function registers.import_settle_indexes(table_name text) returns void
language sql volatile
begin atomic
  select gin_clean_pending_list(x.indexrelid)
  from pg_index x join pg_class c on c.oid = x.indexrelid join pg_am m on m.oid = c.relam
  where x.indrelid = format('public.%I', table_name)::regclass and m.amname = 'gin';
end;

grant execute on function registers.import_is_stale(text[], pg_snapshot), registers.import_fold(text), registers.plain_text(text), registers.new_document_id(),
  registers.import_problem(text, text, text, text, text, text, text), registers.import_taken(text, text, text[])
  to registers_staff, registers_staff_all;
