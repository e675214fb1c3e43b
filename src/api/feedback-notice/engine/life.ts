import type { Core } from '@strapi/strapi';
import { query, type Caller } from '../../../plugins/registers';
import { MATRIX } from '../../../access/matrix';
import type { RoleType } from '../../../access/roles';
import type { NoticeLife, NoticeMove } from '../../../shared/letter-answers';
import { findFact } from '../../coverage/domain/facts';
import { documentsAbout } from '../../official-document/queries/about';
import { isFindingGone, noticeWays } from '../domain/ways';
import { MOVES } from '../queries/notice';
import { findNotice } from './notice';

/** A notice's life as the caller sees it. Throws 404 outside the scope. */
export async function readNoticeLife(strapi: Core.Strapi, caller: Caller, id: string): Promise<NoticeLife> {
  const notice = await findNotice(strapi, id);
  const mayMove = MATRIX[caller.role as RoleType]?.includes('api::feedback-notice.case.move') && notice.isOwn;
  const moves = await query<Omit<NoticeMove, 'stated'> & { stated: string }>(strapi, MOVES, [id]);
  const inputs = JSON.parse(notice.inputs ?? '{}') as Record<string, unknown>; // Written when it was found.
  return {
    state: notice.state,
    version: notice.version,
    ways: mayMove ? [...noticeWays(notice.state, notice.repliedOn !== null)] : [],
    problem: notice.problem,
    verdict: notice.verdict,
    isGone: isFindingGone(notice.problem, notice.verdict),
    facts: Object.entries(inputs).map(([fact, value]) => {
      const { label = { zh: fact, en: fact }, unit = null } = findFact(fact) ?? {};
      return { fact, label, unit, value };
    }),
    moves: moves.map((move) => ({ ...move, stated: JSON.parse(move.stated) })),
    documents: await documentsAbout(strapi, 'feedback-notices', id),
  };
}
