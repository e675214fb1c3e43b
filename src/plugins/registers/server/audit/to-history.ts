import type { Register } from '../description/registers';
import { toColumn } from '../description/to-column';

/** One audit row as it is read for a history. */
export interface AuditRow {
  id: string;
  at: Date;
  action: string;
  before: string | null;
  after: string | null;
  actor: number | null;
  actorName: string | null;
  request: string | null;
  batch: string | null;
  xact: string;
}

export interface HistoryEntry {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  action: string;
  actor: { id: number; name: string | null } | null;
  request: string | null;
  batch: string | null;
  changes: Array<{ field: string; before: unknown; after: unknown }>;
}

/** What a reader sees of a field's value. */
export type ShowValue = (field: string, value: unknown) => unknown;

const PLAIN_ACTIONS = new Set(['link', 'unlink', 'update']);

/**
 * Merges audit rows (newest first) into one entry per transaction: a save with its relations is one change for
 * the reader. Fields carry attribute names; a field that ended as it began is left out. Every value goes through
 * `show`, which masks what is personal.
 */
export function toHistory(register: Register, rows: AuditRow[], show: ShowValue): HistoryEntry[] {
  const attributeOf = new Map([
    ...Object.entries(register.columns).map(([attribute, column]) => [column, attribute] as const),
    ...register.links.map(({ attribute }) => [toColumn(attribute), attribute] as const),
  ]);
  const groups = new Map<string, AuditRow[]>();
  for (const row of rows) groups.set(row.xact, [row, ...(groups.get(row.xact) ?? [])]);
  return [...groups.values()].map((group) => toEntry(group, attributeOf, show));
}

/** `group` is one transaction's rows, oldest first. */
function toEntry(group: AuditRow[], attributeOf: Map<string, string>, show: ShowValue): HistoryEntry {
  const [first] = group;
  if (!first) throw new Error('A group of audit rows is never empty');
  const changes = new Map<string, { before: unknown; after: unknown }>();
  for (const row of group) {
    const before = parse(row.before);
    const after = parse(row.after);
    for (const column of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const field = attributeOf.get(column);
      if (!field) continue;
      const change = changes.get(field) ?? { before: before[column] ?? null, after: null };
      changes.set(field, { ...change, after: after[column] ?? null });
    }
  }
  const leading = group.find((row) => !PLAIN_ACTIONS.has(row.action)) ?? first;
  return {
    id: first.id,
    at: first.at.toISOString(),
    action: PLAIN_ACTIONS.has(leading.action) ? 'update' : leading.action,
    actor: first.actor === null ? null : { id: first.actor, name: first.actorName },
    request: first.request,
    batch: first.batch,
    changes: [...changes]
      .filter(([, { before, after }]) => before !== after)
      .map(([field, { before, after }]) => ({
        field,
        before: show(field, before),
        after: show(field, after),
      })),
  };
}

function parse(image: string | null): Record<string, unknown> {
  return image ? (JSON.parse(image) as Record<string, unknown>) : {}; // Written by our own triggers.
}
