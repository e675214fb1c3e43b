import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { SiteCriterion } from '../../../shared/site-criteria';
import { STAGE_BEFORE, type SiteLevel, type SiteStage } from '../../../shared/site-life';
import type { Standing } from '../domain/ways';
import { SITE } from '../queries/site';

export interface SiteRow {
  id: string;
  title: string;
  stage: SiteStage;
  level: SiteLevel;
  version: number;
  jurisdictionCode: string;
  isOwn: boolean;
  /** The day, as the office counts it. */
  today: string;
  appliedOn: string | null;
  noticeTo: string | null;
  namedOn: string | null;
  evidence: Record<SiteCriterion, string>;
  batch: {
    id: string;
    name: string;
    level: SiteLevel;
    opensOn: string | null;
    closesOn: string | null;
    noticeDays: number;
    validYears: number;
    weights: Record<SiteCriterion, number>;
  } | null;
  openObjections: number;
  movedFrom: SiteStage | null;
}

/** One site as the caller sees it. Throws 404 outside the scope, as for one that does not exist. */
export async function findSite(strapi: Core.Strapi, id: string): Promise<SiteRow> {
  const [row] = await query<SiteRow>(strapi, SITE, [id]);
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  // A row that came without a stage is at the beginning.
  return { ...row, stage: row.stage ?? 'nurturing' };
}

/** The same, kept from change by others until the end of the transaction; 403 where it is not the caller's to change. */
export async function lockSite(strapi: Core.Strapi, id: string): Promise<SiteRow> {
  const { isOwn } = await findSite(strapi, id);
  if (!isOwn) throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
  await query(strapi, 'select from public.model_sites where document_id = $1 for update', [id]);
  return findSite(strapi, id);
}

export const standingOf = ({ stage, level, isOwn, movedFrom }: SiteRow): Standing => ({
  stage,
  level,
  isOwn,
  before: movedFrom ?? STAGE_BEFORE[stage],
});
