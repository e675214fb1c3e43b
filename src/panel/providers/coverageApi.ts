import { http } from './http';

/** A share with what stands above and below the line; `value` is 0 to 1, null when the denominator is 0. */
export interface Rate {
  numerator: number;
  denominator: number;
  value?: number | null;
}

/** What is counted of a group of organizations; duties and what is fulfilled of them by duty. */
export interface CoverageFigures {
  organizations: number;
  duties: Record<string, number>;
  fulfilled: Record<string, number>;
  rates: Record<string, Rate>;
}

export interface CoverageGroup extends CoverageFigures {
  key: string;
  label: string;
}

export interface CoverageSummary {
  data: CoverageGroup[];
  meta: { total: CoverageFigures; definitions: unknown };
}

export interface CoverageHistoryEntry {
  from: string;
  to: string | null;
  duty: string;
  verdict: string;
  form: string;
  rule?: { code: string; title: string } | null;
}

/** Why an organization's verdict is what it is, and what would change it. */
export interface Explanation {
  duty: string;
  verdict: string;
  form: string;
  rule: { code: string; title: unknown; legalBasis: string | null } | null;
  inputs: unknown;
  since: string | null;
  history: CoverageHistoryEntry[];
  nextSteps: unknown;
  alternatives?: unknown;
  [more: string]: unknown;
}

export interface Simulation {
  changed: number;
  transitions: { from: string; to: string; count: number }[];
  sample: Record<string, unknown>[];
}

export type SummaryGrouping = 'city' | 'orgType' | 'agency';

export const coverageApi = {
  /** Counts and rates per group; `on` is a day, today without it. */
  coverageSummary: (groupBy: SummaryGrouping, on?: string): Promise<CoverageSummary> =>
    http(`/coverage/summary?groupBy=${groupBy}${on ? `&on=${on}` : ''}`),
  explain: async (documentId: string): Promise<Explanation> =>
    (await http<{ data: Explanation }>(`/organizations/${documentId}/coverage`)).data,
  /** Who would change under these rules; nothing is saved. */
  simulate: async (rules: Record<string, unknown>[]): Promise<Simulation> =>
    (await http<{ data: Simulation }>('/coverage/simulate', { method: 'POST', body: { data: { rules } } }))
      .data,
  recalculate: async (): Promise<{ id: string }> =>
    (await http<{ data: { id: string } }>('/coverage/recalculate', { method: 'POST' })).data,
  job: async (id: string): Promise<{ id: string; state: string; progress: number | null }> =>
    (await http<{ data: { id: string; state: string; progress: number | null } }>(`/jobs/${id}`)).data,
};
