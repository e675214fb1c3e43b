import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { makeRow, type Row } from '../support/builders';
import { signIn } from '../support/desk';
import { openOffice, type TestOffice } from '../support/office';

const NAME = '欧阳示例甲';
const NUMBER = '13800001234';

describe('a person in the panel', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let leader: Row;

  beforeAll(async () => {
    office = await openOffice();
    const guangzhou = await office.as('guangzhou');
    const organization = (await makeRow(guangzhou, 'organizations', '4401', { name: '示例物流协会' }))
      .documentId;
    leader = await makeRow(guangzhou, 'leaders', '4401', { organization, name: NAME, officePhone: NUMBER });
    await makeRow(guangzhou, 'leaders', '4401', {
      organization,
      name: '陈示例乙',
      officePhone: '13900005678',
    });
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(page, 'guangzhou');
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  const stored = async () => {
    const guangzhou = await office.as('guangzhou');
    const fields = ['name', 'officePhone'];
    const { body } = await guangzhou
      .post(`/api/leaders/${leader.documentId}/reveal`, { data: { fields, reason: 'verify' } })
      .expect(200);
    return body.data.values;
  };
  const text = () => page.locator('body').innerText();

  it('is masked in the list, found by the whole name or number, and by no part of either', async () => {
    await page.goto('/panel/leaders');
    await page.getByText('欧阳***').waitFor();
    expect(await text()).not.toContain(NAME);
    const search = page.getByPlaceholder('按完整的姓名、办公电话查找，按回车键');
    for (const whole of [NAME, '138 0000 1234']) {
      await search.fill(whole);
      await search.press('Enter');
      await page.getByText('陈***').waitFor({ state: 'detached' });
      await page.getByText('欧阳***').waitFor();
    }
    await shoot(page, 'privacy-search');
    await search.fill('欧阳');
    await search.press('Enter');
    await page.getByText('没有符合条件的负责人').waitFor();
  });

  it('is shown for a reason, for a while, on this page only', async () => {
    await page.goto(`/panel/leaders/${leader.documentId}/show`);
    await page.getByText('138****1234').waitFor();
    await page.getByRole('button', { name: '显示办公电话' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('系统会记录').waitFor();
    await shoot(page, 'privacy-reason');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '显示' }).click();
    await page.getByText(NUMBER).waitFor();
    await shoot(page, 'privacy-revealed');
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(NUMBER);
    await page.getByRole('button', { name: '隐藏' }).click();
    await page.getByText('138****1234').waitFor();
    expect(await text()).not.toContain(NUMBER);
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain(
      NUMBER,
    );
    const events = await office.sql(
      `select detail from registers.audit where action = 'reveal' order by id desc limit 1`,
    );
    expect(events).toEqual([{ detail: { fields: ['officePhone'], reason: 'contact' } }]);
  });

  it('stays as it is when another field of the form is changed', async () => {
    await page.goto(`/panel/leaders/${leader.documentId}`);
    const name = page.getByLabel('姓名');
    await name.waitFor();
    expect(await name.inputValue()).toBe('');
    expect(await name.getAttribute('placeholder')).toBe('欧阳***（保持不变）');
    await page.getByLabel('备注').fill('每周二在岗');
    await shoot(page, 'privacy-form');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/\/show$/);
    expect(await stored()).toEqual({ name: NAME, officePhone: NUMBER });
  });

  it('changes to what is typed, and to nothing when it is cleared', async () => {
    await page.goto(`/panel/leaders/${leader.documentId}`);
    await page.getByLabel('姓名').fill('陈示例丙');
    await page.getByRole('button', { name: '清空此项' }).click();
    await page.getByPlaceholder('保存后清空').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/\/show$/);
    expect(await stored()).toEqual({ name: '陈示例丙', officePhone: null });
  });

  it('offers no look behind the mask to a reader', async () => {
    const another = await openBrowser();
    const desk = await openDesk(another, office.server.url);
    await signIn(desk.page, 'leader');
    await desk.page.goto(`/panel/leaders/${leader.documentId}/show`);
    await desk.page.getByText('陈***').first().waitFor();
    expect(await desk.page.getByRole('button', { name: /^显示/ }).count()).toBe(0);
    await another.close();
  });
});
