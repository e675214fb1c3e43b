-- Indexes for the list of organizations. Search is Strapi's `$containsi`, whose expression is
-- `lower(cast(… as varchar))`: the index must say the same.
create extension if not exists pg_trgm;

create index if not exists organizations_name_search on public.organizations using gin (lower(cast(name as varchar)) gin_trgm_ops);
create index if not exists organizations_code_search on public.organizations using gin (lower(cast(credit_code as varchar)) gin_trgm_ops);
create index if not exists organizations_pinyin_search
on public.organizations using gin (lower(cast(pinyin_initials as varchar)) gin_trgm_ops);

-- Filters. Within a jurisdiction the index of its policy serves; these serve the province.
create index if not exists organizations_verdict on public.organizations (verdict, coverage_form);
create index if not exists organizations_duty on public.organizations (duty);
create index if not exists organizations_status on public.organizations (status);
create index if not exists organizations_type on public.organizations (org_type);
create index if not exists organizations_city on public.organizations (city_code, county_code);

-- Default order of the list.
create index if not exists organizations_name on public.organizations (name);
