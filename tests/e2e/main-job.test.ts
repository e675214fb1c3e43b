import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import { openOffice, type TestOffice } from '../support/office';
import { writeWorkbook } from '../support/workbook';

const HEADINGS = [
  '社会组织名称',
  '统一社会信用代码',
  '社会组织类型',
  '登记机关',
  '成立登记日期',
  '专职人员中正式党员',
  '负责人中正式党员',
  '摸排日期',
  '备注',
];
const ROWS = [
  [
    '天河区启明示例学校',
    '52440106XXXX90010M',
    '社会服务机构',
    '天河区民政局',
    '2015.03.01',
    3,
    1,
    '2026-10-12',
    '表中多出的一列',
  ],
  ['越秀区示例商会', '', '社会团体', '越秀区民政局', '2018年6月1日', '２', '0', '2026/10/12', ''],
  ['荔湾区示例基金会', '', '基金会', '荔湾区民政局', '20190105', '暂无', '', '', ''],
  ['海珠区示例协会', '', '不存在的类型', '海珠区民政局', '2018-06-01', 1, 0, '2026-10-12', ''],
];

describe('from a workbook to a verdict, as a clerk does it', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let strangers: string[];
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'clerk-'));
    office = await openOffice();
    browser = await openBrowser();
    ({ context, page, strangers } = await openDesk(browser, office.server.url));
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('signs in, and says what is wrong with a wrong password', async () => {
    await page.goto('/panel/');
    await page.getByLabel('邮箱').fill('guangzhou@demo.invalid');
    await page.locator('input[name=password]').fill('wrong');
    await page.locator('input[name=password]').press('Enter');
    await page.getByText('邮箱或密码不对').waitFor();
    await signIn(page, 'guangzhou');
    await page.getByRole('heading', { name: '要办的事' }).waitFor();
    await shoot(page, 'job-1-home');
  });

  it('imports a workbook: what is wrong stands at its cell, the rest goes in', async () => {
    const file = await writeWorkbook(folder, '广州市社会组织.xlsx', [HEADINGS, ...ROWS]);
    await page.getByRole('link', { name: '社会组织' }).first().click();
    await page.getByRole('main').getByRole('link', { name: '导入' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '上传并检查' }).click();
    await page.getByText('新增 3').waitFor();
    await page.getByText('忽略 1 列').waitFor();
    await shoot(page, 'job-2-preview');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText('错误 1').click();
    await page.getByText('不存在的类型').first().waitFor();
    await shoot(page, 'job-3-errors');
    await page.getByRole('button', { name: '导入其余 3 行' }).click();
    await page.getByText('已导入：新增 3 条').waitFor();
    await shoot(page, 'job-4-imported');
  });

  it('shows the verdict with its reason, and another verdict once a figure is put right', async () => {
    await page.goto('/panel/organizations');
    await page.getByText('天河区启明示例学校').click();
    const card = page.getByRole('region', { name: '判定' });
    await card.getByText('应建未建').first().waitFor();
    await card.getByText('有 4 名正式党员').waitFor();
    await shoot(page, 'job-5-why');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '编辑' }).click();
    await page.getByLabel(/专职人员中正式党员/).fill('1');
    await page.getByRole('button', { name: '保存' }).click();
    await card.getByText('应联未联').first().waitFor();
    await card.getByText('有 2 名正式党员').waitFor();
    await shoot(page, 'job-6-changed');
    const rows = await office.sql('select duty, verdict from organizations where name = $1', [
      '天河区启明示例学校',
    ]);
    expect(rows).toEqual([{ duty: 'join', verdict: 'should-join' }]);
  });

  it('takes the import back, except where somebody worked on a row since', async () => {
    await page.goto('/panel/imports');
    await page.getByText('广州市社会组织.xlsx').first().click();
    await page.getByRole('button', { name: /撤销这次导入/ }).click();
    await page.getByText('不能撤销').waitFor();
    await page.getByRole('main').getByRole('link', { name: '天河区启明示例学校' }).waitFor();
    await shoot(page, 'job-7-undo');
    expect(await office.sql('select count(*)::int as left from organizations')).toEqual([{ left: 3 }]);
  });

  it('asks nobody outside the machine for anything', () => {
    expect(strangers).toEqual([]);
  });
});
