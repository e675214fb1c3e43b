import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { MethodState } from '../../../shared/method-answers';

export interface ChosenMethod {
  id: string;
  state: MethodState;
  jurisdiction: string;
}

/**
 * These methods, kept from change by others until the end of the transaction. Throws 404 where the caller does not see
 * one of them, 403 `method-office` where another office decides on one, 409 `method-state` where one is in another state.
 */
export async function lockChosen(
  strapi: Core.Strapi,
  ids: string[],
  states: readonly MethodState[],
): Promise<ChosenMethod[]> {
  const rows = await query<ChosenMethod & { decides: boolean }>(
    strapi,
    `select document_id as id, coalesce(state, 'draft') as state, jurisdiction_code as jurisdiction,
       registers.in_scope(jurisdiction_code) and methods.decides(id) as decides
     from public.work_methods where document_id = any ($1) order by id`,
    [ids],
  );
  if (rows.length < ids.length) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  if (rows.some(({ decides }) => !decides))
    throw new Refusal(403, 'The office of the call decides', { code: 'method-office', path: ['methods'] });
  const locked = await query<ChosenMethod>(
    strapi,
    `select document_id as id, coalesce(state, 'draft') as state, jurisdiction_code as jurisdiction
     from public.work_methods where document_id = any ($1) order by id for update`,
    [ids],
  );
  if (locked.some(({ state }) => !states.includes(state)))
    throw new Refusal(409, 'The state of a method does not allow it', {
      code: 'method-state',
      path: ['methods'],
    });
  return locked;
}
