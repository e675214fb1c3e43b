import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { QUIET, ROOT } from '../../src/cli/surroundings';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, shoot as shootScreen } from '../support/browser';
import { openOffice, type TestOffice } from '../support/office';
import { openExhibition } from '../support/exhibition';
import { withdraw } from '../support/showcases';
import { until } from '../support/until';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const SHOTS = path.join(ROOT, '.data/screenshots/showcase');

const PAGES = [
  ['gallery', '/showcase'],
  ['filtered', '/showcase?city=4401&criterion=goodRole'],
  ['nothing-found', '/showcase?q=%E6%B2%A1%E6%9C%89'],
  ['site', '/showcase/liuxi'],
  ['map', '/showcase/map'],
  ['city', '/showcase/city/guangzhou'],
  ['empty-city', '/showcase/city/yunfu'],
  ['about', '/showcase/about'],
  ['missing', '/showcase/no-such-page'],
  ['withdrawn', '/showcase/withdrawn'],
] as const;

describe('the public site in a browser', () => {
  let office: TestOffice;

  beforeAll(async () => {
    office = await openOffice();
    await openExhibition(office);
    await withdraw(office, 'withdrawn');
    mkdirSync(SHOTS, { recursive: true });
  });
  afterAll(() => office.stop());

  /** A browser of its own with one window; requests to other places are noted and refused. */
  async function visit(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
    const browser: Browser = await openBrowser();
    try {
      const context = await browser.newContext({
        baseURL: office.server.url,
        locale: 'zh-CN',
        viewport: DESK,
        ...options,
      });
      const faults: string[] = [];
      await context.route('**/*', (route) => {
        const address = route.request().url();
        if (new URL(address).origin === office.server.url || /^(data|file):/.test(address))
          return route.continue();
        faults.push(`asked ${address}`);
        return route.abort();
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        const isRefusal = /status of 4(04|10)/.test(message.text());
        if (message.type() === 'error' && !isRefusal) faults.push(message.text());
      });
      await work(page);
      expect(faults).toEqual([]);
      await context.close();
    } finally {
      await browser.close();
    }
  }

  async function shoot(page: Page, name: string): Promise<void> {
    await page.evaluate('for (const image of document.images) image.loading = "eager"');
    // Asked from here: the page's own policy lets nothing be evaluated inside it.
    await until('all pictures are there', () =>
      page.evaluate(
        '[...document.images].every((image) => !image.checkVisibility() || (image.complete && image.naturalWidth > 0))',
      ),
    );
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true });
  }

  it.each<[view: string, options: BrowserContextOptions]>([
    ['', {}],
    ['large', {}],
    ['contrast', {}],
    ['large-contrast', {}],
    ['', { colorScheme: 'dark' }],
  ])('can be read by everybody, view "%s" %j', async (view, options) => {
    const name = view || (options.colorScheme ?? 'plain');
    await visit(options, async (page) => {
      for (const [kind, address] of PAGES) {
        await page.goto(view ? `${address}${address.includes('?') ? '&' : '?'}view=${view}` : address);
        expect({ kind, faults: await accessibilityFaults(page) }).toEqual({ kind, faults: [] });
        await shoot(page, `${kind}-${name}`);
      }
    });
  });

  it.each([
    ['phone', PHONE],
    ['small-phone', { width: 360, height: 640 }],
  ])('fits a %s without moving sideways, with large letters too', async (name, viewport) => {
    await visit({ viewport }, async (page) => {
      for (const [kind, address] of PAGES) {
        for (const view of ['', 'large']) {
          await page.goto(view ? `${address}${address.includes('?') ? '&' : '?'}view=${view}` : address);
          const overhang = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          expect({ kind, view, overhang }).toEqual({ kind, view, overhang: 0 });
          if (view === '') await shoot(page, `${kind}-${name}`);
        }
      }
    });
  });

  it('has its pictures in the manual', async () => {
    await visit({}, async (page) => {
      for (const [kind, address] of [PAGES[0], PAGES[3]]) {
        await page.goto(address, { waitUntil: 'networkidle' });
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        await shootScreen(page, `showcase-${kind}`);
      }
    });
  });

  it('does not move while it loads', async () => {
    await visit({}, async (page) => {
      for (const address of ['/showcase', '/showcase/liuxi', '/showcase/map']) {
        await page.goto(address);
        const shift = await page.evaluate(`new Promise((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          scrollTo(0, document.body.scrollHeight);
          setTimeout(() => resolve(sum), 500);
        })`);
        expect({ address, shift }).toEqual({ address, shift: 0 });
      }
    });
  });

  it('is read, searched and filtered without script', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/showcase');
      await page.getByRole('link', { name: /^佛山市/ }).click();
      await page.getByText('佛山市：2 处').waitFor();
      await page.getByLabel('搜索名称、单位、城市或拼音首字母').fill('调解');
      await page.getByRole('button', { name: '搜索' }).click();
      await page.getByText('佛山市 · “调解”：1 处').waitFor();
      await page.getByRole('link', { name: '大字' }).click();
      await page.getByRole('link', { name: /商会里的调解室/ }).click();
      expect(await page.getAttribute('html', 'class')).toBe('large');
      await page.goto('/showcase/liuxi');
      await page
        .getByRole('link', { name: /红顶白墙/ })
        .first()
        .click();
      await page.getByRole('dialog', { name: '图片 1 / 3' }).waitFor();
      await page.getByRole('link', { name: '下一张' }).locator('visible=true').click();
      await page.getByRole('dialog', { name: '图片 2 / 3' }).waitFor();
      await page.getByRole('link', { name: '关闭' }).locator('visible=true').click();
      await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
      await page.goto('/showcase/liuxi');
      await page.screenshot({ path: path.join(SHOTS, 'site-no-script.png'), fullPage: true });
    });
  });

  it('shows pictures at full size by keyboard, and comes back to where one was', async () => {
    await visit({}, async (page) => {
      await page.goto('/showcase/liuxi');
      await page.locator('#thumbnail-1').focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '图片 1 / 3' });
      await dialog.waitFor();
      await until('the picture is there', () =>
        page.evaluate(
          '((image) => image.complete && image.naturalWidth > 0)(document.querySelector(".lightbox:target picture img"))',
        ),
      );
      await page.screenshot({ path: path.join(SHOTS, 'site-lightbox.png') });
      const box = await dialog.locator('picture img').boundingBox();
      expect(box?.height).toBeGreaterThan(400);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.getByRole('dialog', { name: '图片 2 / 3' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
      expect(await page.evaluate('document.activeElement.id')).toBe('thumbnail-2');
    });
  });

  it('prints a sheet with the code', async () => {
    await visit({ viewport: { width: 794, height: 1123 } }, async (page) => {
      await page.goto('/showcase/liuxi');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('img', { name: '本页网址的二维码' }).isVisible()).toBe(true);
      for (const hidden of ['.finder', '.bar nav', '.related', '.next', '.foot'])
        expect(await page.locator(hidden).locator('visible=true').count()).toBe(0);
      await shoot(page, 'site-print');
      await page.pdf({ path: path.join(SHOTS, 'site.pdf'), preferCSSPageSize: true });
    });
  });

  it('looks the same as files, opened from a folder, and is searched there', async () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'showcase-e2e-'));
    await promisify(execFile)(
      path.join(ROOT, 'node_modules/.bin/tsx'),
      [
        path.join(ROOT, 'src/cli/showcase-export.ts'),
        path.join(home, 'site'),
        '--url',
        `${office.server.url}/showcase`,
      ],
      {
        cwd: ROOT,
        env: { ...process.env, ...QUIET, DATABASE_URL: office.databaseUrl, DATA_DIR: office.server.dataDir },
      },
    );
    const at = (name: string): string => pathToFileURL(path.join(home, 'site', name)).href;
    await visit({}, async (page) => {
      await page.goto('/showcase/liuxi');
      const served = await page.locator('main').innerText();
      await page.goto(at('liuxi.html'));
      expect(await page.locator('main').innerText()).toBe(served);
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontSize')).toBe('44px');
      await page.goto(at('large/index.html'));
      await page.getByLabel('搜索名称、单位、城市或拼音首字母').fill('tjs');
      await page.getByRole('button', { name: '搜索' }).click();
      await page.getByText('找到 1 处').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('link', { name: '商会里的调解室' }).click();
      expect(new URL(page.url()).pathname).toMatch(/\/large\/tiaojieshi\.html$/);
    });
    rmSync(home, { recursive: true, force: true });
  });
});
