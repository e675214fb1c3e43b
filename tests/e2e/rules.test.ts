import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openFilledOffice } from '../support/filled-office';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import type { TestOffice } from '../support/office';

describe('the editor of coverage rules', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let rule: string;
  const errors: string[] = [];

  beforeAll(async () => {
    office = await openFilledOffice(300);
    const [row] = await office.sql<{ document_id: string }>(
      "select document_id from coverage_rules where code = 'build'",
    );
    rule = row?.document_id ?? '';
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, 'province');
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  const stored = async (): Promise<Record<string, unknown>> =>
    (await (await office.as('province')).get(`/api/coverage-rules/${rule}`).expect(200)).body.data;
  const condition = () => page.getByRole('group', { name: /^适用条件/ });
  const open = async (): Promise<void> => {
    await page.goto(`/panel/coverage-rules/${rule}`);
    await condition().getByLabel('项目').first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  const choose = async (label: string, option: string, at = 0): Promise<void> => {
    await condition().getByLabel(label).nth(at).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  it('reads a rule as a sentence on its page', async () => {
    await page.goto(`/panel/coverage-rules/${rule}/show`);
    await page
      .getByText('当正式党员数（专职人员和负责人）不少于 3 人（参数 minMembers）时，适用本规则。')
      .waitFor();
    await page.getByText(/或（临时党组织不少于 1 个，且（转接困难数/).waitFor();
    await shoot(page, 'rule-show');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows its conditions without JSON, and the sentence follows what one changes', async () => {
    await open();
    expect(await page.getByText('"combinator"').count()).toBe(0);
    await shoot(page, 'rule-edit');
    expect(await accessibilityFaults(page)).toEqual([]);
    await condition().getByRole('button', { name: '添加条件' }).click();
    await choose('项目', '社会组织类型', 1);
    await choose('比较', '为其中之一', 1);
    await condition().getByLabel('值', { exact: true }).last().click();
    await page.getByRole('option', { name: '基金会' }).click();
    await page.keyboard.press('Escape');
    await condition().getByText('，且社会组织类型为“基金会”时，适用本规则。').waitFor();
    await shoot(page, 'rule-edited');
  });

  it('tries the effect before anything is saved', async () => {
    const before = await stored();
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText(/家社会组织的职责、判定或覆盖方式会改变/).waitFor();
    await page.getByRole('region', { name: '试算影响' }).scrollIntoViewIfNeeded();
    await shoot(page, 'rule-preview');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('tells at the condition what is missing, and saves nothing', async () => {
    await open();
    const { version } = await stored();
    await condition().getByRole('button', { name: '添加条件' }).click();
    await choose('项目', '预备党员数', 1);
    await page.getByRole('button', { name: '保存' }).click();
    await condition().getByRole('alert').filter({ hasText: '请填写或选择值' }).waitFor();
    await condition().getByText('请补全每个条件的值').waitFor();
    await shoot(page, 'rule-missing');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await stored()).version).toBe(version);
  });

  it('tells at the condition what the server refuses', async () => {
    await open();
    await page.getByRole('button', { name: '删除参数 minMembers' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await condition().getByRole('alert').filter({ hasText: '规则用到了没有给出的参数' }).waitFor();
    await shoot(page, 'rule-refused');
  });

  it('saves a group with its own conditions, as the compiler takes it', async () => {
    await open();
    await condition().getByRole('button', { name: '添加一组条件' }).click();
    const inner = condition().getByRole('group', { name: '以下条件符合任何一个' });
    await inner.getByRole('button', { name: '添加条件' }).click();
    await inner.getByLabel('项目').click();
    await page.getByRole('option', { name: '僵尸型', exact: true }).click();
    await inner.getByLabel('值', { exact: true }).click();
    await page.getByRole('option', { name: '否', exact: true }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL('**/show');
    await page.getByText('，且僵尸型为否时，适用本规则。').waitFor();
    expect((await stored()).condition).toEqual({
      combinator: 'and',
      rules: [
        { field: 'fullMembers', operator: '>=', value: { parameter: 'minMembers' } },
        { combinator: 'or', rules: [{ field: 'zombie', operator: '=', value: false }] },
      ],
    });
  });

  it('reads well in the dark and on a phone', async () => {
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '深色界面' }).click();
    await open();
    await shoot(page, 'rule-edit-dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, 'rule-edit-phone');
    expect(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth')).toBe(true);
    expect(errors).toEqual([]);
  });
});
