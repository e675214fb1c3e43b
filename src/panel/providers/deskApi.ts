import { http } from './http';

/** A to-do as the server counted it; `filters` are those of the register's list in REST form. */
export interface Todo {
  key: string;
  register: string;
  filters: RestFilters;
  count: number;
}

/** Conditions by field, in the form of Strapi's REST filters. */
export type RestFilters = Record<
  string,
  { $eq?: string | number; $gte?: string | number; $lte?: string | number; $in?: string[]; $null?: true }
>;

/** Organizations whose verdict moved; `ids` names them while they are few enough for one list. */
export interface Movement {
  count: number;
  ids: string[];
  sample: { documentId: string; name: string; verdict: string; was: string }[];
}

export interface Changes {
  since: string;
  gained: Movement;
  lost: Movement;
  imports: {
    id: string;
    register: string;
    fileName: string;
    state: string;
    written: number;
    errors: number;
    createdAt: string;
  }[];
  rules: { documentId: string; title: string; updatedAt: string }[];
}

export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

export const deskApi = {
  todos: async (): Promise<Todo[]> => (await http<{ data: Todo[] }>('/desk/todos')).data,
  changes: async (days: Period): Promise<Changes> =>
    (await http<{ data: Changes }>(`/desk/changes?days=${days}`)).data,
};
