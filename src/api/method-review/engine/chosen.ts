import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { MethodState } from '../../../shared/method-answers';

export interface ChosenMethod {
  id: string;
  state: MethodState;
  jurisdiction: string;
}

/**
 * These methods, kept from change by others until the end of the transaction. Throws 404 where one lies outside
 * the caller's scope, 403 `method-office` where another office decides on one, 409 `method-state` where one is in another state.
 */
export async function lockChosen(
  strapi: Core.Strapi,
  ids: string[],
  states: readonly MethodState[],
): Promise<ChosenMethod[]> {
  const rows = await query<ChosenMethod & { decides: boolean }>(
    strapi,
    'select id, state, jurisdiction, decides from methods.lock_chosen($1)',
    [ids],
  );
  if (rows.length < ids.length) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  if (rows.some(({ decides }) => !decides))
    throw new Refusal(403, 'The office of the call decides', { code: 'method-office', path: ['methods'] });
  if (rows.some(({ state }) => !states.includes(state)))
    throw new Refusal(409, 'The state of a method does not allow it', {
      code: 'method-state',
      path: ['methods'],
    });
  return rows;
}
