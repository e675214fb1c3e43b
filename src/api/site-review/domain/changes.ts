import { addDays, monthsBefore } from '../../../shared/calendar-days';
import type { SiteStage } from '../../../shared/site-life';
import type { Stated } from '../validation/move';

/** Values of a site's columns that a move writes. */
export type Changes = Record<string, string | null>;

/** Months before a title ends in which it is to be reviewed. */
const REVIEW_MONTHS = 3;

/** What each move takes over from what was stated, and what a return takes away again; by columns. */
const COLUMNS: Record<SiteStage, Record<string, string>> = {
  nurturing: {},
  applied: { appliedOn: 'applied_on' },
  'in-review': {},
  'public-notice': { noticeFrom: 'notice_from', noticeTo: 'notice_to' },
  named: {
    namingNumber: 'naming_number',
    plaqueNumber: 'plaque_number',
    namedOn: 'named_on',
    validTo: 'valid_to',
    reviewDueOn: 'review_due_on',
  },
  reviewed: {
    reviewedOn: 'reviewed_on',
    reviewResult: 'review_result',
    validTo: 'valid_to',
    reviewDueOn: 'review_due_on',
  },
  rectifying: { rectifyBy: 'rectify_by', rectification: 'rectification' },
  revoked: { revokedOn: 'revoked_on', revokeReason: 'revoke_reason' },
};
/** A title goes on while its review is taken back. */
const KEPT_ON_RETURN = new Set<SiteStage>(['reviewed']);

/** `validTo` and `reviewDueOn` where they were left open: as long as the batch says, reviewed before that ends. */
export function completed(to: SiteStage, stated: Stated, validYears: number): Stated {
  const from = to === 'named' ? stated.namedOn : to === 'reviewed' ? stated.reviewedOn : null;
  if (typeof from !== 'string') return stated;
  const validTo = typeof stated.validTo === 'string' ? stated.validTo : yearsAfter(from, validYears);
  const early = monthsBefore(validTo, REVIEW_MONTHS);
  const reviewDueOn =
    typeof stated.reviewDueOn === 'string' ? stated.reviewDueOn : early < from ? validTo : early;
  return { ...stated, validTo, reviewDueOn };
}

export function changesOf(from: SiteStage, to: SiteStage, isReturn: boolean, stated: Stated): Changes {
  if (isReturn) {
    const cleared = KEPT_ON_RETURN.has(from) ? [] : Object.values(COLUMNS[from]);
    return { ...Object.fromEntries(cleared.map((column) => [column, null])), stage: to };
  }
  const taken = Object.entries(COLUMNS[to]).map(([name, column]) => {
    const value = stated[name];
    return [column, typeof value === 'string' ? value : null];
  });
  return { ...Object.fromEntries(taken), stage: to };
}

/** The last day of so many years that begin on `day`. */
const yearsAfter = (day: string, years: number): string => addDays(monthsBefore(day, -12 * years), -1);
