import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import type { ShownChange } from '../../../../shared/change-answers';
import type { Words } from '../../../../shared/register-description';
import type { Register } from '../description/registers';
import { readStates, toAttributes, type RowState } from '../shown/row-states';
import { showChanges } from '../shown/show-changes';
import type { RawChange } from '../shown/shown-value';
import { pointAt } from '../shown/value-names';
import type { LinkChange, RowChange } from './row-change';

export interface SampleRow {
  documentId: string;
  title: Words;
  changes: ShownChange[];
}

/** Some of the rows with what would change in each; `change` is null where they would be deleted. By row id. */
export async function buildSample(
  strapi: Core.Strapi,
  connection: ClientBase,
  register: Register,
  ids: number[],
  change: RowChange | null,
): Promise<Map<number, SampleRow>> {
  const states = await readStates(connection, register, ids);
  const documents = await documentsOf(connection, change?.links ?? []);
  const planned = change ? toAttributes(register, change.columns) : {};
  const raw = [...states.values()].map((state) => ({
    state,
    changes: change ? changesOf(state, planned, change.links, documents) : [],
  }));
  const { shown, names } = await showChanges(
    strapi,
    raw.map(({ state, changes }) => ({ register, recordId: state.documentId, changes })),
    (pointers) => raw.forEach(({ state }) => pointAt(pointers, register.name, state.documentId)),
  );
  return new Map(
    raw.map(({ state }, index) => [
      state.id,
      {
        documentId: state.documentId,
        title: names.record(register.name, state.documentId) ?? { zh: '', en: '' },
        changes: shown[index] ?? [],
      },
    ]),
  );
}

function changesOf(
  { values }: RowState,
  planned: Record<string, unknown>,
  links: LinkChange[],
  documents: Map<string, string>,
): RawChange[] {
  const after: Record<string, unknown> = { ...planned };
  for (const { link, mode, targets } of links) {
    const named = targets.flatMap((target) => documents.get(`${link.targetTable}/${target}`) ?? []);
    const before = (after[link.attribute] ?? values[link.attribute]) as string[]; // Relations are lists of documentIds.
    after[link.attribute] =
      mode === 'set'
        ? named
        : mode === 'connect'
          ? [...new Set([...before, ...named])]
          : before.filter((documentId) => !named.includes(documentId));
  }
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: values[field] ?? null, after: value ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

async function documentsOf(connection: ClientBase, links: LinkChange[]): Promise<Map<string, string>> {
  const documents = new Map<string, string>();
  for (const { link, targets } of links) {
    const { rows } = await connection.query<{ id: number; document_id: string }>(
      `select id, document_id from public."${link.targetTable}" where id = any ($1)`,
      [targets],
    );
    for (const row of rows) documents.set(`${link.targetTable}/${row.id}`, row.document_id);
  }
  return documents;
}
