-- Work methods (工作法): what they are before they are chosen, what is alike in them, and the books made of them.
create schema if not exists methods;
grant usage on schema methods to registers_staff, registers_staff_all;

create index if not exists work_methods_state on public.work_methods (state);
create index if not exists work_methods_year on public.work_methods (year);

-- The words of a text without its markup.
create or replace function methods.plain(html text) returns text
language sql immutable parallel safe
return replace(replace(replace(replace(replace(replace(
  regexp_replace(coalesce(html, ''), '<[^>]*>', '', 'g'),
  '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&nbsp;', ' '), '&amp;', '&');

-- Characters of a text as offices count them: all but spaces. The panel counts the same (shared/method-text.ts).
create or replace function methods.characters(html text) returns integer
language sql immutable parallel safe
return length(regexp_replace(methods.plain(html), E'[\\s\\u00a0\\u3000]', '', 'g'));

-- The paragraphs of a text that are long enough to be somebody's own, in their order.
create or replace function methods.paragraphs(html text) returns table (number bigint, body text)
language sql immutable parallel safe
as $$
  select w.number, btrim(methods.plain(w.part))
  from regexp_split_to_table(coalesce(html, ''), '</(?:p|h3|h4|li|td|th|figcaption)>|<br ?/?>') with ordinality w (part, number)
  where methods.characters(w.part) >= 20
$$;

-- The letters of a text one by one, without signs and spaces.
create or replace function methods.letters(body text) returns text[]
language sql immutable parallel safe
return regexp_split_to_array(regexp_replace(body, '[^[:alnum:]]+', '', 'g'), '');

-- Trigrams as numbers. pg_trgm takes Chinese characters for spaces under the ctype C of embedded clusters.
create or replace function methods.trigrams(letters text[]) returns integer[]
language sql immutable parallel safe
return (select coalesce(array_agg(distinct hashtext(letters[i] || letters[i + 1] || letters[i + 2])), '{}')
  from generate_series(1, cardinality(letters) - 2) i);

-- One in four of the runs of six letters: whoever copies a sentence copies some of them.
create or replace function methods.fingerprints(letters text[]) returns integer[]
language sql immutable parallel safe
return (select coalesce(array_agg(distinct h), '{}')
  from (select hashtext(array_to_string(letters[i : i + 5], '')) as h from generate_series(1, cardinality(letters) - 5) i) s
  where h & 3 = 0);

create table if not exists methods.paragraph (
  method text not null,
  section text not null,
  number integer not null,
  body text not null,
  trigrams integer[] not null,
  fingerprints integer[] not null,
  primary key (method, section, number)
);
create index if not exists paragraph_fingerprints on methods.paragraph using gin (fingerprints);
-- Nobody but the owner reads it: passages of methods outside the scope are not shown (engine/similarity.ts).
alter table methods.paragraph enable row level security;

create or replace function methods.keep_paragraphs() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'INSERT' then
    delete from methods.paragraph where method = old.document_id;
  end if;
  if tg_op <> 'DELETE' then
    insert into methods.paragraph (method, section, number, body, trigrams, fingerprints)
    select new.document_id, s.section, p.number, p.body, methods.trigrams(l.letters), methods.fingerprints(l.letters)
    from (values ('background', new.background), ('practice', new.practice), ('results', new.results),
      ('insights', new.insights), ('appendix', new.appendix)) s (section, html)
    cross join lateral methods.paragraphs(s.html) p
    cross join lateral (select methods.letters(p.body) as letters) l;
  end if;
  return null;
end;
$$;
create or replace trigger keep_paragraphs after insert or delete on public.work_methods
for each row execute function methods.keep_paragraphs();
create or replace trigger keep_paragraphs_changed after update on public.work_methods for each row
when ((old.background, old.practice, old.results, old.insights, old.appendix)
  is distinct from (new.background, new.practice, new.results, new.insights, new.appendix))
execute function methods.keep_paragraphs();

-- Whether the caller's office decides on a method: that of its call, or its own where it answers none.
create or replace function methods.decides(method integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select registers.in_scope(coalesce((
      select c.jurisdiction_code from public.work_methods_call_lnk l join public.method_calls c on c.id = l.method_call_id
      where l.work_method_id = m.id limit 1), m.jurisdiction_code))
  from public.work_methods m where m.id = $1
$$;
revoke execute on function methods.decides from public;
grant execute on function methods.decides to registers_staff, registers_staff_all;

-- A method begins as a draft, and its state moves by actions alone. What is handed in is for the office that decides on it.
create or replace function methods.keep_method() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.characters := methods.characters(new.background) + methods.characters(new.practice) + methods.characters(new.results)
    + methods.characters(new.insights) + methods.characters(new.appendix);
  -- The application's own work (the demo) writes states as they are.
  if registers.actor() is not null and tg_op = 'INSERT' then
    new.state := 'draft';
    new.comment := null;
    new.submitted_on := null;
    new.decided_on := null;
    new.decided_by := null;
  end if;
  return new;
end;
$$;
create or replace trigger keep_method before insert or update on public.work_methods
for each row execute function methods.keep_method();

create or replace function methods.keep_handed_in() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if registers.actor() is not null and old.state in ('submitted', 'shortlisted', 'selected') and not methods.decides(old.id) then
    raise exception using
      errcode = 'RG422', schema = 'public', table = 'work_methods', column = 'state', constraint = 'method_handed_in',
      message = 'a method that is handed in is for the office that decides on it';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end;
$$;
-- "of": a save by staff, an undo or a restore names this column, the workflow does not.
create or replace trigger keep_handed_in before update of updated_at or delete on public.work_methods
for each row execute function methods.keep_handed_in();

-- What was handed in, word for word, each time.
create table if not exists methods.submission (
  method text not null,
  number integer not null,
  at timestamptz not null default now(),
  by_name text not null,
  content jsonb not null,
  primary key (method, number)
);
alter table methods.submission enable row level security;
grant select on methods.submission to registers_staff, registers_staff_all;
drop policy if exists see_with_method on methods.submission;
create policy see_with_method on methods.submission for select to registers_staff, registers_staff_all
  using (registers.sees_record('work_methods', method));

-- Pictures of methods; the content lies with the private files.
create table if not exists methods.media (
  -- The number of the file without its hyphens.
  token text primary key,
  file uuid not null references registers.file (id) on delete cascade,
  method text not null,
  width integer not null,
  height integer not null
);
create index if not exists media_method on methods.media (method);
alter table methods.media enable row level security;
grant select, insert on methods.media to registers_staff, registers_staff_all;
drop policy if exists see_with_method on methods.media;
create policy see_with_method on methods.media for select to registers_staff, registers_staff_all
  using (registers.sees_record('work_methods', method));
drop policy if exists add_to_method on methods.media;
create policy add_to_method on methods.media for insert to registers_staff, registers_staff_all
  with check (registers.keeps_record('work_methods', method));

-- A collection that is approved stays as it is until it is opened again.
create or replace function methods.keep_approved() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    new.state := 'draft';
    new.approved_on := null;
    new.approved_by := null;
    return new;
  end if;
  if old.state = 'approved' then
    raise exception using
      errcode = 'RG422', schema = 'public', table = 'method_collections', column = 'state', constraint = 'collection_approved',
      message = 'an approved collection is open to nobody';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end;
$$;
create or replace trigger keep_approved before insert or update of updated_at or delete on public.method_collections
for each row when (registers.actor() is not null) execute function methods.keep_approved();

-- A book as it stood when somebody kept it, whole: what is changed later in its methods changes nothing in it.
create table if not exists methods.edition (
  collection text not null,
  number integer not null,
  at timestamptz not null default now(),
  by_name text not null,
  note text,
  is_approved boolean not null,
  book jsonb not null,
  primary key (collection, number)
);
alter table methods.edition enable row level security;
grant select on methods.edition to registers_staff, registers_staff_all;
drop policy if exists see_with_collection on methods.edition;
create policy see_with_collection on methods.edition for select to registers_staff, registers_staff_all
  using (registers.sees_record('method_collections', collection));

-- The reviews of methods that wait for the caller, for the home screen.
create or replace view methods.own_open_review with (security_invoker = true) as
select id, state from reviews.own_open where subject = 'work_methods';
grant select on methods.own_open_review to registers_staff, registers_staff_all;
