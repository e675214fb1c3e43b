import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openBrowser, openDesk, shoot } from '../../support/browser';
import { PASSWORD } from '../../support/office';
import { toRatio, type Finding } from '../finding';
import { timed } from '../rounds';
import type { Contestants } from './contestants';

const ROWS = 50;
const WARM_UPS = 1;
/** Longest wait for a screen, in milliseconds: a busy machine is slow, not wrong. */
const PATIENCE = 180_000;
const ACCOUNT = { email: 'province@demo.invalid', firstname: 'Province', password: PASSWORD };

/** Where a person signs in and reads the list, in one of the two. */
interface Desk {
  url: string;
  entrance: string;
  emailField: string;
  /** What stands on the first screen after signing in. */
  home: string;
  list: string;
  /** The last row of a page of the list. */
  lastRow: string;
}

/** One visit: kilobytes of script (gzip) for sign-in and home, milliseconds to the list, megabytes of heap with it. */
interface Visit {
  script: number;
  list: number;
  memory: number;
}

/**
 * The panel beside Strapi's own admin, in the same browser on the same rows: both see the whole province, both open
 * the list of organizations, the first 50 by name with their total, at its address.
 */
export async function measurePanel({ office, stock }: Contestants, rounds: number): Promise<Finding[]> {
  await registerAdministrator(stock.url);
  const desks: Record<'panel' | 'admin', Desk> = {
    panel: {
      url: office.url,
      entrance: '/panel/',
      emailField: 'username',
      home: '#navigation',
      list: `/panel/organizations?filter={}&sort=name&order=ASC&page=1&perPage=${ROWS}`,
      lastRow: `td[data-row="${ROWS - 1}"]`,
    },
    admin: {
      url: stock.url,
      entrance: '/admin/auth/login',
      emailField: 'email',
      home: 'nav',
      list: `/admin/content-manager/collection-types/api::organization.organization?page=1&pageSize=${ROWS}&sort=name:ASC`,
      lastRow: `tbody tr:nth-child(${ROWS})`,
    },
  };
  const visits: Record<'panel' | 'admin', Visit[]> = { panel: [], admin: [] };
  for (let round = 0; round < WARM_UPS + rounds; round += 1)
    for (const name of round % 2 === 0 ? (['panel', 'admin'] as const) : (['admin', 'panel'] as const)) {
      const visit = await visitDesk(desks[name]);
      if (round >= WARM_UPS) visits[name].push(visit);
    }
  const compare = (name: string, part: keyof Visit, unit: 'kB' | 'ms' | 'MB', note?: string): Finding => ({
    ...toRatio(
      { part: 'panel', name, target: null, note },
      visits.panel.map((visit) => visit[part]),
      visits.admin.map((visit) => visit[part]),
    ),
    mediansIn: unit,
  });
  return [
    compare('script of sign-in and home, gzip / Strapi admin', 'script', 'kB'),
    compare(
      'address to a usable list / Strapi admin',
      'list',
      'ms',
      'signed in, scripts in the browser’s cache, until the 50th row stands',
    ),
    compare('heap with the list open / Strapi admin', 'memory', 'MB', 'after a garbage collection'),
  ];
}

/** A fresh browser: signs in, counting what comes; opens the list; looks at the heap. */
async function visitDesk(desk: Desk): Promise<Visit> {
  const browser = await openBrowser();
  const { context, page } = await openDesk(browser, desk.url);
  page.setDefaultTimeout(PATIENCE);
  try {
    const scripts = countScripts(page);
    await page.goto(desk.entrance);
    await page.locator(`input[name=${desk.emailField}]`).fill(ACCOUNT.email);
    await page.locator('input[name=password]').fill(ACCOUNT.password);
    await page.locator('input[name=password]').press('Enter');
    await page.locator(desk.home).first().waitFor();
    await page.waitForLoadState('networkidle');
    const script = await scripts();
    await page.goto('about:blank');
    const list = await timed(async () => {
      await page.goto(desk.list, { waitUntil: 'commit' });
      await page.locator(desk.lastRow).first().waitFor();
    });
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { script, list, memory: usedSize / 1e6 };
  } catch (error) {
    await shoot(page, 'bench-panel');
    throw error;
  } finally {
    await context.close();
    await browser.close();
  }
}

/** Answers how many kilobytes of script the page has loaded since, each compressed as a server in front would. */
function countScripts(page: Page): () => Promise<number> {
  const addresses = new Set<string>();
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) addresses.add(response.url());
  });
  return async () => {
    const sizes = [...addresses].map(async (address) => {
      const script = await (await fetch(address)).arrayBuffer();
      return gzipSync(Buffer.from(script)).length;
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  };
}

/** The first administrator of a fresh Strapi is whoever registers first. */
async function registerAdministrator(url: string): Promise<void> {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ACCOUNT),
  });
  if (!answer.ok) throw new Error(`No administrator: ${answer.status} ${await answer.text()}`);
}
