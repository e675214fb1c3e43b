import type { ClientBase } from 'pg';
import type { TaskResult } from '../jobs/tasks';
import { ensureClassified } from './classify';
import { buildCommit } from './commit-sql';
import { failing, getImport, getRegister, type ImportContext } from './import-context';
import { ChangedMeanwhile } from './import-failure';
import { updateImport, type StoredImport } from './import-store';
import { stage } from './read-task';

/** Job `import-commit`: one transaction under the uploader's role; a crash leaves nothing, and the job runs again. */
export async function commitTask(context: ImportContext): Promise<TaskResult> {
  return failing(context, async () => {
    const { payload, asOwner, asStaff } = context;
    const before = await asOwner(async (connection) => {
      const found = await getImport(connection, payload.importId);
      const { rows } = await connection.query<{ n: number }>(
        'select count(*)::int as n from registers.import_row where import_id = $1',
        [found.id],
      );
      return { found, isStaged: rows[0]?.n === found.rows };
    });
    if (!isDue(before.found)) return { state: before.found.state };
    // Staged rows do not survive a crash of PostgreSQL; the file does.
    if (!before.isStaged) await stage(context);
    await context.progress(20);
    const result = await asStaff((connection) => commit(context, connection));
    await asOwner((connection) =>
      connection.query('select registers.import_settle_indexes($1)', [before.found.tableName]),
    );
    return result;
  });
}

async function commit(
  { strapi, payload, progress }: ImportContext,
  connection: ClientBase,
): Promise<TaskResult> {
  const stored = await getImport(connection, payload.importId);
  if (!isDue(stored)) return { state: stored.state };
  const register = getRegister(strapi, stored.register);
  // Two imports into one register follow each other, so that the second sees what the first created.
  await connection.query("select pg_advisory_xact_lock(hashtext('registers.import'), hashtext($1))", [
    stored.register,
  ]);
  await connection.query("select set_config('app.batch', $1, true)", [stored.id]);
  await ensureClassified(connection, stored, register);
  const now = await getImport(connection, stored.id);
  if (now.error > 0 && !stored.skipErrors) throw new ChangedMeanwhile();
  const statements = buildCommit(register, stored.names);
  const at = new Date();
  // New entries of the search indexes are collected, and worked in after the commit; the new rows, which several triggers
  // read, stay in memory.
  await connection.query(
    "select set_config('gin_pending_list_limit', '1GB', true), set_config('work_mem', '256MB', true)",
  );
  await connection.query(statements.insert, [stored.id, at]);
  await progress(50);
  const updated = await connection.query(statements.update, [stored.id, at]);
  if (updated.rowCount !== now.update) throw new ChangedMeanwhile();
  for (const link of statements.links) await connection.query(link, [stored.id]);
  await progress(70);
  await updateImport(connection, stored.id, { state: 'committed', committedAt: at });
  return { created: now.create, updated: now.update };
}

/** An import commits once: while it is taken back its state says that the server is at work, too. */
const isDue = ({ state, committedAt }: StoredImport) => state === 'committing' && committedAt === null;
