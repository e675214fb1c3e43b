import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Client } from 'pg';
import { PERSONAL_DATA_KEYS } from '../support/secrets';
import { fillOffice } from '../../database/demo/fill-office';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import { openOffice, type TestOffice } from '../support/office';

const REGISTERS = [
  'organizations',
  'leaders',
  'agencies',
  'branches',
  'coverage-links',
  'first-secretaries',
  'instructors',
  'instructor-assignments',
  'visits',
  'coverage-rules',
  'regions',
];
const OTHERS = ['', 'imports', 'imports/new', 'dictionary', 'organizations/create', 'branches/create'];

describe('every screen', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    const client = new Client({ connectionString: office.databaseUrl });
    await client.connect();
    await fillOffice(client, { organizations: 300, personalDataKeys: PERSONAL_DATA_KEYS });
    await client.end();
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    await signIn(page, 'province');
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  it.each([...OTHERS, ...REGISTERS])(
    '/panel/%s is accessible, complete and without a raw key or null',
    async (path) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`/panel/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await shoot(page, `screen-${path.replaceAll('/', '-') || 'home'}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      const text = await page.locator('body').innerText();
      expect(text).not.toMatch(
        /\bnull\b|\bundefined\b|\[object|\b(ra|errors|fields|list|home|imports)\.[a-z]+/i,
      );
      expect(errors).toEqual([]);
    },
  );

  it.each(REGISTERS)('/panel/%s opens its first record', async (register) => {
    await page.goto(`/panel/${register}`);
    await page.locator('td[data-row="0"][data-column="0"]').click();
    await page.waitForURL(new RegExp(`/${register}/[a-z0-9]{24}`));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, `record-${register}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('speaks English from end to end when asked to', async () => {
    await page.goto('/panel/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await page.goto('/panel/organizations');
    await page.waitForLoadState('networkidle');
    await shoot(page, 'screen-organizations-en');
    // Names of places and people stay as they are written.
    const furniture = await page.locator('nav, thead, main button').allInnerTexts();
    expect(furniture.join(' ')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
