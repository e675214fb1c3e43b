import { decidesOn, SITE_WAYS, type SiteLevel, type SiteStage } from '../../../shared/site-life';
import type { SiteWay } from '../../../shared/site-answers';

/** What ways depend on. */
export interface Standing {
  stage: SiteStage;
  level: SiteLevel;
  /** The stage before, which a return leads to. */
  before: SiteStage | null;
  /** Whether the row is the caller's to change. */
  isOwn: boolean;
}

/** Applying, and taking an application back, is for the office that keeps the site; all else for that of its level. */
const isForKeepers = (from: SiteStage, to: SiteStage): boolean =>
  [from, to].includes('applied') && [from, to].includes('nurturing');

/** Where a site may go, the way back last. */
export function allWays({ stage, before }: Pick<Standing, 'stage' | 'before'>): SiteWay[] {
  const forward = SITE_WAYS[stage].map((to) => ({ to, isReturn: false }));
  // A site that was put back on its feet is not sent to what is a way of its own already.
  return before && !SITE_WAYS[stage].includes(before)
    ? [...forward, { to: before, isReturn: true }]
    : forward;
}

/** Whether an office of this scope may take this way. */
export const mayGo = ({ stage, level, isOwn }: Standing, to: SiteStage, scope: string): boolean =>
  isOwn && (isForKeepers(stage, to) || decidesOn(level, scope));

/** The ways of a site that an office of this scope may take. */
export const waysOf = (standing: Standing, scope: string): SiteWay[] =>
  allWays(standing).filter(({ to }) => mayGo(standing, to, scope));
