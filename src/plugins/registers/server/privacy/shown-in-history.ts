import type { Core } from '@strapi/strapi';
import type { ShowValue } from '../audit/to-history';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import { keyringOf } from './keyring-of';
import { ANONYMOUS } from './mask';
import { showPersonal } from './show-personal';

/**
 * How the values of a record's past are shown: personal ones by their mask and, once the record was anonymised, not at
 * all. The audit record is append-only and still holds them; this is what keeps them from being read.
 */
export async function shownInHistory(
  strapi: Core.Strapi,
  register: Register,
  documentId: string,
): Promise<ShowValue> {
  const [anonymised] = await query(
    strapi,
    `select 1 from registers.audit where register = $1 and record_id = $2 and action = 'anonymise' limit 1`,
    [register.name, documentId],
  );
  const fields = new Map(register.description.fields.map((field) => [field.name, field]));
  return (name, value) => {
    const field = fields.get(name);
    if (!field || field.personal === 'none' || value === null || value === undefined) return value;
    return anonymised ? ANONYMOUS : showPersonal(keyringOf(strapi), register.name, field, value);
  };
}
