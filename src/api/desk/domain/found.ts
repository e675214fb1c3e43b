/** A record that was found. */
export interface Found {
  register: string;
  documentId: string;
  title: string;
  /** Credit code or the like, where the register keeps one. */
  code: string | null;
  jurisdictionCode: string | null;
  /** The attribute that the first word was found in, and its value; null where it was the title or its initials. */
  field: string | null;
  value: string | null;
}

export interface FoundGroup {
  register: string;
  records: Array<Omit<Found, 'register'>>;
  hasMore: boolean;
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
