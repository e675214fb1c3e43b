/** Whose form it is: nobody else's drafts are offered on the same desk. */
export interface DraftPlace {
  staff: string | number;
  register: string;
  /** documentId; null for a new record */
  id: string | null;
}

const prefixOf = (staff: string | number): string => `panel-draft:${staff}:`;

const keyOf = ({ staff, register, id }: DraftPlace): string => `${prefixOf(staff)}${register}:${id ?? 'new'}`;

/** The browser's memory may be full or closed: then there are no drafts, and nothing else fails. */
const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

export const loadDraft = (place: DraftPlace): string | null =>
  attempt(() => localStorage.getItem(keyOf(place)), null);

export const keepDraft = (place: DraftPlace, draft: object): boolean =>
  attempt(() => {
    localStorage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  }, false);

export const dropDraft = (place: DraftPlace): void =>
  attempt(() => localStorage.removeItem(keyOf(place)), undefined);

/** All drafts of one person: they leave with whoever signs out. */
export const dropDraftsOf = (staff: string | number): void =>
  attempt(() => {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    for (const key of keys.filter((one) => one.startsWith(prefixOf(staff)))) localStorage.removeItem(key);
  }, undefined);
