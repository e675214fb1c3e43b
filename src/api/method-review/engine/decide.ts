import type { Core } from '@strapi/strapi';
import { asOwner, noteEach, query, Refusal } from '../../../plugins/registers';
import { STEP_FROM, type MethodStep } from '../../../shared/method-answers';
import type { Decision } from '../validation/decisions';
import { lockChosen } from './chosen';

const STATE: Record<MethodStep, string> = {
  shortlist: 'shortlisted',
  select: 'selected',
  return: 'returned',
};

/**
 * Shortlists, selects or returns methods, all or none. Marks bind nobody: the committee decides. Throws 404, 403
 * `method-office`, 409 `method-state`, 400 for a day that lies ahead.
 */
export async function decide(strapi: Core.Strapi, decision: Decision): Promise<number> {
  const { step, comment, decidedOn, decidedBy } = decision;
  const [{ today } = { today: '' }] = await query<{ today: string }>(
    strapi,
    'select coverage.today()::text as today',
  );
  if (decidedOn !== null && decidedOn > today)
    throw new Refusal(400, 'The day lies ahead', { code: 'site-day-ahead', path: ['decidedOn'] });
  const methods = await lockChosen(strapi, decision.methods, STEP_FROM[step]);
  const ids = methods.map(({ id }) => id);
  await asOwner(strapi, (connection) =>
    connection.query(
      `update public.work_methods set state = $2, comment = $3, decided_on = $4, decided_by = $5 where document_id = any ($1)`,
      [ids, STATE[step], comment, step === 'select' ? decidedOn : null, step === 'select' ? decidedBy : null],
    ),
  );
  // What is decided or goes back is marked no more; the decision stands with its round.
  if (step !== 'shortlist')
    await query(
      strapi,
      `update reviews.round r set closed_at = coalesce(r.closed_at, now()), close_reason = coalesce(r.close_reason, $2),
         decision = $3, decided_on = $4, decided_by = $5
       where r.record = any ($1) and r.number = (select max(o.number) from reviews.round o where o.record = r.record)`,
      [
        ids,
        step === 'return' ? comment : null,
        step === 'select' ? (comment ?? '入选') : null,
        step === 'select' ? decidedOn : null,
        step === 'select' ? decidedBy : null,
      ],
    );
  await noteEach(
    strapi,
    {
      action: `method-${step}`,
      register: 'work-methods',
      detail: { comment, ...(decidedOn ? { decidedOn, decidedBy } : {}) },
    },
    methods,
  );
  return methods.length;
}
