import type { TestOffice } from './office';

const TABLES = ['audit', 'audit_leaf', 'audit_chain', 'audit_mark'];

/** Does something to a guarded table as the owner of the database can: the guard off, the deed, the guard on. */
export async function tamper(
  office: TestOffice,
  table: string,
  deed: string,
  values: unknown[] = [],
): Promise<void> {
  for (const one of TABLES)
    await office.sql(`create table if not exists public.kept_${one} as table registers.${one}`);
  await office.sql(`alter table registers.${table} disable trigger user`);
  await office.sql(deed, values);
  await office.sql(`alter table registers.${table} enable trigger user`);
}

/** Puts back what was tampered with, and takes out what was recorded since: one office serves a whole file of deeds. */
export async function repair(office: TestOffice): Promise<void> {
  const [found] = await office.sql("select to_regclass('public.kept_audit') as kept");
  if (!found?.kept) return;
  for (const table of TABLES) {
    await office.sql(`alter table registers.${table} disable trigger user`);
    await office.sql(`delete from registers.${table}`);
    await office.sql(`insert into registers.${table} overriding system value table public.kept_${table}`);
    await office.sql(`alter table registers.${table} enable trigger user`);
    await office.sql(`drop table public.kept_${table}`);
  }
}
