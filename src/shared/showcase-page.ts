import type { ErrorCode } from './error-codes';
import type { ShowcaseContent, ShowcaseFigure, ShowcaseVisit } from './showcase';

/** A picture as a page keeps it, in the order in which visitors see them. */
export interface PagePicture {
  token: string;
  caption: string;
  alternative: string;
  width: number;
  height: number;
}

/** The content of a page as its author writes it. */
export interface PageDraft {
  title: string;
  summary: string | null;
  /** HTML of the allow-list. */
  story: string | null;
  highlights: string[];
  figures: ShowcaseFigure[];
  /** Token of one of the pictures. */
  cover: string | null;
  pictures: PagePicture[];
  /** Token with its ending, such as `0af3….mp4`. */
  video: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  visitingHours: string | null;
  bookingLine: string | null;
  consent: boolean;
}

/** How to visit, as the public sees it. */
export const visitOf = (page: PageDraft): ShowcaseVisit => ({
  address: page.address,
  latitude: page.latitude,
  longitude: page.longitude,
  hours: page.visitingHours,
  phone: page.bookingLine,
});

export const PAGE_STATES = ['draft', 'submitted', 'returned', 'published', 'withdrawn'] as const;
export type PageState = (typeof PAGE_STATES)[number];

export const MOST_HIGHLIGHTS = 8;
export const MOST_FIGURES = 8;
export const MOST_PICTURES = 30;
export const LONGEST_SUMMARY = 200;
export const LONGEST_HIGHLIGHT = 60;
export const LONGEST_CAPTION = 120;
export const LONGEST_ALTERNATIVE = 200;

/** What stands between a page and its publication: where, and why. */
export interface PageFault {
  /** Attribute of the page, with the place inside it: `['pictures', '2', 'alternative']`. */
  path: string[];
  code: ErrorCode;
  /** False for what a good page has and a page may do without. */
  isRequired: boolean;
}

/** What an uploaded picture or video is known by. */
export type MediaAnswer =
  | { kind: 'picture'; token: string; width: number; height: number }
  | { kind: 'video'; token: string; ending: 'mp4' | 'webm' };

/** `GET /api/showcase-pages/<id>/review` */
export interface PageReview {
  state: PageState;
  version: number;
  faults: PageFault[];
  editedBy: { id: number | null; name: string | null; at: string } | null;
  /** Whether the caller may publish it: another hand wrote it last, and the role lets one. */
  mayPublish: boolean;
  /** What visitors would see. */
  content: ShowcaseContent;
  /** What visitors see now. */
  published: ShowcaseContent | null;
  /** Keys of the content that differ from what is published; all when nothing is. */
  changed: string[];
  comments: Array<{ action: string; comment: string | null; by: string | null; at: string }>;
}

/** A page on the desk of who publishes. */
export interface DeskPage {
  documentId: string;
  title: string;
  site: string | null;
  state: PageState;
  isPublic: boolean;
  slug: string | null;
  editedBy: string | null;
  /** ISO instants. */
  editedAt: string | null;
  publishAt: string | null;
  publishedOn: string | null;
  withdrawnOn: string | null;
  withdrawnBecause: string | null;
}
