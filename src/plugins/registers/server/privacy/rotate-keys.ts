import type { Core } from '@strapi/strapi';
import { noteEvent } from '../audit/note-event';
import { keyringOf } from './keyring-of';
import { reseal } from './reseal';
import { sealedColumnsOf } from './sealed-columns';

/**
 * Encrypts everything with the first key of `PERSONAL_DATA_KEYS`; answers how many values each column had left to do.
 * May be stopped and run again. Recorded as the application's own work.
 */
export async function rotateKeys(strapi: Core.Strapi): Promise<Record<string, number>> {
  const keyring = keyringOf(strapi);
  const counts: Record<string, number> = {};
  for (const column of sealedColumnsOf(strapi)) {
    const values = await reseal(strapi, keyring, column);
    counts[`${column.register}.${column.field}`] = values;
    if (values === 0) continue;
    await noteEvent(strapi, {
      action: 'rotate-keys',
      register: column.register,
      detail: { field: column.field, values, key: keyring.current.id },
    });
  }
  return counts;
}
