import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { makeRow, type Row } from '../support/builders';
import { signIn } from '../support/desk';
import { openOffice, type Account, type Api, type TestOffice } from '../support/office';

describe('what was changed', () => {
  let office: TestOffice;
  let province: Api;
  let browser: Browser;
  let page: Page;
  let row: Row;

  beforeAll(async () => {
    office = await openOffice();
    province = await office.as('province');
    row = await makeRow(province, 'organizations', '4401', { name: '示例一协会', address: '甲路1号' });
    await province.put(`/api/organizations/${row.documentId}`, { data: { address: '乙路2号' } }).expect(200);
    await province
      .post('/api/bulk/organizations', {
        data: {
          selection: { ids: [row.documentId] },
          change: { set: { formerNames: '旧名' } },
          expected: 1,
        },
      })
      .expect(200);
  });
  afterAll(() => office.stop());
  // A browser of its own for each desk: the packaged one shares cookies between its contexts.
  afterEach(() => browser.close());

  async function sitDown(account: Account): Promise<void> {
    browser = await openBrowser();
    ({ page } = await openDesk(browser, office.server.url));
    await signIn(page, account);
  }

  async function assertFine(name: string): Promise<void> {
    await page.waitForLoadState('networkidle');
    await shoot(page, name);
    expect(await accessibilityFaults(page)).toEqual([]);
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/\bnull\b|\bundefined\b|\[object|\b(history|trash|audit)\.[a-z]+/i);
  }

  it('is taken back as one, compared, and restored field by field', async () => {
    await sitDown('province');
    await page.goto(`/panel/organizations/${row.documentId}/show?tab=history`);
    await page.getByRole('heading', { name: / · 批量修改（1 条） · / }).waitFor();
    await assertFine('history');
    await page.getByRole('button', { name: '撤销本次批量操作' }).click();
    await page.getByRole('dialog').getByText('1 条记录').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '撤销本次批量操作' }).click();
    await page.getByText('已撤销，恢复 1 条记录').waitFor();
    await page.getByRole('heading', { name: / · 撤销 · / }).waitFor();
    await page.getByLabel('自', { exact: true }).click();
    const moments = await page.getByRole('option').allInnerTexts();
    expect(moments.map((line) => line.replace(/^[-\d]+ [:\d]+/, '时间'))).toEqual(
      ['撤销', '批量修改（1 条）', '修改', '新增'].map((action) => `时间 · ${action} · 省级办公室`),
    );
    await page.getByRole('option').last().click();
    await page.getByRole('columnheader', { name: /^新增 .* · 省级办公室$/ }).waitFor();
    await page.getByRole('columnheader', { name: '现在' }).waitFor();
    await page.getByLabel('选择“住所”').check();
    await page.getByRole('button', { name: '恢复勾选的项目' }).click();
    await page.getByRole('dialog').getByText('将修改：住所').waitFor();
    await shoot(page, 'history-restore');
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByText('已恢复到').waitFor();
    expect(await office.sql('select address, former_names from organizations')).toEqual([
      { address: '甲路1号', former_names: null },
    ]);
  });

  it('comes back from the trash with its links', async () => {
    await makeRow(province, 'leaders', '4401', { name: '陈示例' });
    await province.delete(`/api/organizations/${row.documentId}`).expect(204);
    await sitDown('province');
    await page.goto('/panel/organizations');
    await page.getByRole('link', { name: '回收站' }).click();
    await page.getByRole('heading', { name: '社会组织回收站' }).waitFor();
    await page.getByRole('rowheader', { name: '示例一协会' }).waitFor();
    await assertFine('trash');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByText('“示例一协会”已恢复').waitFor();
    await page.getByText('回收站是空的').waitFor();
    await province.get(`/api/organizations/${row.documentId}`).expect(200);
  });

  it.each<[string, string[]]>([
    ['light', []],
    ['dark', ['深色界面']],
  ])('is open to the auditor, who verifies and exports it (%s)', async (theme, choices) => {
    await sitDown('auditor');
    for (const name of choices) {
      await page.getByRole('button', { name: /个人菜单/ }).click();
      await page.getByRole('menuitem', { name }).click();
    }
    await page.goto('/panel/audit');
    await page.getByRole('heading', { name: '审计记录' }).waitFor();
    await page.getByRole('button', { name: '核验完整性' }).click();
    await page.getByText('核验通过').waitFor();
    await page.getByLabel('登记册', { exact: true }).click();
    const offered = await page.getByRole('option').allInnerTexts();
    expect(offered).toEqual(
      expect.arrayContaining(['工作法', '工作法征集', '工作法汇编', '社会组织', '账号']),
    );
    const { compare } = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
    expect(offered.slice(1)).toEqual(offered.slice(1).sort(compare));
    await page.getByRole('option', { name: '全部' }).click();
    await page.getByLabel('操作人', { exact: true }).fill('省级');
    await page.getByRole('button', { name: '查询' }).click();
    await assertFine(`audit-${theme}`);
    await page
      .getByRole('button', { name: /查看第 \d+ 条/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await assertFine(`audit-detail-${theme}`);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByLabel('用途').fill('年度检查');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: '导出' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('审计记录.xlsx');
  });
});
