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

-- Methods that the caller reviews blind are not there for him, nor is what was recorded of them: no list, record, filter,
-- history, search, export or file tells whose they are. "in", because it is hashed however many they are.
drop policy if exists nameless on public.work_methods;
create policy nameless on public.work_methods as restrictive for all to registers_staff, registers_staff_all
  using (document_id not in (select unnest(reviews.nameless())));
drop policy if exists nameless on registers.audit;
create policy nameless on registers.audit as restrictive for select to registers_staff, registers_staff_all
  using (register is distinct from 'work-methods' or record_id is null or record_id not in (select unnest(reviews.nameless())));

-- What he sees of them at his desk and in his review: all but whose they are.
create or replace function methods.nameless() returns table (id integer, document_id text, title text, one_line text,
  theme text, state text, characters integer, comment text, submitted_on date, background text, practice text, results text,
  insights text, appendix text, pictures jsonb, authors text, jurisdiction_code text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.id, m.document_id, m.title, m.one_line, m.theme, m.state, m.characters, m.comment, m.submitted_on, m.background,
    m.practice, m.results, m.insights, m.appendix, m.pictures, null, null
  from public.work_methods m where m.document_id = any (reviews.nameless())
$$;
revoke execute on function methods.nameless from public;
grant execute on function methods.nameless to registers_staff, registers_staff_all;

drop policy if exists nameless on public.work_methods_branch_lnk;
create policy nameless on public.work_methods_branch_lnk as restrictive for all to registers_staff, registers_staff_all
  using (work_method_id not in (select n.id from methods.nameless() n));
-- Their call is no secret.
drop policy if exists nameless on public.work_methods_call_lnk;
create policy nameless on public.work_methods_call_lnk for select to registers_staff, registers_staff_all
  using (work_method_id in (select n.id from methods.nameless() n));

-- How far the latest round of each of these methods is and what it came to as far as it is uncovered, and whether the
-- caller's office decides on it; for those inside the caller's scope. As the owner: asked row by row, the policies would
-- look for each method again with each of its marks.
create or replace function methods.progress(asked text[])
returns table (method text, decides boolean, reviewers integer, handed_in integer, is_closed boolean, due_on date,
  score double precision, spread double precision)
-- Planned for as many as are asked for.
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
  with latest as materialized (
    select distinct on (m.id) m.document_id, r.id, r.weights, r.is_blind, r.closed_at, r.due_on,
      (select greatest(1, sum(w.value::numeric)) from jsonb_each_text(r.weights) w) as total,
      registers.in_scope(coalesce(c.jurisdiction_code, m.jurisdiction_code)) as decides
    from public.work_methods m
    left join public.work_methods_call_lnk l on l.work_method_id = m.id
    left join public.method_calls c on c.id = l.method_call_id
    left join reviews.round r on r.record = m.document_id
    where m.document_id = any (asked) and registers.in_scope(m.jurisdiction_code)
    order by m.id, r.number desc
  ),
  counted as materialized (
    select v.round, count(*)::int as reviewers, count(v.handed_in_at)::int as handed_in
    from latest t join reviews.review v on v.round = t.id group by v.round
  ),
  marked as (
    select v.round, sum(k.mark * coalesce((t.weights ->> k.criterion)::numeric, 0)) / max(t.total) as sum
    from latest t
    join counted n on n.round = t.id
    join reviews.review v on v.round = t.id and v.handed_in_at is not null
    join reviews.mark k on k.review = v.id and k.mark is not null
    where not t.is_blind or t.closed_at is not null or n.handed_in = n.reviewers
    group by v.id
  ),
  summed as (
    select s.round, round(avg(s.sum), 1)::float as score, round(max(s.sum) - min(s.sum), 1)::float as spread
    from marked s group by s.round
  )
  select t.document_id, t.decides, coalesce(n.reviewers, 0), coalesce(n.handed_in, 0), t.closed_at is not null, t.due_on, s.score, s.spread
  from latest t left join counted n on n.round = t.id left join summed s on s.round = t.id
$$;
revoke execute on function methods.progress from public;
grant execute on function methods.progress to registers_staff, registers_staff_all;

-- These methods, kept from change by others until the end of the transaction, as far as they lie inside the caller's scope;
-- whoever decides on one that he reviews blind decides without its name.
create or replace function methods.lock_chosen(chosen text[])
returns table (id text, state text, jurisdiction text, decides boolean)
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select m.document_id, coalesce(m.state, 'draft'), m.jurisdiction_code, methods.decides(m.id)
  from public.work_methods m
  where m.document_id = any (chosen) and registers.in_scope(m.jurisdiction_code)
  order by m.id for update
$$;
revoke execute on function methods.lock_chosen from public;
grant execute on function methods.lock_chosen to registers_staff, registers_staff_all;

-- Whether the caller's office decided on a method before it was deleted: its call stands in what was cut with it.
create or replace function methods.decided_before(method text, jurisdiction text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select registers.in_scope(coalesce((
    select c.jurisdiction_code
    from (
      select a.xact, a.row_id from registers.audit a
      where a.register = 'work-methods' and a.record_id = method and a.action = 'delete' order by a.id desc limit 1
    ) grave
    join registers.audit a on a.xact = grave.xact and a.register = 'work-methods' and a.row_id = grave.row_id
      and a.action = 'unlink' and a.before ? 'call'
    join public.method_calls c on c.document_id = a.before ->> 'call'
    limit 1), jurisdiction))
$$;
revoke execute on function methods.decided_before from public;

-- A method begins as a draft, and its state moves by actions alone. One that comes back from the bin, by a restore or an
-- undo, is what it was; but what the office of the call took away, another office brings back to be handed in anew. What
-- is handed in is for the office that decides on it.
create or replace function methods.keep_method() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.characters := methods.characters(new.background) + methods.characters(new.practice) + methods.characters(new.results)
    + methods.characters(new.insights) + methods.characters(new.appendix);
  -- The application's own work (the demo) writes states as they are.
  if registers.actor() is null or tg_op <> 'INSERT' then
    return new;
  end if;
  if registers.action('create') = 'create' then
    new.state := 'draft';
    new.comment := null;
    new.submitted_on := null;
    new.decided_on := null;
    new.decided_by := null;
  elsif new.state in ('submitted', 'shortlisted', 'selected') and not methods.decided_before(new.document_id, new.jurisdiction_code) then
    new.state := 'returned';
    new.comment := '由管辖机关从回收站恢复，请重新报送。';
    update reviews.round set closed_at = now(), close_reason = new.comment where record = new.document_id and closed_at is null;
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
-- Since when nothing names it any longer; empty while something does.
alter table methods.media add column if not exists unnamed_since timestamptz;
create index if not exists media_unnamed on methods.media (unnamed_since) where unnamed_since is not null;
alter table methods.media enable row level security;
grant select, insert on methods.media to registers_staff, registers_staff_all;
drop policy if exists see_with_method on methods.media;
create policy see_with_method on methods.media for select to registers_staff, registers_staff_all
  using (registers.sees_record('work_methods', method) or method in (select unnest(reviews.nameless())));
drop policy if exists see_pictures_of_nameless on registers.file;
create policy see_pictures_of_nameless on registers.file for select to registers_staff, registers_staff_all
  using (register = 'method-media' and record_id in (select unnest(reviews.nameless())));
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

-- Notes which pictures are named: by their method, by what was handed in of it, by an edition of a book, or, where it
-- lies in the bin, by what it held when it was deleted.
create or replace function methods.note_unnamed() returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with printed as materialized (
    select distinct p.token #>> '{}' as token
    from methods.edition e
    cross join lateral jsonb_path_query(e.book, '$.parts[*].methods[*].pictures[*].token') p (token)
  )
  update methods.media m set unnamed_since = case when n.is_named then null else now() end
  from (
    select o.token, o.token in (select p.token from printed p)
      or exists (select from methods.submission s where s.method = o.method and strpos(s.content::text, o.token) > 0)
      or strpos(concat_ws(' ', w.pictures, w.background, w.practice, w.results, w.insights, w.appendix, g.before), o.token) > 0
        as is_named
    from methods.media o
    left join public.work_methods w on w.document_id = o.method
    left join lateral (
      select a.before from registers.audit a
      where w.id is null and a.register = 'work-methods' and a.record_id = o.method and a.action = 'delete'
      order by a.id desc limit 1
    ) g on true
  ) n
  where n.token = m.token and n.is_named = (m.unnamed_since is not null);
$$;
revoke execute on function methods.note_unnamed from public;

-- The methods that the caller may read, with their name or without.
create or replace function methods.legible() returns setof text
language sql stable
as $$
  select m.document_id from public.work_methods m union all select n.document_id from methods.nameless() n
$$;
grant execute on function methods.legible to registers_staff, registers_staff_all;

-- The reviews of methods that wait for the caller, for the home screen.
create or replace view methods.own_open_review with (security_invoker = true) as
select id, state from reviews.own_open where subject = 'work_methods' and record in (select methods.legible());
grant select on methods.own_open_review to registers_staff, registers_staff_all;
