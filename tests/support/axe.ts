import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that WCAG 2 A and AA ask for and a machine can tell. */
const ALL: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
/** What another theme may break of a page that is fine in one. */
const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** Waits for what fades in or out: half faded, anything lacks contrast. */
const stand = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    ).then(() => undefined),
  );

/** What axe finds on the page once it stands: rule, and the places that break it. */
export async function accessibilityFaults(
  page: Page,
  { coloursOnly = false } = {},
): Promise<Array<{ rule: string; where: string[] }>> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  await stand(page);
  const options: RunOptions = { ...(coloursOnly ? COLOURS : ALL), resultTypes: ['violations'] };
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map(({ html }) => html.slice(0, 160)),
  }));
}
