import type { FoundGroup, FoundRecord } from '../../../shared/search-answers';

/** A record that was found, and where. */
export interface Found extends FoundRecord {
  register: string;
}

/** Found records by register, as many as `shown` of each. */
export function inGroups(found: Found[], shown: number): FoundGroup[] {
  return [...new Set(found.map(({ register }) => register))].map((register) => {
    const all = found.filter((one) => one.register === register);
    return {
      register,
      records: all.slice(0, shown).map(({ register: _, ...record }) => record),
      hasMore: all.length > shown,
    };
  });
}
