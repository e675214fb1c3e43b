-- Indexes for the list of organizations; those of its search are the registers' own.

-- Filters. Within a jurisdiction the index of its policy serves; these serve the province. The columns of the first
-- have few values each, so PostgreSQL skips from one to the next where only a later column is filtered by: one index
-- to keep up with each new row instead of four.
create index if not exists organizations_facets on public.organizations (verdict, coverage_form, duty, status, org_type);
create index if not exists organizations_city on public.organizations (city_code, county_code);

-- Default order of the list.
create index if not exists organizations_name on public.organizations (name);

drop index if exists public.organizations_search, public.organizations_name_search, public.organizations_code_search, public.organizations_pinyin_search,
  public.organizations_verdict, public.organizations_duty, public.organizations_status, public.organizations_type;
