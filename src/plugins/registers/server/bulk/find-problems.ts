import type { ClientBase } from 'pg';
import { Refusal } from '../door/refusal';
import { translateError } from '../door/translate-error';

export interface Offence {
  /** The row that is refused; null where only the rows together are. */
  id: number | null;
  refusal: Refusal;
}

const MOST_OFFENCES = 20;
const MOST_TRIES = 200;

/**
 * Carries the work out and takes it back, and answers which rows the database refuses, and why: where all together are
 * refused, halves are tried until single rows are left.
 *
 * @param work does the change for these rows
 */
export async function findOffences(
  connection: ClientBase,
  ids: number[],
  work: (ids: number[]) => Promise<void>,
): Promise<Offence[]> {
  const offences: Offence[] = [];
  let tries = 0;
  const search = async (part: number[]): Promise<boolean> => {
    tries += 1;
    const refusal = await tryOut(connection, () => work(part));
    if (!refusal) return false;
    const [single] = part;
    if (part.length === 1 && single !== undefined) offences.push({ id: single, refusal });
    else if (tries >= MOST_TRIES) offences.push({ id: null, refusal });
    else {
      const middle = Math.ceil(part.length / 2);
      let isFound = false;
      for (const half of [part.slice(0, middle), part.slice(middle)])
        if (offences.length < MOST_OFFENCES && (await search(half))) isFound = true;
      if (!isFound) offences.push({ id: null, refusal });
    }
    return true;
  };
  if (ids.length > 0) await search(ids);
  return offences;
}

/** What the database says to it, or null; nothing of it stays. @throws what is no refusal */
async function tryOut(connection: ClientBase, work: () => Promise<void>): Promise<Refusal | null> {
  await connection.query('savepoint bulk_try');
  try {
    await work();
    await connection.query('set constraints all immediate');
    return null;
  } catch (error) {
    const refusal = translateError(error);
    if (refusal instanceof Refusal && refusal.status < 500) return refusal;
    throw error;
  } finally {
    await connection.query('rollback to savepoint bulk_try; release savepoint bulk_try');
  }
}
