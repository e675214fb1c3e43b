import type { MethodCriterion } from './method-criteria';
import type { MethodDraft } from './method-faults';
import type { Marks, ReviewRound } from './review-answers';
import type { PageFault } from './showcase-page';
import type { MethodHtml, MethodPicture, MethodSection } from './work-method';

export const METHOD_STATES = ['draft', 'submitted', 'shortlisted', 'selected', 'returned'] as const;
export type MethodState = (typeof METHOD_STATES)[number];

/** What an office decides on methods that were handed in. */
export const METHOD_STEPS = ['shortlist', 'select', 'return'] as const;
export type MethodStep = (typeof METHOD_STEPS)[number];

/** The states from which each step leads on. */
export const STEP_FROM: Record<MethodStep, readonly MethodState[]> = {
  shortlist: ['submitted'],
  select: ['submitted', 'shortlisted'],
  return: ['submitted', 'shortlisted', 'selected'],
};

/** A method as it was handed in. */
export interface Submission {
  number: number;
  /** ISO instant. */
  at: string;
  by: string;
  content: MethodDraft;
}

/** `GET /api/work-methods/:id/standing` */
export interface MethodStanding {
  state: MethodState;
  version: number;
  /** Whether the caller may hand it in now. */
  maySubmit: boolean;
  /** Whether the caller's office decides on it. */
  mayDecide: boolean;
  /** What keeps it from being handed in. */
  faults: PageFault[];
  call: {
    id: string;
    title: string;
    opensOn: string | null;
    closesOn: string | null;
    isBlind: boolean;
  } | null;
  limits: { mostCharacters: number | null; mostPictures: number | null };
  /** The latest. */
  submission: Submission | null;
  /** Newest first. */
  rounds: ReviewRound[];
  /** Newest first. */
  events: Array<{ action: string; comment: string | null; by: string | null; at: string }>;
}

/** A paragraph that stands in another method, too. */
export interface SimilarPassage {
  section: MethodSection;
  own: string;
  /** Null where the caller may not read the other method. */
  other: string | null;
  /** Percent of its trigrams that the other paragraph has. */
  likeness: number;
}

/** `GET /api/work-methods/:id/similar`: the methods with passages in common, the most alike first. */
export interface SimilarMethod {
  /** Null, like the title, where the caller may not read it. */
  id: string | null;
  title: string | null;
  /** Percent of the characters of this method that stand in passages alike. */
  share: number;
  passages: SimilarPassage[];
}

/** `POST /api/work-methods/:id/word`: what a Word file holds, nothing of which is in the method yet. */
export interface ReadDraft {
  title: string;
  oneLine: string;
  sections: Partial<Record<MethodSection, MethodHtml>>;
  pictures: MethodPicture[];
  /** Codes of what was left out. */
  notes: string[];
}

/** A method on the desk where methods of a call are chosen. */
export interface DeskMethod {
  id: string;
  title: string;
  /** Whether the caller reviews it blind: neither branch nor city are told. */
  isNameless: boolean;
  branch: string;
  city: string | null;
  theme: string | null;
  state: MethodState;
  characters: number;
  submittedOn: string | null;
  comment: string | null;
  /** Of its latest round. */
  reviewers: number;
  handedIn: number;
  isClosed: boolean;
  dueOn: string | null;
  /** Weighted mean of what was handed in; null while it is covered. */
  score: number | null;
  /** Highest weighted mark less the lowest. */
  spread: number | null;
  decides: boolean;
}

export interface OwnMethodReview {
  id: string;
  method: {
    id: string;
    title: string;
    oneLine: string;
    /** Null in a blind review. */
    branch: string | null;
    city: string | null;
    authors: string | null;
    call: string | null;
  };
  round: number;
  isBlind: boolean;
  dueOn: string | null;
  handedInAt: string | null;
  closedAt: string | null;
  /** Criteria that have a mark. */
  marked: number;
}

/** `GET /api/method-reviews/:id` */
export interface OwnMethodReviewDetail extends OwnMethodReview, Marks<MethodCriterion> {
  criteriaNote: string | null;
  weights: Record<MethodCriterion, number>;
  sections: Array<{ section: MethodSection; html: MethodHtml }>;
  pictures: MethodPicture[];
}

/** A part of a collection as it is kept: methods by documentId, in order. */
export interface CollectionPart {
  title: string;
  preface: MethodHtml;
  methods: string[];
}
export const MOST_PARTS = 30;
export const MOST_BOOK_METHODS = 300;

export interface Edition {
  number: number;
  /** ISO instant. */
  at: string;
  by: string;
  note: string | null;
  isApproved: boolean;
  methods: number;
}

export const BOOK_FORMATS = ['docx', 'pdf', 'epub', 'xlsx'] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];
