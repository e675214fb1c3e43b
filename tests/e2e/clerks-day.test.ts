import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { openFilledOffice } from '../support/filled-office';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { goTo, signIn } from '../support/desk';
import { openWorkbook } from '../support/exports';
import type { TestOffice } from '../support/office';
import { until } from '../support/until';
import { readFileSync } from 'node:fs';

describe('a day of a city clerk, from sign-in to sign-out', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let strangers: string[];
  const thrown: string[] = [];
  /** The organization of the day. */
  let name = '';

  beforeAll(async () => {
    office = await openFilledOffice(4000);
    browser = await openBrowser();
    ({ context, page, strangers } = await openDesk(browser, office.server.url));
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  const judged = async (): Promise<{ duty: string; verdict: string } | undefined> =>
    (
      await office.sql<{ duty: string; verdict: string }>(
        'select duty, verdict from organizations where name = $1',
        [name],
      )
    )[0];
  const total = async (): Promise<number> => {
    const note = page.getByRole('main').getByRole('status').filter({ hasText: /家/ }).first();
    return Number(/([\d,]+) 家/.exec(await note.innerText())?.[1]?.replace(',', ''));
  };

  it('signs in and sees what waits', async () => {
    await page.goto('/panel/');
    await page.getByLabel('邮箱').waitFor();
    await shoot(page, 'day-sign-in');
    await signIn(page, 'guangzhou');
    await page.getByRole('heading', { name: '要办的事' }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, 'day-home');
  });

  it('goes from a to-do to its list, and narrows that to one kind of organization', async () => {
    await page
      .getByRole('main')
      .getByRole('link', { name: /请推动单独建立党组织/ })
      .click();
    await page.getByRole('gridcell').first().waitFor();
    const all = await total();
    await page.getByRole('search').getByRole('button', { name: /类型/ }).click();
    await page.getByRole('checkbox', { name: '社会服务机构' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('status').filter({ hasText: '社会服务机构 ·' }).waitFor();
    await until('the list has come anew', async () => (await total()) < all);
    await page.getByRole('gridcell').first().waitFor();
    await shoot(page, 'day-list');
    expect(await total()).toBeGreaterThan(0);
  });

  it('reads on the record why it stands where it stands, and puts a figure right', async () => {
    const uncovered = page.getByRole('row').filter({ hasText: '应建未建' }).first();
    name = (await uncovered.getByRole('link').first().innerText()).trim();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    const card = page.getByRole('region', { name: '判定' });
    await card.getByText('应建未建').first().waitFor();
    await shoot(page, 'day-record');
    const before = await judged();
    expect(before).toEqual({ duty: 'build', verdict: 'should-build' });
    await page.getByRole('link', { name: '编辑' }).click();
    await page.getByLabel(/专职人员中正式党员/).fill('2');
    const leaders = page.getByLabel(/负责人中正式党员/);
    await leaders.fill('0');
    await leaders.evaluate((field) => field.scrollIntoView({ block: 'center' }));
    await shoot(page, 'day-edit');
    await page.getByRole('button', { name: '保存' }).click();
    await card.getByText('有 2 名正式党员').waitFor();
    await shoot(page, 'day-verdict');
    const after = await judged();
    expect(after?.duty).toBe('join');
    expect(after?.verdict).not.toBe(before?.verdict);
  });

  it('keeps the paper that proves it with the record', async () => {
    await page.getByRole('tab', { name: '附件' }).click();
    const scan = await sharp({ create: { width: 420, height: 594, channels: 3, background: '#FBFAF8' } })
      .jpeg()
      .toBuffer();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '党员情况摸排表.jpg', mimeType: 'image/jpeg', buffer: scan });
    await page.getByRole('button', { name: '下载 党员情况摸排表.jpg' }).waitFor();
    await shoot(page, 'day-files');
    await page.getByRole('tab', { name: '变更' }).click();
    await page.getByText('专职人员中正式党员').first().waitFor();
    await shoot(page, 'day-history');
  });

  it('takes out the list that remains, for a purpose', async () => {
    await page.getByRole('main').getByRole('link', { name: '社会组织', exact: true }).click();
    await page.getByRole('gridcell').first().waitFor();
    // the list stands as it was until it has come anew
    await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' });
    const rows = await total();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/用途/).fill('第四季度应建未建单位核对');
    await shoot(page, 'day-export');
    await dialog.getByRole('button', { name: '开始导出' }).click();
    await dialog.waitFor({ state: 'detached' });
    await goTo(page, '导出');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    await shoot(page, 'day-exports');
    const file = path.join(office.server.dataDir, 'taken.xlsx');
    await download.saveAs(file);
    const sheet = (await openWorkbook(readFileSync(file))).worksheets[0];
    expect(sheet?.actualRowCount).toBe(rows + 1);
    expect(sheet?.getColumn(1).values).not.toContain(name);
  });

  it('signs out, and leaves nothing open behind', async () => {
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await shoot(page, 'day-menu');
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('邮箱').waitFor();
    await page.goto('/panel/organizations');
    await page.getByLabel('邮箱').waitFor();
    expect([thrown, strangers]).toEqual([[], []]);
  });
});
