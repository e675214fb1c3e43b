import type { Marks, ReviewRound } from './review-answers';
import type { SiteCriterion } from './site-criteria';
import type { SiteLevel, SiteStage } from './site-life';

/** A move that the caller may make. */
export interface SiteWay {
  to: SiteStage;
  /** Whether it leads back to the stage before. */
  isReturn: boolean;
}

export interface SiteMove {
  id: string;
  from: SiteStage;
  to: SiteStage;
  isReturn: boolean;
  /** ISO instant. */
  at: string;
  by: string;
  /** By the names of its fields (src/shared/site-life.ts). */
  stated: Record<string, string | string[]>;
}

export interface CriterionEvidence {
  code: SiteCriterion;
  text: string;
  files: Array<{ id: string; name: string; type: string; bytes: number }>;
}

/** `GET /api/model-sites/:id/life` */
export interface SiteLife {
  stage: SiteStage;
  version: number;
  ways: SiteWay[];
  /** Whether the caller's office decides on the site, and so on its reviewers. */
  mayDecide: boolean;
  evidence: CriterionEvidence[];
  /** Newest first. */
  rounds: ReviewRound[];
  moves: SiteMove[];
  openObjections: number;
  batch: { id: string; name: string; noticeDays: number; validYears: number } | null;
}

export interface SiteCard {
  id: string;
  version: number;
  title: string;
  stage: SiteStage;
  level: SiteLevel;
  /** Code of the city, or of the province. */
  city: string;
  batch: string | null;
  appliedOn: string | null;
  noticeTo: string | null;
  namedOn: string | null;
  validTo: string | null;
  reviewDueOn: string | null;
  rectifyBy: string | null;
  revokedOn: string | null;
  plaqueNumber: string | null;
  uncontactedSince: string | null;
  handedIn: number;
  reviewers: number;
  openObjections: number;
  ways: SiteWay[];
}

/** `GET /api/site-board`: every stage, how many sites it has, and the first of them. */
export type SiteColumn = { stage: SiteStage; total: number; cards: SiteCard[] };

export interface OwnReview {
  id: string;
  site: {
    id: string;
    title: string;
    level: SiteLevel;
    city: string;
    branch: string | null;
    batch: string | null;
  };
  round: number;
  dueOn: string | null;
  handedInAt: string | null;
  closedAt: string | null;
  /** Criteria that have a mark. */
  marked: number;
}

/** `GET /api/site-reviews/:id` */
export interface OwnReviewDetail extends OwnReview, Marks<SiteCriterion> {
  criteriaNote: string | null;
  weights: Record<SiteCriterion, number>;
  evidence: CriterionEvidence[];
}

/** Sites of a batch in a city by how far they are. */
export interface CityProgress {
  city: string;
  name: string;
  nurturing: number;
  applied: number;
  inReview: number;
  notice: number;
  /** Named, and not revoked since. */
  named: number;
  revoked: number;
}

/** `GET /api/site-progress` */
export interface BatchProgress {
  batch: { id: string; name: string; year: number; level: SiteLevel; target: number | null };
  cities: CityProgress[];
}
