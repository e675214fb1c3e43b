import type { Core } from '@strapi/strapi';
import { query } from '../database/query';

/** What an application does with changed records of a register before their transaction ends; it refuses by throwing. */
export type Settlement = (strapi: Core.Strapi) => Promise<void>;

const settlements = new Map<string, Settlement>();

/**
 * Has work done at the end of every transaction of the staff that changed records of this register, whichever way it took:
 * form, bulk change, restore, undo, job. To be called before requests are served.
 */
export function registerSettlement(register: string, settlement: Settlement): void {
  settlements.set(register, settlement);
}

/** Does now what waits for the end of the transaction: deferred constraints and triggers, then the settlements. */
export async function settle(strapi: Core.Strapi): Promise<void> {
  await query(strapi, 'set constraints all immediate');
  const changed = await query<{ register: string }>(
    strapi,
    'select register from registers.changed_here($1) register',
    [[...settlements.keys()]],
  );
  for (const { register } of changed) await settlements.get(register)?.(strapi);
}
