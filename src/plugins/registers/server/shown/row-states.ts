import { escapeIdentifier as id } from 'pg';
import type { ClientBase } from 'pg';
import type { Register } from '../description/registers';

/** A row as it stands, by attribute: plain values as JSON gives them, relations as lists of documentIds. */
export interface RowState {
  id: number;
  documentId: string;
  version: number;
  values: Record<string, unknown>;
}

/** Reads whole rows with their relations: one statement, and one for each relation. */
export async function readStates(
  connection: ClientBase,
  register: Register,
  ids: number[],
): Promise<Map<number, RowState>> {
  const { rows } = await connection.query<{ id: number; row: string }>(
    `select t.id, to_jsonb(t)::text as row from public.${id(register.table)} t where t.id = any ($1) order by t.id`,
    [ids],
  );
  const states = new Map(rows.map((row) => [row.id, toState(register, row)]));
  for (const link of register.links) {
    const { rows: ties } = await connection.query<{ owner: number; documents: string[] }>(
      `select l.${id(link.ownerColumn)} as owner, array_agg(x.document_id::text order by l.id) as documents
       from public.${id(link.table)} l join public.${id(link.targetTable)} x on x.id = l.${id(link.targetColumn)}
       where l.${id(link.ownerColumn)} = any ($1) group by 1`,
      [ids],
    );
    for (const state of states.values()) state.values[link.attribute] = [];
    for (const { owner, documents } of ties) {
      const state = states.get(owner);
      if (state) state.values[link.attribute] = documents;
    }
  }
  return states;
}

function toState(register: Register, { id: rowId, row }: { id: number; row: string }): RowState {
  const image = JSON.parse(row) as Record<string, unknown>; // One row, as PostgreSQL writes it.
  return {
    id: rowId,
    documentId: String(image.document_id),
    version: Number(image.version ?? 0),
    values: toAttributes(register, image),
  };
}

/** Column → value as attribute → value; columns that are no attributes are left out. */
export function toAttributes(register: Register, image: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(register.columns).flatMap(([attribute, column]) =>
      column in image ? [[attribute, image[column]]] : [],
    ),
  );
}
