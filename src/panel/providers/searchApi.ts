import { http } from './http';

/** A record that the search of everything found; people come under their masks. */
export interface FoundRecord {
  documentId: string;
  title: string;
  code: string | null;
  jurisdictionCode: string | null;
  /** where a word was found, if not in the name */
  field: string | null;
  value: string | null;
}

export interface FoundGroup {
  register: string;
  records: FoundRecord[];
  hasMore: boolean;
}

const ask = async (path: string, signal?: AbortSignal): Promise<FoundGroup[]> =>
  (await http<{ data: FoundGroup[] }>(path, { signal })).data;

export const searchApi = {
  searchEverything: (text: string, signal?: AbortSignal): Promise<FoundGroup[]> =>
    ask(`/desk/search?q=${encodeURIComponent(text)}`, signal),
  /** By the whole name; each time is noted in the audit record. */
  findPeople: (name: string, signal?: AbortSignal): Promise<FoundGroup[]> =>
    ask(`/desk/people?name=${encodeURIComponent(name)}`, signal),
};
