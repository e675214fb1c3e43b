import type { ClientBase } from 'pg';
import type { ImportRegister } from './import-field';
import { findImportRules } from './import-rules';
import type { StoredImport } from './import-store';
import type { ReaderTask } from './reader/read-import';

/** Gathers what the reader's thread needs, on the application's own connection. */
export async function readerTaskOf(
  connection: ClientBase,
  stored: StoredImport,
  register: ImportRegister,
  caller: { id: number; scope: string },
  personalDataKeys: string,
): Promise<ReaderTask> {
  const rules = findImportRules(stored.register);
  const { rows } = await connection.query<{ signature: string; mapping: string }>(
    'select signature, mapping::text as mapping from registers.import_mapping where owner = $1 and register = $2 order by used_at desc limit 50',
    [caller.id, stored.register],
  );
  const query = async <T>(sql: string, values: unknown[] = []): Promise<T[]> => {
    // The rules' own SQL names the columns that its type promises.
    const result = await connection.query(sql, values);
    return result.rows as T[];
  };
  return {
    importId: stored.id,
    path: stored.path,
    register,
    given: stored.given,
    // Written by rememberMapping, heading → field.
    saved: Object.fromEntries(
      rows.map((row) => [row.signature, JSON.parse(row.mapping) as Record<string, string | null>]),
    ),
    scope: caller.scope,
    personalDataKeys,
    rulesModule: rules?.module ?? null,
    fills: rules?.fills ?? [],
    rulesData: (await rules?.loadContext?.(query)) ?? null,
  };
}

/** Remembers what a person chose for these headings, for the next file that has them. */
export async function rememberMapping(
  connection: ClientBase,
  stored: StoredImport,
  signature: string,
): Promise<void> {
  if (Object.keys(stored.given).length === 0) return;
  await connection.query(
    `insert into registers.import_mapping (owner, register, signature, mapping) values (registers.actor(), $1, $2, $3)
     on conflict (owner, register, signature) do update set mapping = excluded.mapping, used_at = now()`,
    [stored.register, signature, JSON.stringify(stored.given)],
  );
}
