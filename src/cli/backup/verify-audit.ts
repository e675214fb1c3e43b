import type { ClientBase } from 'pg';
import { ArchiveError } from './archive-error';

/** Proves the chain of the audit record, where this version has one. @throws ArchiveError if it is broken */
export async function verifyAudit(connection: ClientBase): Promise<void> {
  const { rows } = await connection.query<{ exists: boolean }>(
    "select to_regprocedure('registers.verify_audit()') is not null as exists",
  );
  if (!rows[0]?.exists) return;
  const { rows: found } = await connection.query<{ intact: boolean }>(
    'select intact from registers.verify_audit()',
  );
  if (found[0]?.intact !== true) throw new ArchiveError('The audit record in this backup is not intact.');
}
