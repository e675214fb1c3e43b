import type { Page } from 'playwright-core';

const QUIET_MILLISECONDS = 60;

/** Answers a function that waits until a page has its heading, nothing turns, and nothing is on its way to it. */
export function settler(page: Page): () => Promise<void> {
  let pending = 0;
  let lastChange = Date.now();
  const count = (step: number) => () => {
    pending += step;
    lastChange = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return async () => {
    for (;;) {
      await page.waitForFunction(
        () =>
          document.querySelector('h1') &&
          !document.querySelector('.MuiCircularProgress-root, .MuiSkeleton-root, [aria-busy=true]'),
      );
      if (pending <= 0 && Date.now() - lastChange >= QUIET_MILLISECONDS) return;
      await page.waitForTimeout(QUIET_MILLISECONDS / 2);
    }
  };
}
