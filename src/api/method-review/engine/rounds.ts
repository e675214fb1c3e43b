import type { Core } from '@strapi/strapi';
import { noteEach, query, Refusal, type Caller } from '../../../plugins/registers';
import { LEAST_REVIEWERS } from '../../../shared/site-life';
import { METHOD_CODES } from '../../../shared/method-criteria';
import { reviewersFor } from '../../review/engine/rounds';
import { reviewerFaults } from '../../site-review/domain/guards';
import type { AskedRound } from '../validation/decisions';
import { lockChosen } from './chosen';

export const TABLE = 'work_methods';
const REGISTER = 'work-methods';
const IN_REVIEW = ['submitted', 'shortlisted'] as const;

const WEIGHTS = `jsonb_build_object(${METHOD_CODES.map((code) => `'${code}', coalesce(c.weight_${code}, 0)`).join(', ')})`;

/** Opens a round of review for each of these methods, with the weights of its call, in one statement. */
const OPEN = `
  insert into reviews.round (subject, record, number, weights, is_blind, due_on, opened_by)
  select '${TABLE}', m.document_id, coalesce((select max(r.number) from reviews.round r where r.record = m.document_id), 0) + 1,
    ${WEIGHTS}, coalesce(c.blind, true), $2, $3
  from public.work_methods m
  join public.work_methods_call_lnk l on l.work_method_id = m.id
  join public.method_calls c on c.id = l.method_call_id
  where m.document_id = any ($1)
  returning id, record`;

/**
 * Asks these people to review each of these methods. A round that is under way is closed for the new one. Throws 400 with
 * one error for each fault of the reviewers, 404, 403 `method-office`, 409 `method-state`.
 */
export async function openRounds(strapi: Core.Strapi, caller: Caller, asked: AskedRound): Promise<number> {
  const methods = await lockChosen(strapi, asked.methods, IN_REVIEW);
  const ids = methods.map(({ id }) => id);
  const possible = (await reviewersFor(strapi, TABLE, ids)).map(({ id }) => id);
  const faults = reviewerFaults(asked.reviewers, possible).filter((one) => one !== false);
  const [first] = faults;
  if (first) throw new Refusal(400, first.message, { code: first.code, path: first.path, errors: faults });
  await query(
    strapi,
    'update reviews.round set closed_at = now() where record = any ($1) and closed_at is null',
    [ids],
  );
  const rounds = await query<{ id: string; record: string }>(strapi, OPEN, [ids, asked.dueOn, caller.name]);
  await query(
    strapi,
    `insert into reviews.review (round, subject, record, reviewer, reviewer_name)
     select o.id, $4, o.record, c.id, c.name
     from jsonb_to_recordset($1::jsonb) as o (id uuid, record text)
     cross join reviews.reviewers_for($4, $2) c where c.id = any ($3::bigint[])`,
    [JSON.stringify(rounds), ids, asked.reviewers, TABLE],
  );
  await noteEach(
    strapi,
    { action: 'method-review-open', register: REGISTER, detail: { reviewers: asked.reviewers.length } },
    methods,
  );
  return rounds.length;
}

/** Ends rounds before all have handed in. Throws 400 `site-marks-missing` while fewer have in one than a round needs. */
export async function closeRounds(strapi: Core.Strapi, ids: string[], reason: string): Promise<number> {
  const methods = await lockChosen(strapi, ids, IN_REVIEW);
  const [state] = await query<{ open: number; short: number }>(
    strapi,
    `select count(*)::int as open, count(*) filter (where done < ${LEAST_REVIEWERS})::int as short
     from (select r.id, count(v.handed_in_at) as done from reviews.round r left join reviews.review v on v.round = r.id
       where r.record = any ($1) and r.closed_at is null group by r.id) rounds`,
    [ids],
  );
  if (!state || state.open < ids.length)
    throw new Refusal(400, 'There is no open round', { code: 'site-review-closed', path: ['methods'] });
  if (state.short > 0)
    throw new Refusal(400, 'Too few reviewers have handed in', {
      code: 'site-marks-missing',
      path: ['methods'],
    });
  await query(
    strapi,
    'update reviews.round set closed_at = now(), close_reason = $2 where record = any ($1) and closed_at is null',
    [ids, reason],
  );
  await noteEach(
    strapi,
    { action: 'method-review-close', register: REGISTER, detail: { comment: reason } },
    methods,
  );
  return methods.length;
}
