import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openFilledOffice } from '../support/filled-office';
import { accessibilityFaults } from '../support/axe';
import { DESK, openBrowser, openDesk, shoot } from '../support/browser';
import { goTo, signIn } from '../support/desk';
import type { TestOffice } from '../support/office';
import { until } from '../support/until';

const PHONE = { width: 390, height: 844 };

describe('a list, as clerks work in it', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    office = await openFilledOffice(600);
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    page.on('pageerror', (error) => errors.push(error.message));
    // what fades in is looked at when it is there
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, 'province');
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await office.stop();
  });

  const open = async (path = 'organizations'): Promise<void> => {
    await page.goto(`/panel/${path}`);
    await page.getByRole('gridcell').first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  const grid = () => page.getByRole('grid');
  const headings = (): Promise<string[]> => grid().getByRole('columnheader').allInnerTexts();
  const cursor = (): Promise<string> =>
    page.evaluate('[document.activeElement.dataset.row, document.activeElement.dataset.column].join()');
  const firstName = async (row = 0): Promise<string> =>
    (await page.locator(`td[data-row="${row}"][data-column="0"]`).innerText()).trim();

  it('shows 15 whole rows of 36 px above the fold, and keeps head and names in sight', async () => {
    await open();
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => row.getBoundingClientRect()).map(({ bottom, height }) => ({ bottom, height })),
      );
    expect(new Set(rows.map(({ height }) => height))).toEqual(new Set([36]));
    const pager = await page.locator('footer').evaluate((footer) => footer.getBoundingClientRect().top);
    expect(rows.filter(({ bottom }) => bottom <= pager).length).toBeGreaterThanOrEqual(15);
    await shoot(page, 'list-organizations');
    const before = await page.locator('th.first').boundingBox();
    await page.locator('.grid').evaluate((box) => box.scrollTo(400, 900));
    expect(await page.locator('th.first').boundingBox()).toEqual(before);
    expect(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('asks the server for its rows once, with the names behind relations in the same answer', async () => {
    await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await goTo(page, '党组织');
    await page.getByRole('heading', { name: /党组织/ }).waitFor();
    await page.getByRole('gridcell').first().waitFor();
    await page.waitForLoadState('networkidle');
    const rows = asked.filter((url) => /\/api\/(?!saved-views|jobs)/.test(url));
    expect(rows.map((url) => new URL(url).pathname)).toEqual(['/api/branches']);
  });

  it('is worked with the keyboard alone', async () => {
    await open();
    await page.locator('body').press('j');
    expect(await cursor()).toBe('0,0');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowRight');
    expect(await cursor()).toBe('1,1');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('已选 3 条').waitFor();
    expect(await grid().locator('tr[aria-selected=true]').count()).toBe(3);
    await shoot(page, 'list-selected');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('已选 3 条').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
    await shoot(page, 'list-keys');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.type('jk');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jk');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    // What was typed may still be asked for: then the rows, and the cell with them, come anew.
    await until('a cell keeps the keyboard', async () => {
      await page.locator('td[data-row="0"][data-column="0"]').focus();
      await page.waitForTimeout(700);
      return (await cursor()) === '0,0';
    });
    const name = await firstName();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('shows the columns that one chooses, in one’s order, also tomorrow', async () => {
    await open();
    const first = await headings();
    await page.getByRole('button', { name: '列', exact: true }).click();
    await page
      .getByRole('checkbox', { name: '隐藏“类型”' })
      .or(page.getByRole('checkbox', { name: /隐藏“社会组织类型/ }))
      .first()
      .click();
    await page.getByLabel('查找列').fill('住所');
    await page.getByRole('checkbox', { name: /显示“住所/ }).click();
    await page.getByLabel('查找列').fill('');
    await page.getByRole('button', { name: /上移“住所/ }).click();
    await shoot(page, 'list-columns');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const chosen = await headings();
    expect(chosen.length).toBe(first.length);
    expect(chosen.at(-2)).toContain('住所');
    await open();
    expect(await headings()).toEqual(chosen);
    await page.getByRole('button', { name: '列', exact: true }).click();
    await page.getByRole('button', { name: '恢复默认列' }).click();
    await page.keyboard.press('Escape');
    expect(await headings()).toEqual(first);
  });

  it('is filtered by several values and moving periods, and the address keeps it', async () => {
    await open();
    await page.getByRole('search').getByRole('button', { name: /判定/ }).click();
    await page.getByRole('checkbox', { name: '应建未建' }).click();
    await page.getByRole('checkbox', { name: '应联未联' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '添加条件' }).click();
    await page.getByRole('menuitem', { name: /摸排日期/ }).click();
    await page.getByRole('button', { name: '今年' }).click();
    await shoot(page, 'list-filter');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page
      .getByText(/应建未建、应联未联 · .*今年|今年.* · .*应建未建、应联未联/)
      .first()
      .waitFor();
    const note = await page.getByRole('main').getByRole('status').first().innerText();
    await page.reload();
    await page.getByRole('gridcell').first().waitFor();
    await page.getByText(note).waitFor();
  });

  it('is saved as a view, shared, opened first, renamed and deleted', async () => {
    await open('organizations?filter=%7B%22verdict%22%3A%5B%22should-build%22%5D%7D');
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByLabel('视图名称').fill('应建未建清单');
    await page.getByLabel('共享给本级和下级单位').click();
    await shoot(page, 'view-save');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '视图：应建未建清单' }).click();
    await page.getByRole('menuitem', { name: '设为我的默认视图' }).click();
    await page.getByText('今后打开这个列表先显示“应建未建清单”').waitFor();
    expect(await office.sql('select name, shared, scope from registers.saved_view')).toEqual([
      { name: '应建未建清单', shared: true, scope: '44' },
    ]);
    await goTo(page, '党组织');
    await page.getByRole('heading', { name: /党组织/ }).waitFor();
    await goTo(page, '社会组织');
    await page.getByRole('status').filter({ hasText: '应建未建 ·' }).waitFor();
    await page.getByRole('button', { name: '视图：应建未建清单' }).click();
    await shoot(page, 'view-menu');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('menuitem', { name: '删除视图' }).click();
    await page.getByText('已删除视图“应建未建清单”').waitFor();
    expect(await office.sql('select name from registers.saved_view')).toEqual([]);
  });

  it('has its cells changed where they stand: a fault stands at the cell, a save can be undone', async () => {
    await open();
    await page.getByRole('button', { name: '表格编辑' }).click();
    const name = await firstName();
    const column = (await headings()).findIndex((heading) => heading.includes('摸排日期')) - 1;
    const cell = page.locator(`td[data-row="0"][data-column="${column}"]`);
    const [{ day: before } = { day: '' }] = await office.sql<{ day: string }>(
      'select members_counted_on::text as day from organizations where name = $1',
      [name],
    );
    await cell.dblclick();
    await page.keyboard.type('2026.13.45');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '不是有效的日期' }).waitFor();
    await shoot(page, 'cell-fault');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: '修改“摸排日期”' }).fill('2026.10.1');
    await page.keyboard.press('Enter');
    await page.getByText('已将“摸排日期”改为 2026-10-01').waitFor();
    expect(await cell.innerText()).toBe('2026-10-01');
    expect(await cursor()).toBe(`0,${column}`);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销').waitFor();
    expect(
      await office.sql('select members_counted_on::text as day from organizations where name = $1', [name]),
    ).toEqual([{ day: before }]);
  });

  it('lays both versions side by side when another saved the row meanwhile', async () => {
    await open();
    await page.getByRole('button', { name: '表格编辑' }).click();
    const name = await firstName(1);
    const column = (await headings()).findIndex((heading) => heading.includes('摸排日期')) - 1;
    const other = await office.as('province');
    const { body } = await other.get('/api/organizations', { 'filters[name][$eq]': name }).expect(200);
    await other
      .put(`/api/organizations/${body.data[0].documentId}`, { data: { membersCountedOn: '2026-09-09' } })
      .expect(200);
    await page.locator(`td[data-row="1"][data-column="${column}"]`).dblclick();
    await page.keyboard.type('20261002');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '有人刚刚也改了这条记录' });
    await dialog.getByText('2026-09-09').waitFor();
    await shoot(page, 'cell-conflict');
    await dialog.getByRole('button', { name: '按所选保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(
      await office.sql('select members_counted_on::text as day from organizations where name = $1', [name]),
    ).toEqual([{ day: '2026-10-02' }]);
  });

  it('changes all rows of a filter after a preview in numbers, and takes it back', async () => {
    await open('organizations?filter=%7B%22status%22%3A%5B%22normal%22%5D%7D&perPage=25');
    const counted = async () =>
      (
        await office.sql<{ n: number }>(
          "select count(*)::int as n from organizations where zombie is true and status = 'normal'",
        )
      )[0]?.n;
    const [{ all } = { all: 0 }] = await office.sql<{ all: number }>(
      "select count(*)::int as all from organizations where status = 'normal'",
    );
    const before = await counted();
    await page.getByRole('checkbox', { name: '选择本页全部' }).click();
    await page.getByRole('button', { name: `选择全部 ${all} 条符合筛选的记录` }).click();
    await page.getByRole('button', { name: '批量修改' }).click();
    await page.getByLabel('要修改的项目').fill('僵尸');
    await page.getByRole('option').first().click();
    await page.getByLabel('改为').click();
    await page.getByRole('option', { name: '是', exact: true }).click();
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByText(new RegExp(`将 ${all} 家社会组织的“.*僵尸.*”改为“是”`)).waitFor();
    await shoot(page, 'bulk-preview');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^修改 \d+ 条$/ }).click();
    await page.getByText(/已修改 \d+ 条社会组织/).waitFor();
    expect(await counted()).toBe(all);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText(/已撤销，恢复 \d+ 条/).waitFor();
    expect(await counted()).toBe(before);
  });

  it('sends one instructor to several organizations, warns of too many, and takes it back', async () => {
    await open();
    const count = async () =>
      (await office.sql<{ n: number }>('select count(*)::int as n from instructor_assignments'))[0]?.n ?? 0;
    const before = await count();
    await page.locator('td[data-row="0"][data-column="0"]').focus();
    await page.keyboard.press('x');
    for (let pressed = 0; pressed < 7; pressed += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: '选派指导员' }).click();
    await page.getByText('选派 1 名指导员到 8 家社会组织').waitFor();
    await page.getByRole('combobox', { name: /指导员/ }).click();
    await page.getByRole('option').first().click();
    await page.getByText(/超过最多联系数/).waitFor();
    await shoot(page, 'bulk-assign');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '选派到 8 家' }).click();
    await page.getByText('已选派到 8 家社会组织').waitFor();
    expect(await count()).toBe(before + 8);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销，恢复 8 条').waitFor();
    expect(await count()).toBe(before);
  });

  it('deletes selected rows after showing which, and brings them back', async () => {
    await open('visits');
    const [{ n: before } = { n: 0 }] = await office.sql<{ n: number }>(
      'select count(*)::int as n from visits',
    );
    await page.locator('td[data-row="0"][data-column="0"]').focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: '批量删除' }).click();
    await page
      .getByText(/^删除 2 条/)
      .first()
      .waitFor();
    await shoot(page, 'bulk-delete');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '删除 2 条' }).click();
    await page.getByText(/已删除 2 条/).waitFor();
    expect(await office.sql('select count(*)::int as n from visits')).toEqual([{ n: before - 2 }]);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销，恢复 2 条').waitFor();
    expect(await office.sql('select count(*)::int as n from visits')).toEqual([{ n: before }]);
  });

  it('turns to any page and remembers how many rows one wants', async () => {
    await open('organizations?filter=%7B%7D&perPage=50');
    await page.getByLabel('页码').fill('3');
    await page.getByLabel('页码').press('Enter');
    await page.getByText(/第 101–150 条，共 \d+ 条/).waitFor();
    await page.getByLabel('每页').selectOption('100');
    await page.getByText(/第 1–100 条，共 \d+ 条/).waitFor();
    await open();
    expect(await page.getByLabel('每页').inputValue()).toBe('100');
  });

  it('says what to do when nothing matches, and when the server does not answer', async () => {
    await page.goto('/panel/organizations?filter=%7B%22q%22%3A%22zzzzqq%22%7D');
    await page.getByText('没有符合条件的社会组织').waitFor();
    await shoot(page, 'list-empty');
    await context.route('**/api/branches?*', (route) => route.abort());
    await page.goto('/panel/branches');
    await page.getByText('列表没有读出来').waitFor();
    await shoot(page, 'list-failed');
    await context.unroute('**/api/branches?*');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('gridcell').first().waitFor();
  });

  it('is legible in the dark, and on a phone', async () => {
    await page.evaluate("localStorage.setItem('RaStorepanel.theme', JSON.stringify('dark'))");
    await open('organizations?filter=%7B%7D');
    await page.locator('td[data-row="2"][data-column="0"]').focus();
    await page.keyboard.press('x');
    await shoot(page, 'list-dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.goto('/panel/organizations');
    await page.getByRole('list', { name: '社会组织列表' }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, 'list-phone-dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate("localStorage.setItem('RaStorepanel.theme', JSON.stringify('light'))");
    await page.goto('/panel/organizations');
    await page.getByRole('list', { name: '社会组织列表' }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, 'list-phone');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize(DESK);
  });

  it('never threw an error', () => {
    expect(errors).toEqual([]);
  });
});
