import type { Register } from '../description/registers';
import { toAttributes } from '../shown/row-states';
import { attributesOf } from './attribute-of';
import type { AuditRow } from './record-rows';

/** A record at a moment, by attribute; relations are lists of documentIds. Null: it did not exist. */
export type RecordState = Record<string, unknown> | null;

/**
 * The state before these changes were made, from the state after them. It goes backwards, because the beginning of an
 * old record may lie beyond what is kept.
 *
 * @param later audit rows, newest first
 */
export function walkBack(register: Register, state: RecordState, later: AuditRow[]): RecordState {
  const attributeOf = attributesOf(register);
  const relations = new Map(
    register.links.map(({ attribute }) => [attribute, [...listOf(state, attribute)]]),
  );
  let values: RecordState = state && { ...state };
  for (const row of later) {
    const before = parse(row.before);
    const after = parse(row.after);
    if (row.link) {
      for (const [column, documentId] of Object.entries(before ?? after ?? {})) {
        const attribute = attributeOf.get(column) ?? '';
        const rest = (relations.get(attribute) ?? []).filter((one) => one !== documentId);
        relations.set(attribute, before && documentId ? [...rest, documentId] : rest);
      }
    } else if (before && after) {
      for (const [column, value] of Object.entries(before)) {
        const attribute = attributeOf.get(column);
        if (values && attribute) values[attribute] = value;
      }
    } else if (before) values = toAttributes(register, before);
    else if (after) values = null;
  }
  return values && { ...values, ...Object.fromEntries(relations) };
}

function listOf(state: RecordState, attribute: string): unknown[] {
  const value = state?.[attribute];
  return Array.isArray(value) ? value : [];
}

function parse(image: string | null): Record<string, unknown> | null {
  return image ? (JSON.parse(image) as Record<string, unknown>) : null; // Written by our own triggers.
}
