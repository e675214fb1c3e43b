import type { FieldDescription } from '../../../../shared/register-description';
import type { Keyring } from './keyring';
import { HIDDEN, maskPersonal } from './mask';
import { isSealed, KeyMissing, open } from './seal';

/** What a reader sees of a field's value. */
export type ShowValue = (field: string, value: unknown) => unknown;

/** Finds the value behind a stored one: opened where it is sealed. */
export function plainValue(keyring: Keyring, register: string, field: string, stored: unknown): unknown {
  return isSealed(stored) ? open(keyring, `${register}.${field}`, stored) : stored;
}

/**
 * What a reader sees of a stored value of this register's field: the one function that lists, populates, histories,
 * previews and conflicts go through. A value whose key is gone (an old row of the audit record) is hidden whole.
 */
export function showPersonal(
  keyring: Keyring,
  register: string,
  field: Pick<FieldDescription, 'name' | 'personal' | 'mask'>,
  stored: unknown,
): unknown {
  if (field.personal === 'none') return stored;
  try {
    return maskPersonal(field, plainValue(keyring, register, field.name, stored));
  } catch (error) {
    if (error instanceof KeyMissing) return HIDDEN;
    throw error;
  }
}
