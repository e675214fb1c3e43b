export interface CriterionResult {
  code: string;
  weight: number;
  mean: number;
  least: number;
  most: number;
  /** Highest mark less the lowest. */
  spread: number;
  marks: Array<{ reviewer: string; mark: number; comment: string }>;
}

/** What the marks of a round come to. */
export interface RoundResult {
  criteria: CriterionResult[];
  /** By the weights of the criteria, 0 to 100. */
  sum: number;
  reviewers: Array<{ name: string; sum: number; comment: string }>;
}

/** A round of review. */
export interface ReviewRound {
  number: number;
  dueOn: string | null;
  openedAt: string;
  closedAt: string | null;
  /** Whether marks stay covered until all have handed in. */
  isBlind: boolean;
  closeReason: string | null;
  decision: string | null;
  decidedOn: string | null;
  decidedBy: string | null;
  reviewers: Array<{ id: number; name: string; handedInAt: string | null; isOwn: boolean; review: string }>;
  /** Null while it is covered. */
  result: RoundResult | null;
}

/** Somebody who may review. */
export interface ReviewerChoice {
  id: number;
  name: string;
  role: string;
  scope: string;
}

/** What one holds of each criterion and of the whole. */
export interface Marks<Code extends string = string> {
  marks: Record<Code, { mark: number | null; comment: string }>;
  comment: string;
}
