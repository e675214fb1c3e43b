import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import lighthouse from 'lighthouse';

/**
 * Prints, as JSON, what Lighthouse gives each address it is called with: its four scores by their names, 0 to 100,
 * with the mobile preset. Lighthouse is an ES module, so this is a process of its own.
 */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
// Lighthouse opens pages of its own, which a browser in one process does not survive.
const ONE_PROCESS = /^--(single-process|no-zygote)$/;

const profile = mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
const browser = spawn(
  await chromium.executablePath(),
  [
    ...chromium.args.filter((arg) => !ONE_PROCESS.test(arg)),
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ],
  { stdio: ['ignore', 'ignore', 'pipe'] },
);
try {
  const port = await listeningPort();
  const scores = {};
  for (const url of process.argv.slice(2)) {
    const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    scores[url] = Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]),
    );
  }
  console.log(JSON.stringify(scores));
} finally {
  const ended = once(browser, 'exit');
  browser.kill();
  await ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function listeningPort() {
  let said = '';
  for await (const part of browser.stderr) {
    said += part;
    const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
    if (found) return Number(found[1]);
  }
  throw new Error(`The browser did not start: ${said}`);
}
