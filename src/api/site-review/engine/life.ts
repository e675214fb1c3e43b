import type { Core } from '@strapi/strapi';
import { query, type Caller } from '../../../plugins/registers';
import type { SiteLife, SiteMove } from '../../../shared/site-answers';
import { decidesOn } from '../../../shared/site-life';
import { MATRIX } from '../../../access/matrix';
import type { RoleType } from '../../../access/roles';
import { waysOf } from '../domain/ways';
import { MOVES } from '../queries/site';
import { evidenceOf } from './evidence';
import { roundsOf } from '../../review/engine/rounds';
import { SITE_CODES } from './own-reviews';
import { findSite, standingOf } from './site';

/** Whether the role of the caller moves sites at all. */
export const movesSites = ({ role }: Caller): boolean =>
  MATRIX[role as RoleType]?.includes('api::site-review.site-review.move') ?? false;

/** A site's life as the caller sees it. Throws 404 outside the scope. */
export async function readLife(strapi: Core.Strapi, caller: Caller, id: string): Promise<SiteLife> {
  const site = await findSite(strapi, id);
  const { stage, version, level, isOwn, openObjections, batch } = site;
  const may = movesSites(caller);
  return {
    stage,
    version,
    ways: may ? waysOf(standingOf(site), caller.scope) : [],
    mayDecide: may && isOwn && decidesOn(level, caller.scope),
    evidence: await evidenceOf(strapi, site),
    rounds: await roundsOf(strapi, id, SITE_CODES),
    moves: await query<SiteMove>(strapi, MOVES, [id]),
    openObjections,
    batch: batch && {
      id: batch.id,
      name: batch.name,
      noticeDays: batch.noticeDays,
      validYears: batch.validYears,
    },
  };
}
