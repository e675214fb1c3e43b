import type { Browser, Page } from 'playwright-core';
import { codeOf } from '../support/authenticator';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { goTo, signIn } from '../support/desk';
import { openOffice, PASSWORD, type TestOffice } from '../support/office';
import { until } from '../support/until';

const OWN = 'Kapok-river-8471';
const EMAIL = 'foshan@demo.invalid';

describe('accounts', () => {
  let office: TestOffice;
  let browsers: Browser[] = [];
  let initial = '';

  beforeAll(async () => {
    office = await openOffice({ SECOND_FACTOR_ROLES: 'auditor' });
  });
  afterEach(async () => {
    for (const browser of browsers) await browser.close();
    browsers = [];
  });
  afterAll(() => office.stop());

  /** A machine of its own: the packaged browser runs in one process, which serves one desk at a time. */
  const newDesk = async (): Promise<Page> => {
    const browser = await openBrowser();
    browsers.push(browser);
    return (await openDesk(browser, office.server.url)).page;
  };
  const enter = async (page: Page, email: string, password: string): Promise<void> => {
    await page.goto('/panel/');
    await page.getByLabel('邮箱').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('input[name=password]').press('Enter');
  };
  /** Looks at the screen as it stands, in light and in dark. */
  const look = async (page: Page, name: string): Promise<void> => {
    await shoot(page, `accounts-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/\bnull\b|\bundefined\b|\b(errors|account|staff|signIn)\.[a-z]+/);
  };

  it('the province office makes one, told a password once', async () => {
    const page = await newDesk();
    await signIn(page, 'province');
    await goTo(page, '账户管理');
    await page.getByRole('row', { name: /天河区办公室/ }).waitFor();
    await look(page, 'list');
    await page.getByRole('button', { name: '新建账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('佛山市办公室');
    await dialog.getByRole('textbox', { name: '账号' }).fill('foshan');
    await dialog.getByLabel('邮箱').fill(EMAIL);
    await dialog.getByRole('combobox', { name: '管辖地区' }).fill('佛山');
    await page.getByRole('option', { name: '佛山市' }).click();
    await look(page, 'new');
    await page.getByRole('button', { name: '创建' }).click();
    initial = await page.getByRole('dialog').locator('code').innerText();
    await look(page, 'initial-password');
    await page.getByRole('button', { name: '已告知，关闭' }).click();
    await page.getByRole('row', { name: /佛山市办公室.*待首次登录/ }).waitFor();
    await page.getByRole('button', { name: '深圳市办公室的操作' }).click();
    await look(page, 'actions');
    await page.getByRole('menuitem', { name: '停用' }).click();
    await look(page, 'disable');
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await page.getByRole('row', { name: /深圳市办公室.*已停用/ }).waitFor();
  });

  it('its owner begins with a password of their own and the pledge, by keyboard alone', async () => {
    const page = await newDesk();
    await enter(page, EMAIL, 'Wrong-password-1');
    await page.getByRole('alert').getByText('邮箱或密码不对。').waitFor();
    await look(page, 'wrong');
    await enter(page, EMAIL, initial);
    await page.waitForURL('**/panel/first-sign-in');
    const done = page.getByRole('button', { name: '完成，进入系统' });
    await page.getByLabel('新密码').fill('foshan84');
    await look(page, 'first-sign-in');
    expect(await done.isDisabled()).toBe(true);
    await page.getByLabel('新密码').fill('Qwerty12345!');
    await page.getByLabel('再输入一次').fill('Qwerty12345!');
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await done.press('Enter');
    await page.getByText('这个密码太常见').waitFor();
    await page.getByLabel('新密码').fill(OWN);
    await page.getByLabel('再输入一次').fill(OWN);
    await done.press('Enter');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.goto('/panel/first-sign-in');
    await page.goto('/panel/');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
  });

  it('its owner turns the second factor on, and signs in with it', async () => {
    const page = await newDesk();
    await enter(page, EMAIL, OWN);
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '我的账户' }).click();
    await page.getByRole('heading', { name: '我的登录' }).waitFor();
    await page.getByRole('cell', { name: '本机' }).waitFor();
    await look(page, 'own');
    await page.getByRole('button', { name: '开启' }).click();
    await page.getByLabel('当前密码').fill(OWN);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('img', { name: '动态验证码的二维码' }).waitFor();
    await look(page, 'enrolment');
    const secret = await page.locator('code').innerText();
    const used = codeOf(secret);
    await page.getByLabel('6 位数字').fill(used);
    await page.getByRole('button', { name: '确认开启' }).click();
    await page.getByRole('heading', { name: /恢复码/ }).waitFor();
    const [code = ''] = await page.locator('#recovery-codes code').allInnerTexts();
    await look(page, 'recovery-codes');
    await page.getByRole('button', { name: '已保存好' }).click();
    await page.getByText('还有 10 个恢复码可用').waitFor();

    const other = await newDesk();
    await enter(other, EMAIL, OWN);
    await other.getByRole('heading', { name: '请输入验证码' }).waitFor();
    await look(other, 'second-step');
    await other.getByLabel('验证码或恢复码').fill(used);
    await other.getByRole('button', { name: '验证' }).click();
    await other.getByText('验证码不对，或已经用过').waitFor();
    await other.getByLabel('验证码或恢复码').fill(code);
    await other.getByRole('button', { name: '验证' }).click();
    await other.getByRole('navigation', { name: '主导航' }).waitFor();

    await other.goto('/panel/account');
    await other.getByRole('button', { name: '全部退出' }).click();
    await other.getByLabel('邮箱').waitFor();
    await page.reload();
    await page.getByLabel('邮箱').waitFor();
  });

  it('a role that may not do without a second factor sets it up before anything else', async () => {
    const page = await newDesk();
    await enter(page, 'auditor@demo.invalid', PASSWORD);
    await page.waitForURL('**/panel/first-sign-in');
    await page.getByRole('heading', { name: '设置二次验证' }).waitFor();
    expect(await page.title()).toBe('设置二次验证 · 社会组织党建');
    await page.getByLabel('当前密码').fill(PASSWORD);
    await look(page, 'owes-second-factor');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('img', { name: '动态验证码的二维码' }).waitFor();
    await page.getByLabel('6 位数字').fill(codeOf(await page.locator('code').innerText()));
    await page.getByRole('button', { name: '确认开启' }).click();
    await look(page, 'owed-recovery-codes');
    await page.getByRole('button', { name: '已保存好' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.goto('/panel/account');
    await page.getByText('还有 10 个恢复码可用').waitFor();
    expect(await page.getByRole('button', { name: '关闭', exact: true }).count()).toBe(0);
  });

  it('is dark where one wants it dark, and as legible', async () => {
    const page = await newDesk();
    await signIn(page, 'province');
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '深色界面' }).click();
    await page.goto('/panel/account');
    await page.getByRole('cell', { name: '本机' }).waitFor();
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByLabel('新密码').fill('Kapok-84');
    await look(page, 'own-dark');
    await page.goto('/panel/staff');
    await page.getByRole('row', { name: /天河区办公室/ }).waitFor();
    await look(page, 'list-dark');
  });

  it('keeps no token where script or a later visitor could find it', async () => {
    const page = await newDesk();
    await signIn(page, 'guangzhou');
    const found = await page.evaluate(
      'JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])',
    );
    expect(String(found)).not.toMatch(/eyJ|office_refresh/);
    await page.reload();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('邮箱').waitFor();
    await page.goto('/panel/organizations');
    await page.getByLabel('邮箱').waitFor();
  });

  it('keeps the desk as its owner has set it up, over a sign-out, for that account', async () => {
    const page = await newDesk();
    await signIn(page, 'guangzhou');
    const group = (name: string) => page.getByRole('navigation').getByRole('button', { name });
    const isOpen = (name: string) => group(name).getAttribute('aria-expanded');
    const screen = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
    expect(await isOpen('底数')).toBe('true');
    expect(await isOpen('数据')).toBe('false');
    expect(await screen('导出').count()).toBe(0);

    await group('底数').press('Enter');
    await group('数据').press('Space');
    await screen('导出').waitFor();
    expect(await screen('社会组织').count()).toBe(0);
    await page.goto('/panel/organizations?filter={}');
    await screen('社会组织').waitFor();
    expect(await screen('社会组织').getAttribute('aria-current')).toBe('page');
    const kept = (key: string) => page.evaluate<string | null>(`localStorage.getItem('RaStorepanel.${key}')`);
    await until('the conditions are kept', async () => (await kept('organizations.listParams')) !== null);
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '深色界面' }).click();
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('邮箱').waitFor();
    expect(await kept('theme')).toBe('"dark"');
    expect(await kept('organizations.listParams')).toBe(null);

    await signIn(page, 'guangzhou');
    await screen('导出').waitFor();
    await page.goto('/panel/');
    await screen('导出').waitFor();
    expect(await isOpen('底数')).toBe('false');
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('邮箱').waitFor();
    await signIn(page, 'province');
    expect(await isOpen('底数')).toBe('true');
    expect(await isOpen('数据')).toBe('false');
  });

  it('warns an idle desk, covers it, and gives back what was being written', async () => {
    const page = await newDesk();
    await page.clock.install();
    await signIn(page, 'tianhe');
    await page.goto('/panel/organizations/create');
    const name = page.getByLabel('名称').first();
    await name.fill('天河区示例协会');
    await page.clock.fastForward('28:30');
    await page.getByRole('dialog', { name: '即将自动退出' }).waitFor();
    await look(page, 'idle-warning');
    await page.getByRole('button', { name: '继续工作' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.clock.fastForward('31:00');
    await page.getByRole('dialog', { name: '已自动退出' }).waitFor();
    await look(page, 'idle-cover');
    const [alive] = await office.sql<{ count: string }>(
      `select count(*) from staff.session s join up_users u on u.id = s.user_id
        where u.username = 'tianhe' and s.ended_at is null`,
    );
    expect(alive?.count).toBe('0');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=password]').press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await name.inputValue()).toBe('天河区示例协会');
    await page.goto('/panel/organizations');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
  });
});
