-- Indexes for what the home screen counts and the lists behind it.
create index if not exists organizations_survey on public.organizations (members_counted_on);
create index if not exists organizations_without_instructor on public.organizations (duty) where open_assignments = 0;
create index if not exists branches_term_due on public.branches (term_due_on);
create index if not exists branches_covered on public.branches (covered_organizations);
create index if not exists branches_set_up on public.branches (kind, set_up_on);
create index if not exists instructors_spare on public.instructors (spare_capacity);
create index if not exists assignments_unattended on public.instructor_assignments (unattended_since);
-- A past day is read from the history by its day.
create index if not exists verdict_history_from on coverage.verdict_history ("from");
