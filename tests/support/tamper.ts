import type { TestOffice } from './office';

/** Does something to a guarded table as the owner of the database can: the guard off, the deed, the guard on. */
export async function tamper(
  office: TestOffice,
  table: string,
  deed: string,
  values: unknown[] = [],
): Promise<void> {
  await office.sql(`alter table registers.${table} disable trigger user`);
  await office.sql(deed, values);
  await office.sql(`alter table registers.${table} enable trigger user`);
}
