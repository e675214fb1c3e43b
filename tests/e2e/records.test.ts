import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openFilledOffice } from '../support/filled-office';
import { accessibilityFaults } from '../support/axe';
import { DESK, openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import { showAs } from '../support/looks';
import type { TestOffice } from '../support/office';
import { until } from '../support/until';

const PHONE = { width: 390, height: 844 };
/** A4 at 96 dots an inch. */
const PAPER = { width: 794, height: 1123 };

describe('a record’s page', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let organization: string;
  const errors: string[] = [];

  beforeAll(async () => {
    office = await openFilledOffice(120);
    const [row] = await office.sql<{ id: string }>(
      `select document_id as id from organizations where verdict = 'should-include' and duty = 'include'
       order by id limit 1`,
    );
    organization = row?.id ?? '';
    const api = await office.as('province');
    for (let count = 1; count <= 28; count += 1)
      await api
        .post('/api/leaders', { data: { organization, name: `周示例${count}`, post: 'director' } })
        .expect(201);
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

  const tabs = (): Promise<string[]> => page.getByRole('tab').allInnerTexts();
  const open = async (path: string): Promise<void> => {
    await page.goto(`/panel/${path}`);
    await page.getByRole('tab', { selected: true }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const inDark = async (): Promise<void> => {
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '深色界面' }).click();
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
  };
  const inLight = async (): Promise<void> => {
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('menuitem', { name: '浅色界面' }).click();
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
  };

  it('has an organization’s seven tabs, with what the schema puts on each', async () => {
    await open(`organizations/${organization}/show`);
    expect((await tabs()).map((name) => name.replace(/[\s\d,]+$/, ''))).toEqual([
      '基本',
      '党建',
      '覆盖历史',
      '人员',
      '事项',
      '附件',
      '变更',
    ]);
    await page.getByRole('tab', { name: /^人员 \d+/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: '基本信息' }).waitFor();
    await page.getByRole('region', { name: '判定' }).getByText('应纳未纳').first().waitFor();
    await shoot(page, 'record-basic');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '党建' }).click();
    await page.getByRole('heading', { level: 2, name: '党建摸排' }).waitFor();
    await shoot(page, 'record-party');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '覆盖历史' }).click();
    await page.getByRole('region', { name: '覆盖关系' }).getByText('还没有覆盖关系').waitFor();
    await shoot(page, 'record-coverage');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '事项' }).click();
    await page.getByText('请选派指导员或建群团组织').waitFor();
    await page.getByRole('heading', { level: 2, name: '走访记录' }).waitFor();
    await shoot(page, 'record-items');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '选派指导员' }).first().click();
    await page.getByRole('heading', { level: 1, name: '新增指导员选派' }).waitFor();
    await page.goBack();
    await inDark();
    await open(`organizations/${organization}/show`);
    await shoot(page, 'record-basic-dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    await inLight();
  });

  it('lists what points at it a page at a time, fetched from the server', async () => {
    await open(`organizations/${organization}/show`);
    await page.getByRole('tab', { name: /^人员/ }).click();
    const leaders = page.getByRole('region', { name: '负责人' });
    await leaders.getByText(/第 1–25 条，共 \d+ 条/).waitFor();
    await shoot(page, 'record-people');
    expect(await accessibilityFaults(page)).toEqual([]);
    const asked = page.waitForRequest((request) => request.url().includes('/api/leaders?'));
    await leaders.getByRole('button', { name: '下一页' }).click();
    expect(decodeURIComponent((await asked).url())).toContain('pagination[page]=2');
    await leaders.getByText(/第 26–\d+ 条/).waitFor();
  });

  it('shows on the visits of an organization’s assignments, and no others', async () => {
    const [row] = await office.sql<{ id: string; visits: number }>(
      `select o.document_id as id, count(*)::int as visits from visits v
       join visits_assignment_lnk va on va.visit_id = v.id
       join instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = va.instructor_assignment_id
       join organizations o on o.id = ao.organization_id group by 1 order by 2 desc, 1 limit 1`,
    );
    await open(`organizations/${row?.id}/show?tab=items`);
    await page.getByRole('region', { name: '走访记录' }).getByText(`共 ${row?.visits} 条`).waitFor();
  });

  it('leads to its neighbours over the edge of the list’s page, on the same tab, by keyboard too', async () => {
    await page.goto('/panel/organizations?filter=%7B%7D&perPage=25&page=1');
    await page.locator('td[data-row="24"][data-column="0"]').waitFor();
    const nameAt = async (row: number) =>
      (await page.locator(`td[data-row="${row}"][data-column="0"]`).innerText()).trim();
    const [before, last] = [await nameAt(23), await nameAt(24)];
    await page.goto('/panel/organizations?filter=%7B%7D&perPage=25&page=2');
    await page.getByText(/第 26–50 条/).waitFor();
    const first = await nameAt(0);
    await page.goto('/panel/organizations?filter=%7B%7D&perPage=25&page=1');
    await page.locator('td[data-row="24"][data-column="0"]').click();
    await page.getByRole('heading', { level: 1, name: last }).waitFor();
    await page.getByText('条中的第 25 条').waitFor();
    await page.getByRole('tab', { name: '党建' }).click();
    await page.getByRole('link', { name: '下一条' }).click();
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    await page.getByText('条中的第 26 条').waitFor();
    await page.getByRole('tab', { name: '党建', selected: true }).waitFor();
    await page.getByRole('link', { name: '上一条' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: last }).waitFor();
    await page.getByText('条中的第 25 条').waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: before }).waitFor();
    await page.getByRole('tab', { name: '党建', selected: true }).waitFor();
  });

  it('copies its link and says so, also where the browser has no clipboard', async () => {
    await open(`organizations/${organization}/show?tab=party`);
    await page.evaluate(`
      Object.defineProperty(window, 'isSecureContext', { value: false });
      document.addEventListener('copy', () => { window.copied = document.activeElement.value; });
    `);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByRole('alert').filter({ hasText: '已复制本页链接' }).waitFor();
    expect(await page.evaluate('window.copied')).toBe(page.url());
  });

  it('goes on paper whole: by the button and by Ctrl-P, without the panel around it, people masked', async () => {
    await open(`organizations/${organization}/show?tab=files`);
    await showAs(page, { locale: 'zh-CN', theme: 'dark', size: 'desk' });
    await page.evaluate(`
      window.sheets = [];
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'));
        window.sheets.push(document.querySelector('.record-sheet').innerText);
      };
    `);
    const printed = (sheets: number) => page.evaluate<boolean>(`window.sheets.length === ${sheets}`);
    await page.getByRole('button', { name: '打印' }).click();
    await until('a sheet is printed', () => printed(1));
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await page.setViewportSize(PAPER);
    expect(await page.locator('#root').isVisible()).toBe(false);
    const sheet = page.locator('.record-sheet');
    const text = await sheet.innerText();
    for (const part of ['应纳未纳', '登记管理', '党建摸排', '负责人（', '覆盖关系', '走访记录', '打印于 20'])
      expect(text).toContain(part);
    expect(text).toContain('周*');
    expect(text).not.toContain('周示例');
    const blackOnWhite = await sheet.evaluate((box) => {
      const of = (element: Element) => getComputedStyle(element);
      return [of(document.documentElement).colorScheme, of(document.body).backgroundColor, of(box).color];
    });
    expect(blackOnWhite).toEqual(['light', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    // on paper the margins are the page's; the picture shows them
    const margins = await page.addStyleTag({
      content: '@media print { .record-sheet { padding: 15mm 16mm 18mm } }',
    });
    await shoot(page, 'record-print');
    await margins.evaluate((style) => (style as Element).remove());
    const pdf = await page.pdf({ preferCSSPageSize: true, path: '.data/screenshots/record.pdf' });
    expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
    await page.setViewportSize(DESK);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    await sheet.waitFor({ state: 'detached' });
    await showAs(page, { locale: 'zh-CN', theme: 'light', size: 'desk' });
    await page.locator('body').press('Control+p');
    await until('a second sheet is printed', () => printed(2));
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  });

  it('is used on a phone: one column, nothing beside the screen', async () => {
    await page.setViewportSize(PHONE);
    await open(`organizations/${organization}/show`);
    await page.getByRole('region', { name: '判定' }).waitFor();
    expect(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth')).toBe(true);
    const main = page.getByRole('main');
    expect(await main.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    await shoot(page, 'record-phone');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/panel/organizations/${organization}`);
    await page.getByRole('textbox', { name: '名称' }).first().waitFor();
    expect(await main.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    await shoot(page, 'record-form-phone');
    await page.setViewportSize(DESK);
  });

  it('shows other registers in the same way: a branch, an agency, an instructor', async () => {
    const shown: Record<string, string[]> = {};
    for (const register of ['branches', 'agencies', 'instructors']) {
      const [row] = await office.sql<{ id: string }>(
        `select document_id as id from ${register} order by id limit 1`,
      );
      await open(`${register}/${row?.id}/show`);
      shown[register] = (await tabs()).map((name) => name.replace(/[\s\d,]+$/, ''));
      await shoot(page, `record-${register}`);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    const [due] = await office.sql<{ id: string; name: string }>(
      `select document_id as id, name from branches where status = 'active' and term_due_on < current_date - 1 order by id limit 1`,
    );
    await open(`branches/${due?.id}/show?tab=items`);
    await page.getByText('已届满未换届').waitFor();
    await shoot(page, 'record-branch-items');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '登记换届或延期' }).click();
    await page.getByRole('heading', { level: 1, name: `编辑：${due?.name}` }).waitFor();
    expect(shown).toEqual({
      branches: ['基本', '党建', '覆盖历史', '人员', '事项', '附件', '变更'],
      agencies: ['基本', '社会组织', '附件', '变更'],
      instructors: ['基本', '联系组织', '附件', '变更'],
    });
  });

  it('throws nothing on the way', () => {
    expect(errors).toEqual([]);
  });
});
