import type { Core } from '@strapi/strapi';
import { query, type Caller } from '../../../plugins/registers';
import { MATRIX } from '../../../access/matrix';
import type { RoleType } from '../../../access/roles';
import type { MethodStanding, Submission } from '../../../shared/method-answers';
import { METHOD_CODES } from '../../../shared/method-criteria';
import { methodFaults } from '../../../shared/method-faults';
import type { PageFault } from '../../../shared/showcase-page';
import { roundsOf } from '../../review/engine/rounds';
import { readMethod, type StoredMethod } from '../queries/stored-method';

export const NO_LIMITS = { mostCharacters: null, mostPictures: null };

/** All that keeps a method from being handed in today, each at its field. */
export function submissionFaults(method: StoredMethod): PageFault[] {
  const { call, today } = method;
  const isOutside = call !== null && ((call.opensOn ?? today) > today || (call.closesOn ?? today) < today);
  return [
    ...(call ? [] : [{ path: ['call'], code: 'method-needs-call' as const, isRequired: true }]),
    // What was returned may come back after the call has closed.
    ...(isOutside && method.state === 'draft'
      ? [{ path: ['call'], code: 'method-outside-call-dates' as const, isRequired: true }]
      : []),
    ...methodFaults(method, call ?? NO_LIMITS),
  ];
}

const EVENTS = `
  select action, detail ->> 'comment' as comment, actor_name as by, at from registers.audit
  where register = 'work-methods' and record_id = $1 and action like 'method-%' order by id desc limit 50`;

const SUBMISSION = `
  select number, at, by_name as by, content::text as content from methods.submission
  where method = $1 order by number desc limit 1`;

const may = ({ role }: Caller, action: string): boolean =>
  MATRIX[role as RoleType]?.includes(action) ?? false;

/** Where a method stands as the caller sees it. Throws 404 outside the scope. */
export async function readStanding(strapi: Core.Strapi, caller: Caller, id: string): Promise<MethodStanding> {
  const method = await readMethod(strapi, id);
  const { state, version, call, isOwn, decides } = method;
  const [submission] = await query<Omit<Submission, 'content'> & { content: string }>(strapi, SUBMISSION, [
    id,
  ]);
  return {
    state,
    version,
    maySubmit:
      isOwn && ['draft', 'returned'].includes(state) && may(caller, 'api::work-method.workflow.submit'),
    mayDecide: isOwn && decides && may(caller, 'api::method-review.method-review.decide'),
    faults: submissionFaults(method),
    call,
    limits: call ?? NO_LIMITS,
    // Written by handing in alone, as a MethodDraft.
    submission: submission
      ? { ...submission, content: JSON.parse(submission.content) as Submission['content'] }
      : null,
    rounds: await roundsOf(strapi, id, METHOD_CODES),
    events: await query<MethodStanding['events'][number]>(strapi, EVENTS, [id]),
  };
}
