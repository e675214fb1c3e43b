import type { Register } from '../description/registers';
import type { RawChange } from '../shown/shown-value';
import { attributesOf, multipleOf } from './attribute-of';
import type { AuditRow } from './record-rows';

/** One change of a record, before it is put into words. */
export interface HistoryEntry {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  action: string;
  actor: { id: number; name: string | null } | null;
  request: string | null;
  batch: string | null;
  /** What an event says of itself: of a restore the entry that it went back to. */
  detail: Record<string, unknown> | null;
  changes: RawChange[];
}

const PLAIN_ACTIONS = new Set(['link', 'unlink', 'update']);

/**
 * Merges audit rows (newest first) into one entry per transaction: a save with its relations is one change for
 * the reader. Fields carry attribute names; a field that ended as it began is left out.
 */
export function toHistory(register: Register, rows: AuditRow[]): HistoryEntry[] {
  const attributeOf = attributesOf(register);
  const multiple = multipleOf(register);
  const groups = new Map<string, AuditRow[]>();
  for (const row of rows) groups.set(row.xact, [row, ...(groups.get(row.xact) ?? [])]);
  return [...groups.values()].map((group) => toEntry(group, attributeOf, multiple));
}

/** `group` is one transaction's rows, oldest first. */
function toEntry(group: AuditRow[], attributeOf: Map<string, string>, multiple: Set<string>): HistoryEntry {
  const [first] = group;
  if (!first) throw new Error('A group of audit rows is never empty');
  const changes = new Map<string, { before: unknown; after: unknown }>();
  for (const row of group) {
    const before = parse(row.before);
    const after = parse(row.after);
    for (const column of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const field = attributeOf.get(column);
      if (!field) continue;
      const known = changes.get(field);
      changes.set(
        field,
        multiple.has(field)
          ? { before: extended(known?.before, before[column]), after: extended(known?.after, after[column]) }
          : { before: known ? known.before : (before[column] ?? null), after: after[column] ?? null },
      );
    }
  }
  const named = group.filter((row) => !PLAIN_ACTIONS.has(row.action));
  // What a record was made for says more than that it was made.
  const leading = named.find(({ action }) => action !== 'create') ?? named[0] ?? first;
  return {
    id: first.id,
    at: first.at.toISOString(),
    action: PLAIN_ACTIONS.has(leading.action) ? 'update' : leading.action,
    actor: first.actor === null ? null : { id: first.actor, name: first.actorName },
    request: first.request,
    batch: first.batch,
    detail: leading.detail ? parse(leading.detail) : null,
    changes: [...changes]
      .filter(([, { before, after }]) => JSON.stringify(before) !== JSON.stringify(after))
      .map(([field, change]) => ({ field, ...change })),
  };
}

/** Of a relation with several ends a change tells those that went and those that came. */
function extended(list: unknown, documentId: unknown): unknown[] {
  return [...(Array.isArray(list) ? list : []), ...(documentId ? [documentId] : [])];
}

function parse(image: string | null): Record<string, unknown> {
  return image ? (JSON.parse(image) as Record<string, unknown>) : {}; // Written by our own triggers.
}
