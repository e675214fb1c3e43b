import { Workbook } from 'exceljs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import { openOffice, type TestOffice } from '../support/office';

const NAMES = ['甲示例协会', '乙示例协会', '丙示例服务中心'];

describe('what leaves the office, and what is kept with a record', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    const guangzhou = await office.as('guangzhou');
    for (const name of NAMES)
      await guangzhou
        .post('/api/organizations', {
          data: { name, orgType: name.endsWith('协会') ? 'association' : 'service-agency' },
        })
        .expect(201);
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    await signIn(page, 'guangzhou');
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  it('takes out what the list shows, once its purpose is named', async () => {
    await page.goto(`/panel/organizations?filter=${encodeURIComponent('{"orgType":["association"]}')}`);
    await page.getByRole('link', { name: '乙示例协会' }).waitFor();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('导出全部 2 条').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await dialog.getByRole('button', { name: '开始导出' }).isDisabled()).toBe(true);
    await dialog.getByLabel(/用途/).fill('季度核对');
    await shoot(page, 'export-dialog');
    await dialog.getByRole('button', { name: '开始导出' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.goto('/panel/exports');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    await shoot(page, 'exports');
    expect(await accessibilityFaults(page)).toEqual([]);
    const file = path.join(office.server.dataDir, 'taken.xlsx');
    await download.saveAs(file);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(file);
    const names = workbook.worksheets[0]?.getColumn(1).values.slice(1);
    expect(names).toEqual(['名称', '甲示例协会', '乙示例协会']);
  });

  it('keeps files of a record, shows, removes and brings them back, and says why one is refused', async () => {
    await page.goto('/panel/organizations?filter={}');
    await page.getByRole('link', { name: '丙示例服务中心' }).click();
    await page.getByRole('tab', { name: '附件' }).click();
    await page.getByText('还没有附件').waitFor();
    const field = page.locator('input[type=file]');
    const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#1F4E79' } })
      .jpeg()
      .toBuffer();
    await field.setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page.getByText('现场.jpg', { exact: true }).waitFor();
    await field.setInputFiles({
      name: '页面.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html></html>'),
    });
    await page.getByText('页面.pdf：文件的内容与扩展名不符').waitFor();
    await shoot(page, 'record-files');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^预览/ }).click();
    await page.getByRole('img', { name: '现场.jpg' }).waitFor();
    await shoot(page, 'record-file-preview');
    await page.getByRole('button', { name: '收起预览 现场.jpg' }).click();
    await page.getByRole('button', { name: /^移除/ }).click();
    await page.getByText('还没有附件').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('现场.jpg', { exact: true }).waitFor();
  });

  it('leads back from an address that leads nowhere', async () => {
    await page.goto('/panel/nowhere');
    await page.getByRole('heading', { level: 1, name: '没有找到' }).waitFor();
    await shoot(page, 'not-found');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: '首页' }).click();
    await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
  });
});
