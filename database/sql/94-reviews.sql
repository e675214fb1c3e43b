-- Reviews by several people: rounds, who reviews, and what each holds of every criterion. What is reviewed is a row of a
-- register (`subject` its table, `record` its documentId).
create schema if not exists reviews;
grant usage on schema reviews to registers_staff, registers_staff_all;

-- They were those of model sites alone once.
do $$
begin
  if to_regclass('sites.round') is not null then
    drop view if exists sites.own_open_review;
    drop function if exists sites.is_uncovered(uuid), sites.may_mark(uuid) cascade;
    drop function if exists sites.reviewers_for(text);
    drop policy if exists see_with_site on sites.round;
    drop policy if exists keep_with_site on sites.round;
    drop policy if exists see_with_site on sites.review;
    alter table sites.round set schema reviews;
    alter table sites.review set schema reviews;
    alter table sites.mark set schema reviews;
    alter table reviews.round rename column site to record;
    alter table reviews.review rename column site to record;
    alter table reviews.round add column subject text not null default 'model_sites', add column is_blind boolean not null default true;
    alter table reviews.review add column subject text not null default 'model_sites';
  end if;
end
$$;

-- A round of review; its weights are those of the criteria at the time it was opened.
create table if not exists reviews.round (
  id uuid primary key default gen_random_uuid(),
  subject text not null,
  record text not null,
  number integer not null,
  weights jsonb not null,
  -- Whether marks stay covered until all have handed in.
  is_blind boolean not null default true,
  due_on date,
  opened_at timestamptz not null default now(),
  opened_by text not null,
  -- From then on nobody marks any more, and all see the marks.
  closed_at timestamptz,
  close_reason text,
  -- The committee decides; what the marks come to binds nobody.
  decision text,
  decided_on date,
  decided_by text,
  unique (record, number)
);

create table if not exists reviews.review (
  id uuid primary key default gen_random_uuid(),
  round uuid not null references reviews.round (id),
  subject text not null,
  record text not null,
  -- Number of the account.
  reviewer bigint not null,
  reviewer_name text not null,
  handed_in_at timestamptz,
  unique (round, reviewer)
);
create index if not exists review_reviewer on reviews.review (reviewer, handed_in_at);
create index if not exists review_record on reviews.review (record);
create index if not exists round_open on reviews.round (id) where closed_at is null;

-- What a reviewer holds of each criterion; `overall` has a comment only.
create table if not exists reviews.mark (
  review uuid not null references reviews.review (id) on delete cascade,
  criterion text not null,
  mark integer check (mark between 0 and 100),
  comment text not null default '',
  primary key (review, criterion)
);

-- Whether the marks of a review may be seen by others than its reviewer: its round is closed, all of the round have handed
-- in, or the round is open and this one is handed in.
create or replace function reviews.is_uncovered(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.closed_at is not null
    or (not r.is_blind and v.handed_in_at is not null)
    or not exists (select from reviews.review o where o.round = r.id and o.handed_in_at is null)
  from reviews.review v join reviews.round r on r.id = v.round
  where v.id = asked;
end;
-- Whether the caller may mark in this review now.
create or replace function reviews.may_mark(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select v.reviewer = registers.actor() and v.handed_in_at is null and r.closed_at is null
  from reviews.review v join reviews.round r on r.id = v.round
  where v.id = asked;
end;
-- Work methods that the caller reviews in a round that is blind and still covers its marks. Their names must not tell in
-- his judgement: wherever he reads these rows, they are not there (98-methods.sql). Of sites the marks alone are covered.
create or replace function reviews.nameless() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct r.record), '{}')
  from reviews.review v
  join reviews.round r on r.id = v.round
  where v.reviewer = registers.actor() and v.subject = 'work_methods' and r.is_blind and r.closed_at is null
    and exists (select from reviews.review o where o.round = r.id and o.handed_in_at is null)
