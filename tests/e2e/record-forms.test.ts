import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findCheckCharacter } from '../../src/shared/credit-code';
import { openFilledOffice } from '../support/filled-office';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { goTo, signIn } from '../support/desk';
import type { TestOffice } from '../support/office';
import { drawnFields, watchRenders } from '../support/renders';
import { until } from '../support/until';

/** A code with a right check character; the digits of its body are nobody's. */
const codeOf = (head: string): string => {
  const body = head.padEnd(17, 'X');
  return body + String(findCheckCharacter(body));
};
const SERVICE_AGENCY = codeOf('52440106XXXX9701');

describe('a record’s form', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const errors: string[] = [];

  const openPage = async (): Promise<void> => {
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await watchRenders(page);
  };
  beforeAll(async () => {
    office = await openFilledOffice(120);
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    await page.close();
    await openPage();
    await signIn(page, 'province');
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  const field = (name: string) => page.locator(`[data-field="${name}"]`);
  const input = (name: string) => field(name).locator('input:not([aria-hidden=true]), textarea').first();
  const choice = (name: string) => field(name).getByRole('combobox');
  const focused = (): Promise<string | null> =>
    page.evaluate<string | null>(
      "document.activeElement.closest('[data-field]')?.getAttribute('data-field') ?? null",
    );
  const open = async (path: string): Promise<void> => {
    await page.goto(`/panel/${path}`);
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const save = () => page.getByRole('button', { name: '保存', exact: true }).click();
  const choose = async (name: string, option: string): Promise<void> => {
    await choice(name).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const drafts = (): Promise<string> =>
    page.evaluate<string>(
      "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('panel-draft:')))",
    );
  /** Whether the browser would ask before it closes the page. */
  const holdsBack = (): Promise<boolean> =>
    page.evaluate<boolean>("!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
  const kept = (text: string) =>
    until(`a draft with ${text} is kept`, async () => (await drafts()).includes(text));
  const someOrganization = async (at: number) => {
    const [row] = await office.sql<{ id: string; name: string }>(
      'select document_id as id, name from organizations order by id offset $1 limit 1',
      [at],
    );
    return row ?? { id: '', name: '' };
  };

  it('draws the field that one types into and no other, among sixty', async () => {
    const { id } = await someOrganization(0);
    await open(`organizations/${id}`);
    expect(await page.locator('[data-field]').count()).toBeGreaterThanOrEqual(45);
    await input('address').click();
    await page.keyboard.type('示例路');
    await drawnFields(page);
    await page.keyboard.type('12345');
    const drawn = await drawnFields(page);
    expect(Object.keys(drawn)).toEqual(['address']);
    await input('creditCode').click();
    await page.keyboard.type('1');
    expect(
      Object.keys(await drawnFields(page)).filter((name) => !['address', 'creditCode'].includes(name)),
    ).toEqual([]);
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '离开，不保留' }).click();
  });

  it('says at the fields and in one line what is missing, and goes to the first of them', async () => {
    await open('organizations/create');
    await save();
    const line = page.getByRole('alert').filter({ hasText: '有 2 处需要修改：名称、社会组织类型' });
    await line.waitFor();
    expect(await focused()).toBe('name');
    await field('name').getByText('此项必填').waitFor();
    await field('orgType').getByText('此项必填').waitFor();
    await shoot(page, 'form-required');
    expect(await accessibilityFaults(page)).toEqual([]);
    await line.getByRole('button', { name: '社会组织类型' }).click();
    expect(await focused()).toBe('orgType');
    await input('name').fill('示例商会');
    await input('establishedOn').fill('2021.13.45');
    await input('fullTimeStaff').fill('2.5');
    await save();
    await page.getByRole('alert').filter({ hasText: '有 3 处需要修改：社会组织类型、' }).waitFor();
    await field('establishedOn').getByText('不是有效的日期').waitFor();
    await field('fullTimeStaff').getByText('请填整数').waitFor();
    expect(await focused()).toBe('orgType');
  });

  it('reads a credit code: fills what is empty, says so, and leaves what was entered', async () => {
    await open('organizations/create');
    await input('creditCode').fill(` ${SERVICE_AGENCY.toLowerCase()} `);
    await input('creditCode').press('Tab');
    await field('creditCode').getByRole('status').filter({ hasText: '已按代码填入' }).waitFor();
    expect(await field('creditCode').getByRole('status').innerText()).toBe(
      '已按代码填入：社会组织类型 社会服务机构（民办非企业单位）、所在地市 广州市、所在县（市、区） 天河区',
    );
    expect(await input('creditCode').inputValue()).toBe(SERVICE_AGENCY);
    expect(await choice('countyCode').innerText()).toBe('天河区');
    await shoot(page, 'form-credit-code');
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose('orgType', '社会团体');
    await input('creditCode').fill(codeOf('53440300XXXX9702'));
    await input('creditCode').press('Tab');
    await choice('cityCode').filter({ hasText: '深圳市' }).waitFor();
    expect(await choice('orgType').innerText()).toBe('社会团体');
  });

  it('warns of a check digit and saves; refuses a code of another length', async () => {
    await open('organizations/create');
    await input('name').fill('荔湾区示例研究会');
    const wrong = SERVICE_AGENCY.slice(0, 17) + (SERVICE_AGENCY.endsWith('1') ? '2' : '1');
    await input('creditCode').fill(wrong.slice(0, 17));
    await save();
    await field('creditCode').getByText('应为 18 位，现在是 17 位').waitFor();
    await input('creditCode').fill(wrong);
    await input('creditCode').press('Tab');
    await field('creditCode').getByText('校验位不符').waitFor();
    await choose('orgType', '社会团体');
    await save();
    await page.getByRole('heading', { level: 1, name: '荔湾区示例研究会' }).waitFor();
    expect(
      await office.sql('select credit_code as code, org_type as type from organizations where name = $1', [
        '荔湾区示例研究会',
      ]),
    ).toEqual([{ code: wrong, type: 'association' }]);
  });

  it('puts what the server refuses at its field', async () => {
    const [taken] = await office.sql<{ code: string }>(
      'select credit_code as code from organizations where credit_code is not null order by id limit 1',
    );
    await open('organizations/create');
    await input('name').fill('越秀区示例协会');
    await input('creditCode').fill(taken?.code ?? '');
    await input('creditCode').press('Tab');
    await choose('orgType', '社会团体');
    await save();
    await field('creditCode').getByText('已有同样的内容，不能重复。').waitFor();
    expect(await focused()).toBe('creditCode');
    await page.getByRole('alert').filter({ hasText: '有 1 处需要修改：统一社会信用代码' }).waitFor();
    await shoot(page, 'form-refused');
    await input('creditCode').fill('');
    await save();
    await page.getByRole('heading', { level: 1, name: '越秀区示例协会' }).waitFor();
  });

  it('offers the counties of the chosen city, none where there are none, and drops one of another city', async () => {
    await open('organizations/create');
    await field('countyCode').getByText('请先选所在地市').waitFor();
    await choose('cityCode', '广州市');
    await choose('countyCode', '天河区');
    await choose('cityCode', '东莞市');
    await field('countyCode').getByText('东莞市不设县（市、区），不用填写').waitFor();
    expect(await choice('countyCode').getAttribute('aria-disabled')).toBe('true');
    await choose('cityCode', '中山市');
    await field('countyCode').getByText('中山市不设县（市、区），不用填写').waitFor();
    await shoot(page, 'form-regions');
    await input('name').fill('中山市示例基金会');
    await choose('orgType', '基金会');
    await save();
    await page.getByRole('heading', { level: 1, name: '中山市示例基金会' }).waitFor();
    expect(
      await office.sql('select city_code as city, county_code as county from organizations where name = $1', [
        '中山市示例基金会',
      ]),
    ).toEqual([{ city: '4420', county: null }]);
  });

  it('searches branches on the server, and reads days as clerks type them', async () => {
    const [branch] = await office.sql<{ name: string }>(
      "select name from branches where status = 'active' order by id desc limit 1",
    );
    await open('coverage-links/create');
    const asked = page.waitForRequest(
      (request) => request.url().includes('/api/branches?') && request.url().includes('containsi'),
    );
    await choice('branch').fill(branch?.name ?? '');
    expect(decodeURIComponent((await asked).url())).toContain('pagination[pageSize]=25');
    const found = page.getByRole('option', { name: branch?.name }).first();
    await found.waitFor();
    await shoot(page, 'form-picker');
    expect(await accessibilityFaults(page)).toEqual([]);
    await found.click();
    expect(await choice('branch').inputValue()).toContain(branch?.name);
    for (const typed of ['2021.11.24', '20211124', '2021年11月24日', '2021/11/24']) {
      await input('from').fill(typed);
      await input('from').press('Tab');
      expect(await input('from').inputValue()).toBe('2021-11-24');
    }
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('dialog', { name: '有未保存的修改' }).waitFor();
    await page.getByRole('button', { name: '离开，不保留' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await drafts()).toBe('[]');
  });

  it('asks before one leaves with unsaved changes, in Chinese, inside the panel and when the browser is closed', async () => {
    const { id, name } = await someOrganization(1);
    await open(`organizations/${id}`);
    await goTo(page, '党组织');
    await page.getByRole('heading', { level: 1, name: '党组织' }).waitFor();
    await open(`organizations/${id}`);
    expect(await holdsBack()).toBe(false);
    await input('address').fill('示例路 1 号');
    await goTo(page, '党组织');
    const dialog = page.getByRole('dialog', { name: '有未保存的修改' });
    await dialog.getByText(`您在“编辑：${name}”填写的内容还没有保存。`).waitFor();
    await shoot(page, 'form-leave');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '继续填写' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await input('address').inputValue()).toBe('示例路 1 号');
    expect(await holdsBack()).toBe(true);
    await goTo(page, '党组织');
    await dialog.getByRole('button', { name: '离开，保留草稿' }).click();
    await page.getByRole('heading', { level: 1, name: '党组织' }).waitFor();
    await open(`organizations/${id}`);
    await page.getByText(/有 20.* 未保存的草稿：住所。/).waitFor();
    await shoot(page, 'form-draft');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '丢弃草稿' }).click();
    expect(await drafts()).toBe('[]');
  });

  it('keeps a draft when the browser is closed, without people’s data, and clears it when it is saved', async () => {
    await open('organizations/create');
    await input('name').fill('海珠区示例学会');
    await choose('orgType', '社会团体');
    await input('legalRepresentative').fill('陈示例');
    await input('officePhone').fill('020-00000000');
    const [agency] = await office.sql<{ name: string }>('select name from agencies order by id limit 1');
    await choice('competentAgency').fill(agency?.name ?? '');
    await page.getByRole('option', { name: agency?.name }).first().click();
    await kept('competentAgency');
    expect(await drafts()).not.toMatch(/陈示例|00000000/);
    expect(await drafts()).not.toContain(agency?.name);
    await page.close();
    await openPage();
    await open('organizations/create');
    await page.getByText(/未保存的草稿：名称、社会组织类型、业务主管单位。/).waitFor();
    await page.getByRole('button', { name: '恢复草稿' }).click();
    await page.getByText('草稿已填回表单').waitFor();
    expect(await input('name').inputValue()).toBe('海珠区示例学会');
    expect(await choice('competentAgency').inputValue()).toContain(agency?.name);
    expect(await input('officePhone').inputValue()).toBe('');
    await save();
    await page.getByRole('heading', { level: 1, name: '海珠区示例学会' }).waitFor();
    expect(await drafts()).toBe('[]');
    expect(
      await office.sql(
        `select o.org_type as type, a.name as agency from organizations o
         join organizations_competent_agency_lnk l on l.organization_id = o.id
         join agencies a on a.id = l.agency_id where o.name = $1`,
        ['海珠区示例学会'],
      ),
    ).toEqual([{ type: 'association', agency: agency?.name }]);
  });

  it('lays a draft beside the record when another changed the same field since', async () => {
    const { id } = await someOrganization(2);
    await open(`organizations/${id}`);
    await input('address').fill('我的示例路 2 号');
    await input('website').fill('https://a.demo.invalid');
    await kept('demo.invalid');
    await page.close();
    const api = await office.as('province');
    await api
      .put(`/api/organizations/${id}`, { data: { address: '对方示例路 3 号', evaluationGrade: 'grade-4a' } })
      .expect(200);
    await openPage();
    await open(`organizations/${id}`);
    await page.getByText('之后有人改过这条记录').waitFor();
    await page.getByRole('button', { name: '恢复草稿' }).click();
    const dialog = page.getByRole('dialog', { name: '写草稿之后，有人改过这条记录' });
    await dialog.getByText('对方示例路 3 号').waitFor();
    expect(await dialog.getByRole('row').count()).toBe(2);
    await shoot(page, 'form-draft-conflict');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('radio').nth(1).click();
    await dialog.getByRole('button', { name: '按所选继续填写' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await input('address').inputValue()).toBe('对方示例路 3 号');
    expect(await input('website').inputValue()).toBe('https://a.demo.invalid');
    await save();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForURL(/show/);
    expect(
      await office.sql('select address, website from organizations where document_id = $1', [id]),
    ).toEqual([{ address: '对方示例路 3 号', website: 'https://a.demo.invalid' }]);
  });

  it('lets the clerk choose per field when another saved meanwhile, relations too', async () => {
    const { id } = await someOrganization(3);
    const agencies = await office.sql<{ id: string; name: string }>(
      'select document_id as id, name from agencies order by id limit 2',
    );
    const api = await office.as('province');
    await api.put(`/api/organizations/${id}`, { data: { competentAgency: null } }).expect(200);
    await open(`organizations/${id}`);
    await input('address').fill('我的示例路 4 号');
    await choice('competentAgency').fill(agencies[0]?.name ?? '');
    await page.getByRole('option', { name: agencies[0]?.name }).first().click();
    await api
      .put(`/api/organizations/${id}`, {
        data: { address: '对方示例路 5 号', competentAgency: agencies[1]?.id },
      })
      .expect(200);
    await save();
    const dialog = page.getByRole('dialog', { name: '有人刚刚也改了这条记录' });
    await dialog.getByText(agencies[1]?.name ?? '').waitFor();
    await dialog.getByText('下面 2 处两人改得不一样').waitFor();
    await shoot(page, 'form-conflict');
    expect(await accessibilityFaults(page)).toEqual([]);
    const theirs = dialog.getByRole('row').filter({ hasText: '业务主管单位' }).getByRole('radio').nth(1);
    await theirs.click();
    await dialog.getByRole('button', { name: '按所选保存' }).click();
    await page.waitForURL(/show/);
    expect(
      await office.sql(
        `select o.address, a.name as agency from organizations o
         join organizations_competent_agency_lnk l on l.organization_id = o.id
         join agencies a on a.id = l.agency_id where o.document_id = $1`,
        [id],
      ),
    ).toEqual([{ address: '我的示例路 4 号', agency: agencies[1]?.name }]);
  });

  it('is legible in the dark, with its faults', async () => {
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '深色界面' }).click();
    await open('organizations/create');
    await input('creditCode').fill(codeOf('52440106XXXX9703'));
    await save();
    await page.getByRole('alert').filter({ hasText: '有 1 处需要修改' }).waitFor();
    await shoot(page, 'form-dark');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('leaves no draft behind when one signs out', async () => {
    await input('name').fill('花都区示例协会');
    await kept('花都区');
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('邮箱').waitFor();
    expect(await drafts()).toBe('[]');
    expect(errors).toEqual([]);
  });
});
