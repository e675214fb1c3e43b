import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import type { BoardUnit, FeedbackBoard, OverdueNotice } from '../../../shared/letter-answers';
import { BOARD_OVERDUE, BOARD_TOTALS, BOARD_UNITS } from '../queries/notice';

/** How the notices of each responsible unit stand, and which are overdue. `place` narrows it to a region. */
export async function readFeedbackBoard(strapi: Core.Strapi, place: string | null): Promise<FeedbackBoard> {
  const [totals] = await query<FeedbackBoard['totals']>(strapi, BOARD_TOTALS, [place]);
  return {
    units: await query<BoardUnit>(strapi, BOARD_UNITS, [place]),
    overdue: await query<OverdueNotice>(strapi, BOARD_OVERDUE, [place]),
    totals: totals ?? { drafted: 0, sent: 0, overdue: 0, replied: 0, closed: 0, latest: 0 },
  };
}
