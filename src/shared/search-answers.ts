/** A record that a search over all registers found; people come under their masks. */
export interface FoundRecord {
  documentId: string;
  title: string;
  /** Credit code or the like, where the register keeps one. */
  code: string | null;
  jurisdictionCode: string | null;
  /** The attribute that the first word was found in, and its value; null where it was the title or its initials. */
  field: string | null;
  value: string | null;
}

/** What was found in one register. */
export interface FoundGroup {
  register: string;
  records: FoundRecord[];
  hasMore: boolean;
}
