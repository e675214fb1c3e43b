import { addDays } from '../../../shared/calendar-days';
import type { SiteLife } from '../../../shared/site-answers';
import type { SiteStage } from '../../../shared/site-life';

export type MoveValues = Record<string, string | number[]>;

/** What a dialog proposes: today, and a notice as long as the batch asks for. */
export const firstValues = (to: SiteStage, today: string, { batch }: Pick<SiteLife, 'batch'>): MoveValues => {
  switch (to) {
    case 'applied':
      return { appliedOn: today };
    case 'public-notice':
      return {
        decidedOn: today,
        noticeFrom: today,
        noticeTo: addDays(today, (batch?.noticeDays ?? 5) - 1),
      };
    case 'named':
      return { namedOn: today };
    case 'reviewed':
      return { reviewedOn: today };
    case 'revoked':
      return { revokedOn: today };
    default:
      return {};
  }
};
