import type { ClientBase } from 'pg';
import type { TaskResult } from '../jobs/tasks';
import { getImport, getRegister, type ImportContext } from './import-context';
import { findFailure } from './import-failure';
import { updateImport } from './import-store';

const BLOCKED = {
  code: 'import-undo-blocked',
  message: {
    zh: '导入之后有记录被修改或被引用，不能撤销。',
    en: 'Records were changed or linked since; the import cannot be undone.',
  },
};

/**
 * Job `import-undo`: puts back what the import changed and deletes what it created, in one transaction. What cannot be
 * undone stays `committed` and says why.
 */
export async function undoTask(context: ImportContext): Promise<TaskResult> {
  try {
    return await context.asStaff((connection) => undo(context, connection));
  } catch (error) {
    const failure = findFailure(error);
    if (!failure) throw error;
    await context.asOwner((connection) =>
      updateImport(connection, context.payload.importId, { state: 'committed', failure }),
    );
    throw error;
  }
}

async function undo({ strapi, payload }: ImportContext, connection: ClientBase): Promise<TaskResult> {
  const stored = await getImport(connection, payload.importId);
  if (stored.state !== 'committing' || stored.committedAt === null) return { state: stored.state };
  const register = getRegister(strapi, stored.register);
  await connection.query("select pg_advisory_xact_lock(hashtext('registers.import'), hashtext($1))", [
    stored.register,
  ]);
  const blockers = await findBlockers(connection, stored.id);
  if (blockers.length > 0) {
    await updateImport(connection, stored.id, { state: 'committed', failure: BLOCKED });
    return { blocked: blockers.length };
  }
  const { rows } = await connection.query<{ n: number }>('select registers.import_undo($1, $2, $3) as n', [
    stored.id,
    register.table,
    register.register,
  ]);
  await updateImport(connection, stored.id, { state: 'undone' });
  return { records: rows[0]?.n ?? 0 };
}

export interface UndoBlocker {
  recordId: string;
  reason: 'changed' | 'deleted' | 'linked';
  register: string;
}

export async function findBlockers(connection: ClientBase, id: string, most = 20): Promise<UndoBlocker[]> {
  const { rows } = await connection.query<UndoBlocker>(
    'select record_id as "recordId", reason, register from registers.import_blockers($1, $2) limit $2',
    [id, most],
  );
  return rows;
}
