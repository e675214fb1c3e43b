-- A schema's `unique` is a query before the save and no guarantee: two savers, or two imports of the same rows, can
-- pass it together. The index is the guarantee. Many organizations have no code yet, so empty ones don't count.
create unique index if not exists organizations_credit_code on public.organizations (credit_code)
where credit_code <> '';
