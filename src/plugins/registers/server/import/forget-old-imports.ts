import type { ClientBase } from 'pg';
import { dropFile } from './import-files';

const KEPT_DAYS = 7;

/** Staged rows and files of imports that nobody will look at again; the import itself stays listed. */
export async function forgetOldImports(connection: ClientBase): Promise<void> {
  const old = `select i.id from registers.import i where i.created_at < now() - interval '${KEPT_DAYS} days' and i.state <> 'committing' and i.path <> ''`;
  await connection.query(`delete from registers.import_outcome where import_id in (${old})`);
  await connection.query(`delete from registers.import_row where import_id in (${old})`);
  const { rows } = await connection.query<{ id: string; path: string }>(
    `select i.id, i.path from registers.import i where i.id in (${old})`,
  );
  for (const { id, path } of rows) {
    await dropFile(path);
    await connection.query(
      `update registers.import set path = '', state = case when state in ('reading', 'ready') then 'failed' else state end where id = $1`,
      [id],
    );
  }
}
