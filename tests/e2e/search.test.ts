import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openFilledOffice } from '../support/filled-office';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { makeRow } from '../support/builders';
import { signIn } from '../support/desk';
import type { TestOffice } from '../support/office';

describe('the search of everything', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    office = await openFilledOffice(400);
    const province = await office.as('province');
    await makeRow(province, 'organizations', '4401', {
      name: '广州市凤凰木协会',
      creditCode: '51440000XXXX00019K',
    });
    await makeRow(province, 'branches', '4401', { name: '凤凰木联合党支部' });
    await makeRow(province, 'instructors', '4401', { name: '符示例', sourceUnit: '示例街道办事处' });
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, 'guangzhou');
    await page.waitForLoadState('networkidle');
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  const box = () => page.getByRole('combobox', { name: '搜索全部' });
  const option = (name: string | RegExp) => page.getByRole('option', { name });
  const chosen = (): Promise<string> => page.locator('[role=option][aria-selected=true] .label').innerText();
  const open = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await box().waitFor();
  };
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await box().waitFor({ state: 'detached' });
  };

  it('opens by Ctrl K with the cursor in it, says what can be typed, and closes by esc', async () => {
    await open();
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByText('请输入名称中的几个字').waitFor();
    await shoot(page, 'search-begin');
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });

  it('finds records by initials, in groups, and opens the one that the arrows chose', async () => {
    await open();
    await box().fill('fhm');
    await option(/广州市凤凰木协会/).waitFor();
    await option(/凤凰木联合党支部/).waitFor();
    expect(await page.getByRole('group', { name: '社会组织' }).getByRole('option').count()).toBe(1);
    await shoot(page, 'search-found');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await chosen()).toBe('广州市凤凰木协会');
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe('凤凰木联合党支部');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '广州市凤凰木协会' }).waitFor();
  });

  it('keeps what one opened for the session', async () => {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '广州市凤凰木协会' }).waitFor();
    await page.getByRole('button', { name: '搜索全部' }).click();
    await page
      .getByRole('group', { name: '最近打开' })
      .getByRole('option', { name: /广州市凤凰木协会/ })
      .waitFor();
    await shoot(page, 'search-recent');
    await close();
  });

  it('goes to screens by their names and initials', async () => {
    await open();
    await box().fill('drsj');
    await option('导入数据').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '导入数据' }).waitFor();
    await open();
    await box().fill('交叉');
    await option('交叉统计').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/panel/reports/pivot**');
  });

  it('shows all of a register in its list', async () => {
    await open();
    await box().fill('广州');
    await option(/查看全部符合的社会组织/).click();
    await page.getByRole('heading', { level: 1, name: /社会组织/ }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('广州');
    await page.goto('/panel/organizations?filter={}');
    await page.waitForLoadState('networkidle');
  });

  it('looks for people when it is asked to, by the whole name', async () => {
    await open();
    await box().fill('符示例');
    await option(/查找姓名为“符示例”的人员/).waitFor();
    expect(await page.getByRole('option', { name: '符**' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await option(/符\*\*/).waitFor();
    await shoot(page, 'search-people');
    expect(await accessibilityFaults(page)).toEqual([]);
    await box().fill('无此人');
    await option(/查找姓名为“无此人”的人员/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('没有姓名为“无此人”的人员').waitFor();
    await close();
  });

  it('says what to do when nothing is found, and when the server does not answer', async () => {
    await open();
    await box().fill('zzzz9999');
    await page.getByText('没有找到“zzzz9999”').waitFor();
    await shoot(page, 'search-nothing');
    await page.route('**/api/desk/search**', (route) => route.abort());
    await box().fill('fhm');
    await page.getByRole('alert').waitFor();
    await shoot(page, 'search-error');
    await page.unroute('**/api/desk/search**');
    await page.getByRole('button', { name: '重试' }).click();
    await option(/广州市凤凰木协会/).waitFor();
    await close();
  });

  it('keeps the earlier answer while the next is on its way', async () => {
    await open();
    await box().fill('凤凰');
    await option(/广州市凤凰木协会/).waitFor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/desk/search**', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/desk\/search/);
    await box().fill('凤凰木联合');
    await asked;
    expect(await option(/广州市凤凰木协会/).count()).toBe(1);
    release();
    await option(/广州市凤凰木协会/).waitFor({ state: 'detached' });
    await option(/凤凰木联合党支部/).waitFor();
    await page.unroute('**/api/desk/search**');
    await close();
  });

  it('tells of running jobs in the top bar, how far they are, also after a reload', async () => {
    const job = (progress: number, state = 'running') => ({
      id: '1',
      kind: 'export',
      state,
      progress,
      subject: 'organizations',
      approval: null,
      createdAt: '2026-03-12T09:00:00Z',
      finishedAt: state === 'done' ? new Date().toISOString() : null,
    });
    let answer: unknown = { data: [job(42)] };
    await page.route('**/api/jobs', (route) => route.fulfill({ json: answer }));
    await page.reload();
    await page.getByRole('button', { name: '1 项任务，42%' }).click();
    const dialog = page.getByRole('dialog', { name: '任务' });
    await dialog.getByRole('progressbar', { name: '导出社会组织' }).waitFor();
    await shoot(page, 'jobs-running');
    expect(await accessibilityFaults(page)).toEqual([]);
    answer = { data: [job(100, 'done')] };
    await dialog.getByText('已完成').waitFor();
    await dialog.getByRole('link', { name: '导出社会组织' }).click();
    await page.getByRole('heading', { level: 1, name: '导出' }).waitFor();
    await page.getByRole('button', { name: '任务已完成' }).waitFor();
    await page.unroute('**/api/jobs');
  });

  it('reads well in the dark, in English and on a phone', async () => {
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '深色界面' }).click();
    await open();
    await box().fill('fhm');
    await option(/广州市凤凰木协会/).waitFor();
    await shoot(page, 'search-found-dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '搜索全部' }).click();
    await box().fill('fhm');
    await option(/广州市凤凰木协会/).waitFor();
    await shoot(page, 'search-found-phone');
    await close();
    await shoot(page, 'top-bar-phone');
    expect(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth')).toBe(true);
    expect(errors).toEqual([]);
  });
});
