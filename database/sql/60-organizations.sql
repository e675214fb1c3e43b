-- Organizations: new ones and those whose facts changed are queued; deleted ones end their history.
create or replace function coverage.on_organization_insert() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform coverage.enqueue(array_agg(n.id), 'inserted') from new_rows n;
  return null;
end;
$$;

-- The columns that facts are made of (src/api/coverage/domain/facts.ts), and those that the history keeps. A full join,
-- because it is hashed whatever the planner believes (see registers.audit_update).
create or replace function coverage.on_organization_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform coverage.enqueue(array_agg(n.id), 'changed')
  from new_rows n full join old_rows o on o.id = n.id
  where (
    n.status, n.established_on, n.zombie, n.org_type, n.jurisdiction_code, n.city_code, n.charter_clause,
    n.members_counted_on, n.full_member_staff, n.full_member_leaders, n.probationary_members, n.transferred_members,
    n.hard_to_transfer, n.full_time_staff, n.has_union, n.has_youth_league, n.has_womens_federation
  ) is distinct from (
    o.status, o.established_on, o.zombie, o.org_type, o.jurisdiction_code, o.city_code, o.charter_clause,
    o.members_counted_on, o.full_member_staff, o.full_member_leaders, o.probationary_members, o.transferred_members,
    o.hard_to_transfer, o.full_time_staff, o.has_union, o.has_youth_league, o.has_womens_federation
  );
  return null;
end;
$$;

create or replace function coverage.on_organization_delete() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into coverage.verdict_history as h (organization_id, "from", jurisdiction_code, org_type)
  select o.id, coverage.today(), o.jurisdiction_code, o.org_type from old_rows o
  on conflict (organization_id, "from") do update
  set (duty, verdict, form, rule_code, rule_title, inputs, program_id) = (null, null, null, null, null, null, null);
  return null;
end;
$$;

create or replace trigger coverage_insert after insert on public.organizations
referencing new table as new_rows for each statement execute function coverage.on_organization_insert();
create or replace trigger coverage_update after update on public.organizations
referencing old table as old_rows new table as new_rows for each statement
when (current_setting('app.derived', true) is distinct from 'on')
execute function coverage.on_organization_update();
create or replace trigger coverage_delete after delete on public.organizations
referencing old table as old_rows for each statement execute function coverage.on_organization_delete();

-- Only the engine writes duty, verdict and form: what a client, an import or a restored image says is dropped.
create or replace function coverage.keep_derived() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.duty := old.duty;
  new.verdict := old.verdict;
  new.coverage_form := old.coverage_form;
  return new;
end;
$$;
-- After the trigger that fills in the jurisdiction, which rules may look at: triggers run in the order of names.
create or replace trigger zz_coverage_first_verdict before insert on public.organizations for each row
execute function coverage.first_verdict();
create or replace trigger coverage_keep_derived before update of duty, verdict, coverage_form on public.organizations for each row
when (
  (new.duty is distinct from old.duty or new.verdict is distinct from old.verdict or new.coverage_form is distinct from old.coverage_form)
  and current_setting('app.derived', true) is distinct from 'on'
)
execute function coverage.keep_derived();
