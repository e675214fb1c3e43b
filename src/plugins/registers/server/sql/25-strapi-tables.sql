-- Strapi reads its default locale whenever a relation is given by documentId; of its settings, staff see that
-- one row and no other.
alter table public.strapi_core_store_settings enable row level security;
grant select on public.strapi_core_store_settings to registers_staff, registers_staff_all;
drop policy if exists default_locale on public.strapi_core_store_settings;
create policy default_locale on public.strapi_core_store_settings for select to registers_staff, registers_staff_all
  using (key = 'plugin_i18n_default_locale');
