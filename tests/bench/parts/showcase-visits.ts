import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { toMeasure, type Finding } from '../finding';

/** A telephone on a slow line, as Lighthouse's mobile preset takes it. */
const SCREEN = { width: 412, height: 823 };
const PIXELS = 1.75;
const SLOWER = 4;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1_638.4 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
/** What Lighthouse's scale calls good. */
const GOOD_LCP = 2_500;
const MOST_VISITS = 3;

/** One visit with nothing in the browser's cache. */
interface Visit {
  /** Bytes that came, headers and compression as they are. */
  bytes: number;
  requests: number;
  /** Largest contentful paint, in milliseconds since the address was asked for. */
  painted: number;
  /** Sum of layout shifts. */
  shifted: number;
}

/**
 * What a visitor's browser has of pages, by their names: weight and requests until nothing more comes, the moment at
 * which the largest thing in sight was painted, and how far anything moved. Each visit is a browser of its own.
 */
export async function measureVisits(
  url: string,
  addresses: Record<string, string>,
  rounds: number,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, address] of Object.entries(addresses)) {
    const visits: Visit[] = [];
    for (let round = 0; round < Math.min(rounds, MOST_VISITS); round += 1)
      visits.push(await visit(url + address));
    const measure = (
      what: string,
      unit: Finding['unit'],
      target: number | null,
      of: (one: Visit) => number,
    ) =>
      toMeasure({ part: 'showcase', name: `${name} on a telephone: ${what}`, target }, unit, visits.map(of));
    findings.push(
      measure('weight', 'kB', null, ({ bytes }) => bytes / 1000),
      measure('requests', 'requests', null, ({ requests }) => requests),
      measure('largest paint', 'ms', GOOD_LCP, ({ painted }) => painted),
      measure('layout shift', 'shift', 0, ({ shifted }) => shifted),
    );
  }
  return findings;
}

async function visit(address: string): Promise<Visit> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({
      viewport: SCREEN,
      deviceScaleFactor: PIXELS,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await slowDown(session);
    await page.addInitScript(watchPaints);
    await page.goto(address, { waitUntil: 'networkidle' });
    const { painted, shifted } = await readPaints(page);
    if (painted === 0) throw new Error(`Nothing was painted at ${address}`);
    return { ...traffic, painted, shifted };
  } finally {
    await browser.close();
  }
}

/** Makes line and processor slow; counts what comes over the line from then on. */
async function slowDown(session: CDPSession): Promise<{ bytes: number; requests: number }> {
  const traffic = { bytes: 0, requests: 0 };
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return traffic;
}

interface Seen {
  painted: number;
  shifted: number;
}

/** Runs in the page, before anything of it does. */
function watchPaints(): void {
  const seen: Seen = { painted: 0, shifted: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.painted = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    // The interface that carries it is no part of the standard library's types.
    for (const entry of list.getEntries())
      seen.shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const readPaints = (page: Page): Promise<Seen> =>
  page.evaluate(() => (window as unknown as { seen: Seen }).seen); // Set above.
