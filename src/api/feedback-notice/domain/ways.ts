import { NOTICE_WAYS, type NoticeState } from '../../../shared/letters';

/** Where a notice may go. One that was closed without a reply goes back to having been sent. */
export const noticeWays = (state: NoticeState, hasReply: boolean): readonly NoticeState[] =>
  state === 'closed' && !hasReply ? ['sent'] : NOTICE_WAYS[state];

/** Whether what was found is not found any more. Of an organization that is gone nobody can say so. */
export const isFindingGone = (problem: string | null, verdict: string | null): boolean =>
  verdict !== null && verdict !== problem;
