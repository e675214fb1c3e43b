import type { Core } from '@strapi/strapi';
import { noteEvent, query, Refusal, type Caller } from '../../../plugins/registers';
import type { ReviewerChoice } from '../../../shared/review-answers';
import { decidesOn, LEAST_REVIEWERS } from '../../../shared/site-life';
import {
  addReviewers,
  currentRound,
  isUncovered,
  reviewersFor,
  type RoundRow,
} from '../../review/engine/rounds';
import { reviewerFaults } from '../domain/guards';
import type { Stated } from '../validation/move';
import { lockSite, type SiteRow } from './site';

const TABLE = 'model_sites';

/** Accounts that may review a site: those whose work covers it. */
export const siteReviewers = (strapi: Core.Strapi, site: string): Promise<ReviewerChoice[]> =>
  reviewersFor(strapi, TABLE, [site]);

/** Opens a round with the reviewers that the guards let pass. */
export async function openRound(
  strapi: Core.Strapi,
  caller: Caller,
  { id, batch }: SiteRow,
  { reviewers, marksDueOn }: Stated,
): Promise<void> {
  const [round] = await query<{ id: string }>(
    strapi,
    `insert into reviews.round (subject, record, number, weights, due_on, opened_by)
     select $5, $1, coalesce(max(number), 0) + 1, $2, $3, $4 from reviews.round where record = $1 returning id`,
    [id, JSON.stringify(batch?.weights ?? {}), marksDueOn, caller.name, TABLE],
  );
  await addReviewers(strapi, TABLE, id, round?.id ?? '', reviewers as number[]); // The guards saw a list.
}

/** Writes what the committee decided, and closes the round. */
export const decide = (strapi: Core.Strapi, { id }: SiteRow, stated: Stated): Promise<unknown> =>
  query(
    strapi,
    `update reviews.round set decision = $2, decided_on = $3, decided_by = $4, closed_at = coalesce(closed_at, now())
     where record = $1 and number = (select max(number) from reviews.round where record = $1)`,
    [id, stated.decision, stated.decidedOn, stated.decidedBy],
  );

/**
 * Changes who reviews while marks are still covered; who has handed in stays. Throws 400 with the path of what is wrong,
 * 403 for an office that does not decide on the site.
 */
export async function assignReviewers(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  chosen: number[],
): Promise<void> {
  const { site, round } = await openRoundOf(strapi, caller, id);
  if (isUncovered(round)) throw closed();
  const possible = (await siteReviewers(strapi, id)).map((one) => one.id);
  const done = round.reviewers.filter(({ handedInAt }) => handedInAt !== null).map((one) => one.id);
  const present = round.reviewers.map((one) => one.id);
  const faults = reviewerFaults(chosen, [...possible, ...present]).filter((one) => one !== false);
  const [first] = faults;
  if (first) throw new Refusal(400, first.message, { code: first.code, path: first.path, errors: faults });
  if (done.some((one) => !chosen.includes(one)))
    throw new Refusal(400, 'A reviewer has handed in', {
      code: 'site-review-handed-in',
      path: ['reviewers'],
    });
  await query(strapi, 'delete from reviews.review where round = $1 and reviewer <> all ($2::bigint[])', [
    round.id,
    chosen,
  ]);
  await addReviewers(
    strapi,
    TABLE,
    id,
    round.id,
    chosen.filter((one) => !present.includes(one)),
  );
  await note(strapi, site, 'site-reviewers', { reviewers: chosen.length });
}

/** Ends a round before all have handed in. Throws 400 while fewer have than a round needs. */
export async function closeRound(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  reason: string,
): Promise<void> {
  const { site, round } = await openRoundOf(strapi, caller, id);
  if (round.closedAt !== null) throw closed();
  const handedIn = round.reviewers.filter(({ handedInAt }) => handedInAt !== null).length;
  if (handedIn < LEAST_REVIEWERS)
    throw new Refusal(400, 'Too few reviewers have handed in', {
      code: 'site-marks-missing',
      path: ['reviews'],
    });
  await query(strapi, 'update reviews.round set closed_at = now(), close_reason = $2 where id = $1', [
    round.id,
    reason,
  ]);
  await note(strapi, site, 'site-review-close', { handedIn, reviewers: round.reviewers.length });
}

const closed = (): Refusal =>
  new Refusal(400, 'The review is closed', { code: 'site-review-closed', path: ['reviewers'] });

async function openRoundOf(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
): Promise<{ site: SiteRow; round: RoundRow }> {
  const site = await lockSite(strapi, id);
  if (!decidesOn(site.level, caller.scope))
    throw new Refusal(403, 'The office of the level of the site decides', { code: 'site-level' });
  const round = site.stage === 'in-review' ? await currentRound(strapi, id) : null;
  if (!round) throw closed();
  return { site, round };
}

const note = (
  strapi: Core.Strapi,
  site: SiteRow,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  noteEvent(strapi, {
    action,
    register: 'model-sites',
    recordId: site.id,
    jurisdiction: site.jurisdictionCode,
    detail,
  });
