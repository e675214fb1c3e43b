import type { Register } from '../description/registers';
import type { RawChange } from '../shown/shown-value';
import type { RecordState } from './walk-back';

/** The described fields in which two states differ. Of a state that does not exist all fields are empty. */
export function compareStates({ description }: Register, from: RecordState, to: RecordState): RawChange[] {
  return description.fields
    .map(({ name, relation }) => ({
      field: name,
      before: valueOf(from, name, relation?.multiple ?? null),
      after: valueOf(to, name, relation?.multiple ?? null),
    }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** `isMultiple` is null for what is no relation; a relation to one record shows its documentId alone. */
function valueOf(state: RecordState, name: string, isMultiple: boolean | null): unknown {
  const value = state?.[name] ?? null;
  if (isMultiple === null || !Array.isArray(value)) return value;
  return isMultiple ? [...value].sort() : (value[0] ?? null);
}
