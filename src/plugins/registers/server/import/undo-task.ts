import type { ClientBase } from 'pg';
import type { TaskResult } from '../jobs/tasks';
import { getImport, getRegister, type ImportContext } from './import-context';
import { updateImport } from './import-store';

/** Job `import-undo`: puts back what the import changed and deletes what it created, in one transaction. */
export async function undoTask({ strapi, payload, asStaff }: ImportContext): Promise<TaskResult> {
  return asStaff(async (connection) => {
    const stored = await getImport(connection, payload.importId);
    if (stored.state !== 'committed') return { state: stored.state };
    const register = getRegister(strapi, stored.register);
    await connection.query("select pg_advisory_xact_lock(hashtext('registers.import'), hashtext($1))", [
      stored.register,
    ]);
    const blockers = await findBlockers(connection, stored.id);
    if (blockers.length > 0) {
      const message = {
        zh: '导入之后有记录被修改或被引用，不能撤销。',
        en: 'Records were changed or linked since; the import cannot be undone.',
      };
      await updateImport(connection, stored.id, { failure: { code: 'import-undo-blocked', message } });
      return { blocked: blockers.length };
    }
    const { rows } = await connection.query<{ n: number }>('select registers.import_undo($1, $2, $3) as n', [
      stored.id,
      register.table,
      register.register,
    ]);
    await updateImport(connection, stored.id, { state: 'undone' });
    return { records: rows[0]?.n ?? 0 };
  });
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
