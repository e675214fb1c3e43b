import type { ClientBase } from 'pg';
import { buildClassification } from './classify-sql';
import type { ImportRegister } from './import-field';
import { countOutcome, type StoredImport } from './import-store';

/** The fields that the file has a column for. */
export const mappedFields = ({ columns }: Pick<StoredImport, 'columns'>) =>
  new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));

/**
 * Decides what each staged row would do, as the connection's role sees the register now.
 *
 * @param wantsIds whether new records get their ids: only a commit does
 */
export async function classifyRows(
  connection: ClientBase,
  stored: StoredImport,
  register: ImportRegister,
  wantsIds: boolean,
) {
  const headings: Record<string, string> = {};
  for (const { field, heading } of stored.columns) if (field !== null) headings[field] ??= heading;
  // The statement's joins are all over whole sets; guessing small ones from missing statistics would be costly.
  await connection.query(
    "select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '64MB', true)",
  );
  await connection.query('delete from registers.import_outcome where import_id = $1', [stored.id]);
  await connection.query(buildClassification(register, mappedFields(stored), stored.policy, headings), [
    stored.id,
    wantsIds,
  ]);
  await countOutcome(connection, stored.id);
  await connection.query("select set_config('enable_nestloop', 'on', true)");
}
