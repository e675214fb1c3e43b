import type { ClientBase } from 'pg';
import { toPads } from '../../plugins/registers/server/audit/audit-key';
import { ArchiveError } from './archive-error';

/**
 * Proves the chain of the audit record with `AUDIT_KEY`.
 * @throws ArchiveError if it is broken, or the key is not the one it was made with
 */
export async function verifyAudit(connection: ClientBase): Promise<void> {
  const verdict = await connection.query<{ intact: boolean; reason: string | null }>(
    'select intact, reason from registers.verify_audit($1, $2)',
    toPads(process.env.AUDIT_KEY ?? ''),
  );
  const [found] = verdict.rows;
  if (found?.intact !== true)
    throw new ArchiveError(
      `The audit record in this backup is not intact (${found?.reason ?? 'no verdict'}), or AUDIT_KEY is not its key.`,
    );
}
