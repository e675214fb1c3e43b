import type { Core } from '@strapi/strapi';
import { noteEvent, query, Refusal, type Caller } from '../../../plugins/registers';
import { SITE_CRITERIA } from '../../../shared/site-criteria';
import { changesOf, completed } from '../domain/changes';
import { guardFaults, type SiteFacts } from '../domain/guards';
import { allWays, mayGo } from '../domain/ways';
import type { AskedMove, Stated } from '../validation/move';
import { evidenceOf } from './evidence';
import { currentRound, decide, openRound, reviewersFor } from './rounds';
import { lockSite, standingOf, type SiteRow } from './site';

/**
 * Moves a site to another stage with all that goes with it. Throws 409 for one that was changed since it was read, 400
 * `site-no-such-way`, 403 `site-level` for an office that does not decide on its level, and 400 with `errors`, one for
 * each thing that stands in the way.
 */
export async function moveSite(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  asked: AskedMove,
): Promise<void> {
  const site = await lockSite(strapi, id);
  if (asked.version !== null && asked.version !== site.version)
    throw new Refusal(409, 'Someone else changed this row since you opened it', {
      code: 'conflict',
      path: ['version'],
    });
  const way = allWays(standingOf(site)).find(({ to }) => to === asked.to);
  if (!way)
    throw new Refusal(400, `No way leads from ${site.stage} to ${asked.to}`, {
      code: 'site-no-such-way',
      path: ['to'],
    });
  if (!mayGo(standingOf(site), way.to, caller.scope))
    throw new Refusal(403, 'The office of the level of the site decides', {
      code: 'site-level',
      path: ['to'],
    });
  const faults = guardFaults(way, asked.stated, await factsOf(strapi, site));
  const [first] = faults;
  if (first) throw new Refusal(400, first.message, { code: first.code, path: first.path, errors: faults });
  const stated = way.isReturn ? asked.stated : completed(way.to, asked.stated, site.batch?.validYears ?? 3);
  if (!way.isReturn && way.to === 'in-review') await openRound(strapi, caller, site, stated);
  if (!way.isReturn && way.to === 'public-notice') await decide(strapi, site, stated);
  if (way.isReturn && site.stage === 'in-review') await closeUnread(strapi, site, stated);
  await write(strapi, caller, site, way, stated);
}

async function write(
  strapi: Core.Strapi,
  caller: Caller,
  site: SiteRow,
  { to, isReturn }: { to: SiteRow['stage']; isReturn: boolean },
  stated: Stated,
): Promise<void> {
  await query(strapi, 'select sites.write_move($1, $2)', [
    site.id,
    JSON.stringify(changesOf(site.stage, to, isReturn, stated)),
  ]);
  const { reviewers, ...said } = Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== null),
  );
  await query(
    strapi,
    `insert into sites.move (site, from_stage, to_stage, is_return, actor, actor_name, stated)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [site.id, site.stage, to, isReturn, caller.id, caller.name, JSON.stringify(said)],
  );
  await noteEvent(strapi, {
    // A move is called by the stage that it leads to: `site-named`.
    action: isReturn ? 'site-return' : `site-${to}`,
    register: 'model-sites',
    recordId: site.id,
    jurisdiction: site.jurisdictionCode,
    detail: { from: site.stage, to, ...(Array.isArray(reviewers) ? { reviewers: reviewers.length } : {}) },
  });
}

/** A site that goes back to its application leaves the round as it is: nobody marks any more. */
const closeUnread = (strapi: Core.Strapi, { id }: SiteRow, { reason }: Stated): Promise<unknown> =>
  query(
    strapi,
    'update sites.round set closed_at = now(), close_reason = $2 where site = $1 and closed_at is null',
    [id, reason],
  );

async function factsOf(strapi: Core.Strapi, site: SiteRow): Promise<SiteFacts> {
  const { batch } = site;
  const evidence = await evidenceOf(strapi, site);
  const round = await currentRound(strapi, site.id);
  return {
    ...site,
    evidence: evidence.map(({ code, text, files }) => ({
      code,
      characters: [...text.replace(/\s/g, '')].length,
      files: files.length,
    })),
    batch: batch && {
      ...batch,
      weight: SITE_CRITERIA.reduce((sum, { code }) => sum + batch.weights[code], 0),
    },
    round: round && {
      isClosed: round.closedAt !== null,
      reviewers: round.reviewers.length,
      handedIn: round.reviewers.filter(({ handedInAt }) => handedInAt !== null).length,
    },
    possibleReviewers: (await reviewersFor(strapi, site.id)).map(({ id }) => id),
  };
}
