import type { Core } from '@strapi/strapi';
import type { ShownChange } from '../../../../shared/change-answers';
import type { Register } from '../description/registers';
import { findAnonymised } from '../privacy/anonymised-records';
import { keyringOf } from '../privacy/keyring-of';
import { ANONYMOUS } from '../privacy/mask';
import { showPersonal, type ShowValue } from '../privacy/show-personal';
import { notePointers, toShownChange, type RawChange } from './shown-value';
import { findNames, newPointers, type Pointers, type ValueNames } from './value-names';

export interface RegisterChanges {
  register: Register;
  /** documentId of the record that changed; null where it has none yet. */
  recordId: string | null;
  changes: RawChange[];
}

/**
 * Puts any number of changes into words, looking everything they point at up together. Answers one list for each
 * that was given, in their order.
 *
 * @param more adds pointers whose names the caller needs as well
 */
export async function showChanges(
  strapi: Core.Strapi,
  all: RegisterChanges[],
  more: (pointers: Pointers) => void = () => undefined,
): Promise<{ shown: ShownChange[][]; names: ValueNames }> {
  const pointers = newPointers();
  for (const { register, changes } of all) {
    for (const { field: name, before, after } of changes) {
      const field = register.description.fields.find((candidate) => candidate.name === name);
      if (!field) continue;
      notePointers(pointers, field, before);
      notePointers(pointers, field, after);
    }
  }
  more(pointers);
  const names = await findNames(strapi, pointers, regionRegisterOf(strapi));
  const isAnonymised = await findAnonymised(
    strapi,
    all.flatMap(({ register, recordId }) => (recordId ? [{ register: register.name, recordId }] : [])),
  );
  const shown = all.map(({ register, recordId, changes }) => {
    const isHidden = recordId !== null && isAnonymised({ register: register.name, recordId });
    const show = showerOf(strapi, register, isHidden);
    return changes.flatMap((change) => toShownChange(register.description.fields, change, names, show) ?? []);
  });
  return { shown, names };
}

/** Personal values by their mask and, once the record was anonymised, not at all. */
function showerOf(strapi: Core.Strapi, { name, description }: Register, isHidden: boolean): ShowValue {
  const fields = new Map(description.fields.map((field) => [field.name, field]));
  return (attribute, value) => {
    const field = fields.get(attribute);
    if (!field || field.personal === 'none' || value === null || value === undefined) return value;
    return isHidden ? ANONYMOUS : showPersonal(keyringOf(strapi), name, field, value);
  };
}

/** Plural name of the register that gives region codes their names; empty where the application has none. */
function regionRegisterOf(strapi: Core.Strapi): string {
  return strapi.plugin('registers').config<string>('regionRegister', '');
}
