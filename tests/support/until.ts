import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is yes; throws after so many seconds. For what has no event to wait for. */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  for (let waited = 0; waited < seconds * 1000; waited += 100) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error(`It never came true that ${what}`);
}
