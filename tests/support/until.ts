import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is yes; throws after a minute. For what has no event to wait for. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error(`It never came true that ${what}`);
}
