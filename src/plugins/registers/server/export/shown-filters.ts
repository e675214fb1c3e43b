import type { FindDescription } from '../door/check-filters';
import type { RegisterDescription } from '../../../../shared/register-description';
import { HIDDEN, isPersonal } from '../privacy/mask';

/** Filters as the audit record keeps them: what was compared with a personal field is hidden. */
export function shownFilters(
  filters: unknown,
  description: RegisterDescription | null,
  find: FindDescription,
): unknown {
  if (Array.isArray(filters)) return filters.map((part) => shownFilters(part, description, find));
  if (typeof filters !== 'object' || filters === null) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => {
      const field = description?.fields.find((candidate) => candidate.name === name);
      if (field && isPersonal(field)) return [name, HIDDEN];
      const target = field?.relation ? find(field.relation.register) : description;
      return [name, shownFilters(value, target, find)];
    }),
  );
}
