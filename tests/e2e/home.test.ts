import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Client } from 'pg';
import { fillOffice } from '../../database/demo/fill-office';
import { DESK, openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { PERSONAL_DATA_KEYS } from '../support/secrets';

describe('home and reports', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.stop());
  afterEach(async () => {
    await context.close();
    await browser.close();
  });

  /** A fresh desk of this account, on the home screen; the packaged browser has one desk in its life. */
  async function sitDown(account: Account): Promise<void> {
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    await signIn(page, account);
  }

  async function settle(): Promise<void> {
    await page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('heading', { level: 2 }).first())
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
  }

  it('tells an empty office what to do first', async () => {
    await sitDown('guangzhou');
    await page.getByRole('heading', { name: '还没有社会组织' }).waitFor();
    await settle();
    await shoot(page, 'home-empty');
    await page.getByRole('main').getByRole('link', { name: '导入数据' }).click();
    await page.waitForURL(/imports\/new/);
  });

  describe('of a filled office', () => {
    beforeAll(async () => {
      const client = new Client({ connectionString: office.databaseUrl });
      await client.connect();
      await fillOffice(client, { organizations: 1200, personalDataKeys: PERSONAL_DATA_KEYS });
      await client.end();
    });

    it.each(['province', 'guangzhou'] as const)(
      'shows %s on each to-do as many as its list has',
      async (account) => {
        await sitDown(account);
        const links = page.getByRole('main').locator('section').first().getByRole('link');
        await links.first().waitFor();
        await settle();
        const todos = await links.evaluateAll((found) =>
          found.map((link) => ({
            href: link.getAttribute('href') ?? '',
            count: Number(link.querySelector('strong')?.textContent?.replaceAll(',', '')),
          })),
        );
        expect(todos.length).toBeGreaterThan(8);
        for (const { href, count } of todos.filter((todo) => !todo.href.includes('/imports'))) {
          await page.goto(href);
          const note = page
            .getByRole('heading', { level: 1 })
            .locator('xpath=following-sibling::*[@role="status"]');
          await note
            .filter({ hasText: new RegExp(`${count.toLocaleString()}\\s*(家|条)`) })
            .or(page.getByText(/没有符合条件的/))
            .first()
            .waitFor();
          expect([href, await page.getByText(/没有符合条件的/).count()]).toEqual([href, count === 0 ? 1 : 0]);
        }
      },
    );

    it('opens as many organizations as a rate counts above and below its line', async () => {
      await sitDown('guangzhou');
      const counts = page.getByRole('listitem').filter({ hasText: '%' }).getByRole('link');
      await counts.first().waitFor();
      await settle();
      const figures = await counts.evaluateAll((found) =>
        found.map((link) => ({ href: link.getAttribute('href') ?? '', count: link.textContent ?? '' })),
      );
      expect(figures).toHaveLength(10);
      for (const { href, count } of figures) {
        await page.goto(href);
        await page
          .getByRole('status')
          .filter({ hasText: `${count} 家` })
          .waitFor();
      }
    });

    it('opens the list of a city from the table beside the map, by keyboard alone', async () => {
      await sitDown('province');
      const city = page.getByRole('table', { name: /组织覆盖率/ }).getByRole('link', { name: '深圳市' });
      await city.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/organizations\?.*4403/);
    });

    it('colours the map by the rate one chooses', async () => {
      await sitDown('province');
      await page.getByRole('combobox', { name: '着色指标' }).click();
      await page.getByRole('option', { name: '工作覆盖率' }).click();
      await page.getByRole('img', { name: '各地市：工作覆盖率' }).waitFor();
    });

    it('moves nothing while the charts come', async () => {
      await sitDown('province');
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.getByRole('img').first().waitFor();
      await settle();
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      // 0.1 is what a good page may reach
      expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.05);
    });

    it.each([
      ['leader', '没有需要您办理的事项'],
      ['editor', '暂时没有等您编辑或审核的展示页'],
      ['auditor', '查看登录失败记录'],
    ] as const)('says to %s what this desk is for', async (account, sentence) => {
      await sitDown(account);
      await page.getByText(sentence).waitFor();
      await settle();
      await shoot(page, `home-${account}`);
    });

    it('prints the statistics table on A4 landscape, and hands it out as a workbook', async () => {
      await sitDown('guangzhou');
      await page.goto('/panel/reports');
      await page.getByRole('table').waitFor();
      await settle();
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 1047, height: 718 });
      await shoot(page, 'reports-print');
      const pdf = await page.pdf({
        path: '.data/screenshots/statistics.pdf',
        preferCSSPageSize: true,
        printBackground: true,
      });
      expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize(DESK);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出 Excel' }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^两个覆盖情况统计表 \d{4}-\d{2}-\d{2}\.xlsx$/);
      const workbook = new Workbook();
      await workbook.xlsx.load(readFileSync(await download.path()).buffer as ArrayBuffer);
      const shown = await page.getByRole('row', { name: /^合计/ }).getByRole('cell').nth(1).innerText();
      expect(workbook.worksheets[0]?.getCell('C6').value).toBe(Number(shown.replaceAll(',', '')));
    });

    it('opens the records behind a figure of the statistics table', async () => {
      await sitDown('guangzhou');
      await page.goto('/panel/reports');
      const row = page.getByRole('row', { name: /^合计/ });
      const figure = row.getByRole('link').nth(3);
      const count = await figure.innerText();
      await figure.click();
      await page
        .getByRole('status')
        .filter({ hasText: `${count} 家` })
        .waitFor();
    });

    it('pivots as it is told, remembers it in its address, and saves the chart as a picture', async () => {
      await sitDown('province');
      await page.goto('/panel/reports/pivot');
      await page.getByRole('combobox', { name: /^行/ }).click();
      await page.getByRole('option', { name: '社会组织类型' }).click();
      await page.waitForURL(/rows=orgType/);
      await page.reload();
      await page.getByRole('rowheader', { name: '社会团体' }).waitFor();
      const cell = page
        .getByRole('row', { name: /^社会团体/ })
        .getByRole('link')
        .first();
      const count = await cell.innerText();
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: '图表存为 PNG' }).click();
      const picture = readFileSync(await (await waiting).path());
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      await cell.click();
      await page
        .getByRole('status')
        .filter({ hasText: `${count} 家` })
        .waitFor();
    });
  });
});
