import { quarterEndsBefore } from '../../../shared/calendar-days';
import type { SiteCard } from '../../../shared/site-answers';

/** A line of a card: a key of `sites.board.lines`, the values in it, and whether it waits for somebody. */
export interface CardLine {
  key: string;
  urgent: boolean;
  day?: string;
  count?: number;
  done?: number;
  all?: number;
}

const day = (key: string, value: string | null, urgent = false): CardLine[] =>
  value === null ? [] : [{ key, day: value, urgent }];

/** What a site's stage and dates ask of the office on this day (`YYYY-MM-DD`). */
export const cardLines = (card: SiteCard, today: string): CardLine[] => {
  const [lastQuarter = today] = quarterEndsBefore(today, 1);
  return [
    ...ofStage(card, today),
    ...(card.openObjections > 0 ? [{ key: 'objections', count: card.openObjections, urgent: true }] : []),
    ...(card.uncontactedSince !== null && card.uncontactedSince <= lastQuarter
      ? [{ key: 'uncontacted', urgent: false }]
      : []),
  ];
};

const ofStage = (card: SiteCard, today: string): CardLine[] => {
  switch (card.stage) {
    case 'nurturing':
      return [];
    case 'applied':
      return day('applied', card.appliedOn);
    case 'in-review':
      return [{ key: 'handedIn', done: card.handedIn, all: card.reviewers, urgent: false }];
    case 'public-notice':
      return card.noticeTo !== null && card.noticeTo < today
        ? [{ key: 'ended', urgent: true }]
        : day('notice', card.noticeTo);
    case 'named':
    case 'reviewed':
      return card.reviewDueOn !== null && card.reviewDueOn <= today
        ? day('reviewDue', card.reviewDueOn, true)
        : day('validTo', card.validTo);
    case 'rectifying':
      return card.rectifyBy !== null && card.rectifyBy <= today
        ? day('overdue', card.rectifyBy, true)
        : day('rectifyBy', card.rectifyBy);
    case 'revoked':
      return day('revoked', card.revokedOn);
  }
};
