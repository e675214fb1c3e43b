import type { FoundGroup } from '../../shared/search-answers';
import { http } from './http';

const ask = async (path: string, signal?: AbortSignal): Promise<FoundGroup[]> =>
  (await http<{ data: FoundGroup[] }>(path, { signal })).data;

export const searchApi = {
  searchEverything: (text: string, signal?: AbortSignal): Promise<FoundGroup[]> =>
    ask(`/desk/search?q=${encodeURIComponent(text)}`, signal),
  /** By the whole name; each time is noted in the audit record. */
  findPeople: (name: string, signal?: AbortSignal): Promise<FoundGroup[]> =>
    ask(`/desk/people?name=${encodeURIComponent(name)}`, signal),
};
