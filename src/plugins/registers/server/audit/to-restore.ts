import type { ClientBase } from 'pg';
import { toColumns } from '../bulk/check-change';
import type { LinkChange, RowChange } from '../bulk/row-change';
import type { Register } from '../description/registers';
import { Refusal } from '../door/refusal';
import { inWrittenForms } from '../forms/written-forms';
import { compareStates } from './compare-states';
import type { RecordState } from './walk-back';

/**
 * The change that brings a record from one state to another, as far as staff may write its fields.
 *
 * @param wanted the attributes to bring back, null for all; and whether personal ones may come back
 * @throws Refusal 400 for fields that can't be written, and for relations to records that are gone
 */
export async function toRestore(
  connection: ClientBase,
  register: Register,
  now: RecordState,
  then: NonNullable<RecordState>,
  { fields: wanted, personal }: { fields: string[] | null; personal: boolean },
): Promise<{ change: RowChange; fields: string[] }> {
  const { fields: described, jurisdictionFrom } = register.description;
  for (const name of wanted ?? []) assertRestorable(register, name);
  const differing = compareStates(register, now, then).filter(({ field }) => {
    const found = described.find(({ name }) => name === field);
    const isWritable = found && !found.readOnly && (personal || found.personal === 'none');
    // A jurisdiction that follows from a relation comes back with it.
    const isFollowing = field === 'jurisdictionCode' && jurisdictionFrom !== null;
    return isWritable && !isFollowing && (wanted === null || wanted.includes(field));
  });
  const fields = differing.map(({ field }) => field);
  const links: LinkChange[] = [];
  for (const link of register.links.filter(({ attribute }) => fields.includes(attribute))) {
    const documents = (then[link.attribute] ?? []) as string[]; // Relations are lists of documentIds.
    const { rows } = await connection.query<{ id: number }>(
      `select id from public."${link.targetTable}" where document_id = any ($1) order by id`,
      [documents],
    );
    if (rows.length < documents.length)
      throw new Refusal(400, 'What this pointed at is gone', {
        code: 'invalid-relation',
        path: [link.attribute],
      });
    links.push({ link, mode: 'set', targets: rows.map(({ id }) => id) });
  }
  const values = Object.fromEntries(fields.map((field) => [field, then[field] ?? null]));
  return { change: { columns: toColumns(register, inWrittenForms(register.uid, values)), links }, fields };
}

function assertRestorable({ description }: Register, name: string): void {
  const field = description.fields.find((candidate) => candidate.name === name);
  if (!field)
    throw new Refusal(400, `There is no field "${name.slice(0, 60)}"`, {
      code: 'unknown-field',
      path: [name],
    });
  if (field.readOnly)
    throw new Refusal(400, `"${name}" is kept by the system and can't be written`, {
      code: 'read-only',
      path: [name],
    });
}