$$;
-- Whether the caller reviews in this round: a method that he reviews blind is not there for him, its round is.
create or replace function reviews.is_own(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from reviews.review v where v.round = asked and v.reviewer = registers.actor());
end;
-- Accounts that may review all of these rows: those whose work covers them. Nobody where one lies outside the caller's scope.
create or replace function reviews.reviewers_for(subject text, records text[])
returns table (id bigint, name text, role text, scope text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return query execute format(
    $q$with asked as (select m.jurisdiction_code as code from public.%I m where m.document_id = any ($1))
    select u.id::bigint, coalesce(u.display_name, u.username)::text, r.type::text, u.scope::text
    from public.up_users u
    join public.up_users_role_lnk l on l.user_id = u.id
    join public.up_roles r on r.id = l.role_id and r.type in ('province', 'city', 'county', 'editor', 'publisher', 'leader')
    where u.scope <> '' and u.blocked is not true
      and exists (select from asked) and not exists (
        select from asked a where left(a.code, length(u.scope)) <> u.scope or not registers.in_scope(a.code))
    order by u.scope collate "C", r.type, 2$q$, subject) using records;
end;
$$;
revoke execute on function reviews.is_uncovered, reviews.may_mark, reviews.nameless, reviews.is_own, reviews.reviewers_for from public;
grant execute on function reviews.is_uncovered, reviews.may_mark, reviews.nameless, reviews.is_own, reviews.reviewers_for to registers_staff, registers_staff_all;

alter table reviews.round enable row level security;
alter table reviews.review enable row level security;
alter table reviews.mark enable row level security;
grant select, insert, update on reviews.round to registers_staff, registers_staff_all;
grant select, insert, delete, update (handed_in_at) on reviews.review to registers_staff, registers_staff_all;
grant select, insert, update on reviews.mark to registers_staff, registers_staff_all;

drop policy if exists see_with_record on reviews.round;
create policy see_with_record on reviews.round for select to registers_staff, registers_staff_all
  using ((subject = 'work_methods' and reviews.is_own(round.id)) or registers.sees_record(subject, record));
drop policy if exists keep_with_record on reviews.round;
create policy keep_with_record on reviews.round for all to registers_staff, registers_staff_all
  using ((subject = 'work_methods' and reviews.is_own(round.id)) or registers.keeps_record(subject, record))
  with check ((subject = 'work_methods' and reviews.is_own(round.id)) or registers.keeps_record(subject, record));

-- Who reviews is no secret, how they mark is.
drop policy if exists see_with_record on reviews.review;
create policy see_with_record on reviews.review for select to registers_staff, registers_staff_all
  using ((subject = 'work_methods' and (reviewer = registers.actor() or reviews.is_own(round)))
    or registers.sees_record(subject, record));
drop policy if exists assign on reviews.review;
create policy assign on reviews.review for insert to registers_staff, registers_staff_all
  with check (handed_in_at is null and registers.keeps_record(subject, record));
drop policy if exists take_back on reviews.review;
create policy take_back on reviews.review for delete to registers_staff, registers_staff_all
  using (handed_in_at is null and registers.keeps_record(subject, record));
drop policy if exists hand_in on reviews.review;
create policy hand_in on reviews.review for update to registers_staff, registers_staff_all
  using (reviews.may_mark(id)) with check (reviewer = registers.actor());

drop policy if exists see_own_or_uncovered on reviews.mark;
create policy see_own_or_uncovered on reviews.mark for select to registers_staff, registers_staff_all
  using (exists (select from reviews.review v where v.id = review and (v.reviewer = registers.actor() or reviews.is_uncovered(v.id))));
drop policy if exists mark_own on reviews.mark;
create policy mark_own on reviews.mark for insert to registers_staff, registers_staff_all with check (reviews.may_mark(review));
drop policy if exists change_own on reviews.mark;
create policy change_own on reviews.mark for update to registers_staff, registers_staff_all
  using (reviews.may_mark(review)) with check (reviews.may_mark(review));

-- The reviews that wait for the caller.
create or replace view reviews.own_open with (security_invoker = true) as
select v.id, v.subject, 'open' as state, v.record from reviews.review v join reviews.round r on r.id = v.round
where v.reviewer = registers.actor() and v.handed_in_at is null and r.closed_at is null;
grant select on reviews.own_open to registers_staff, registers_staff_all;
