import type { Core } from '@strapi/strapi';
import { query, type Caller } from '../../../plugins/registers';
import { SITE_STAGES, STAGE_BEFORE, type SiteStage } from '../../../shared/site-life';
import type { SiteCard, SiteColumn } from '../../../shared/site-answers';
import { waysOf } from '../domain/ways';
import { BOARD } from '../queries/board';
import type { BoardQuery } from '../validation/board-query';
import { movesSites } from './life';

type CardRow = Omit<SiteCard, 'ways'> & { isOwn: boolean; movedFrom: SiteStage | null };

/** Every stage with how many sites are at it, and the first of them with where each may go. */
export async function readBoard(
  strapi: Core.Strapi,
  caller: Caller,
  asked: BoardQuery,
): Promise<SiteColumn[]> {
  const rows = await query<{ stage: SiteStage; total: number; cards: CardRow[] }>(strapi, BOARD, [
    asked.batch,
    asked.place,
    asked.level,
  ]);
  const may = movesSites(caller);
  const toCard = ({ isOwn, movedFrom, ...card }: CardRow): SiteCard => {
    const standing = { ...card, isOwn, before: movedFrom ?? STAGE_BEFORE[card.stage] };
    return { ...card, ways: may ? waysOf(standing, caller.scope) : [] };
  };
  return SITE_STAGES.map((stage) => {
    const found = rows.find((row) => row.stage === stage);
    return { stage, total: found?.total ?? 0, cards: (found?.cards ?? []).map(toCard) };
  });
}
