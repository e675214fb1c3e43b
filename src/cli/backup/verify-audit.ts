import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { ArchiveError } from './archive-error';

/**
 * Proves the chain of the audit record with `AUDIT_KEY`, where this version has one.
 * @throws ArchiveError if it is broken, or the key is not the one it was made with
 */
export async function verifyAudit(connection: ClientBase): Promise<void> {
  const { rows } = await connection.query<{ exists: boolean }>(
    "select to_regprocedure('registers.verify_audit(bytea, bytea)') is not null as exists",
  );
  if (!rows[0]?.exists) return;
  const verdict = await connection.query<{ intact: boolean; reason: string | null }>(
    'select intact, reason from registers.verify_audit($1, $2)',
    padsOf(process.env.AUDIT_KEY ?? ''),
  );
  const [found] = verdict.rows;
  if (found?.intact !== true)
    throw new ArchiveError(
      `The audit record in this backup is not intact (${found?.reason ?? 'no verdict'}), or AUDIT_KEY is not its key.`,
    );
}

/** The two pads of HMAC-SHA-256 (RFC 2104), with which the database computes without storing the key. */
function padsOf(key: string): Buffer[] {
  const padded = Buffer.alloc(64);
  createHash('sha256').update(key).digest().copy(padded);
  return [0x36, 0x5c].map((value) => Buffer.from(padded.map((byte) => byte ^ value)));
}
