import type { Core } from '@strapi/strapi';
import type { ShownChange } from '../../../../shared/change-answers';
import type { Register } from '../description/registers';
import { notePointers, toShownChange, type RawChange } from './shown-value';
import { findNames, newPointers, type Pointers, type ValueNames } from './value-names';

export interface RegisterChanges {
  register: Register;
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
  const shown = all.map(({ register, changes }) =>
    changes.flatMap((change) => toShownChange(register.description.fields, change, names) ?? []),
  );
  return { shown, names };
}

/** Plural name of the register that gives region codes their names; empty where the application has none. */
function regionRegisterOf(strapi: Core.Strapi): string {
  return strapi.plugin('registers').config<string>('regionRegister', '');
}
