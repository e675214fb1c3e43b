import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ROOT } from '../../src/cli/surroundings';
import { keepPicture } from './pictures';

/** The window most desks have. */
export const DESK = { width: 1366, height: 768 };

const SHOTS = path.join(ROOT, '.data/screenshots');
const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** Starts the Chromium that comes with the packages, with a Chinese font that comes with them too. */
export async function openBrowser(): Promise<Browser> {
  installFont();
  try {
    return await chromium.launch({ ...packagedChromium(), headless: true });
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    throw new Error('The browser needs: apt-get install libnss3 libnspr4 libexpat1 fontconfig', {
      cause: error,
    });
  }
}

/** Unpacks the browser where it is not yet. The package is an ES module, which jest can't load: a process of its own can. */
function packagedChromium(): { executablePath: string; args: string[] } {
  const script = `import chromium from '@sparticuz/chromium';
    console.log(JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(output) as { executablePath: string; args: string[] };
}

/** A desk of its own: nothing remembered from another test. Requests that leave the machine fail the page. */
export async function openDesk(
  browser: Browser,
  baseURL: string,
): Promise<{ context: BrowserContext; page: Page; strangers: string[] }> {
  const context = await browser.newContext({
    baseURL,
    viewport: DESK,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const strangers: string[] = [];
  await context.route('**/*', (route) => {
    const { origin } = new URL(route.request().url());
    if (origin === baseURL || route.request().url().startsWith('data:')) return route.continue();
    strangers.push(route.request().url());
    return route.abort();
  });
  return { context, page: await context.newPage(), strangers };
}

/**
 * Keeps a picture of the screen under .data/screenshots, for people to look at; with `PICTURES=yes` in the
 * environment also where the documents show it.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  const file = path.join(SHOTS, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  const png = await page.screenshot({ path: file });
  if (process.env.PICTURES === 'yes') await keepPicture(path.basename(name), png);
}

function installFont(): void {
  const home = path.join(os.tmpdir(), 'office-fonts');
  const target = path.join(home, 'fonts', path.basename(FONT));
  if (!existsSync(target)) {
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(ROOT, 'node_modules', FONT), target);
  }
  process.env.XDG_DATA_HOME = home;
}
