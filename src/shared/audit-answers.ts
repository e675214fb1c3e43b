import type { ShownChange } from './change-answers';
import type { Words } from './register-description';

/** One row of the audit record: `GET /api/audit`. */
export interface AuditAnswer {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  action: string;
  /** Null for the application's own work; without an id where nobody was signed in yet. */
  actor: { id: number | null; name: string | null } | null;
  register: string | null;
  registerLabel: Words | null;
  recordId: string | null;
  title: Words | null;
  jurisdiction: string | null;
  jurisdictionText: Words | null;
  request: string | null;
  batch: string | null;
  detail: Record<string, unknown> | null;
  changes: ShownChange[];
}

/** A register that the record can be asked about: `GET /api/audit/registers`, for auditors, who read none of them. */
export interface AuditedRegister {
  register: string;
  label: Words;
}

/** `GET /api/audit/verify` */
export interface AuditVerdict {
  intact: boolean;
  rows: number;
  /** Id of the first audit row that was edited, removed or forged. */
  firstBroken: number | null;
  /** `row` edited or removed, `forged`, `chain` of proofs edited, `end` cut off, `beginning` moved. */
  reason: 'row' | 'forged' | 'chain' | 'end' | 'beginning' | null;
}
