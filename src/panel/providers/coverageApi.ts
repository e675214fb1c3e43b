import type { Words } from '../../shared/register-description';
import type { RuleVocabulary } from '../../shared/rule-vocabulary';
import { http } from './http';

/** A share with what stands above and below the line; `value` is 0 to 1, null when the denominator is 0. */
export interface Rate {
  numerator: number;
  denominator: number;
  value?: number | null;
}

/** What a figure is called, and what exactly it counts. */
export interface Definition {
  label: Words;
  text: Words;
}

/** What is counted of a group of organizations; duties and what is fulfilled of them by duty. */
export interface CoverageFigures {
  organizations: number;
  withoutZombies: number;
  /** deregistered, revoked or not yet established: outside every denominator */
  notApplicable: number;
  duties: Record<string, number>;
  fulfilled: Record<string, number>;
  /** should build and is in a joint branch only: 应建现联 */
  builtJointly: number;
  rates: Record<string, Rate>;
}

export interface CoverageGroup extends CoverageFigures {
  key: string;
  labels: Words;
}

export interface CoverageSummary {
  data: CoverageGroup[];
  meta: { on: string; total: CoverageFigures; definitions: Record<string, Definition> };
}

export interface CoverageHistoryEntry {
  from: string;
  /** the day it ended, not included; null for what holds today */
  to: string | null;
  /** null for days on which the organization was not in the register */
  verdict: string | null;
  form: string | null;
  rule: { code: string; title: string } | null;
}

/** A fact that the rule looked at, in words. */
export interface Fact {
  fact: string;
  label: Words;
  unit: Words | null;
  value: unknown;
}

/** One change that the engine tried, and the verdict it would bring. */
export interface Alternative {
  if: Words;
  verdict: string;
  form: string;
}

/** Why an organization's verdict is what it is, and what would change it. */
export interface Explanation {
  duty: string;
  verdict: string;
  form: string;
  rule: { code: string; title: string; legalBasis: string | null } | null;
  facts: Fact[];
  since: string | null;
  history: CoverageHistoryEntry[];
  nextSteps: Words[];
  alternatives: Alternative[];
}

export interface Simulation {
  changed: number;
  transitions: { from: string; to: string; count: number }[];
  sample: Record<string, unknown>[];
}

export type SummaryGrouping = 'city' | 'county' | 'orgType' | 'agency';

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
  ruleVocabulary: async (): Promise<RuleVocabulary> =>
    (await http<{ data: RuleVocabulary }>('/coverage/vocabulary')).data,
  recalculate: async (): Promise<{ id: string }> =>
    (await http<{ data: { id: string } }>('/coverage/recalculate', { method: 'POST' })).data,
  job: async (id: string): Promise<{ id: string; state: string; progress: number | null }> =>
    (await http<{ data: { id: string; state: string; progress: number | null } }>(`/jobs/${id}`)).data,
};
