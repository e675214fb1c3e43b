import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { makeRow } from '../support/builders';
import { goTo, signIn } from '../support/desk';
import { exporter } from '../support/exports';
import { MethodOffice } from '../support/methods';
import { openOffice, type Account, type TestOffice } from '../support/office';

const TITLE = '“红色网格”工作法';

describe('a work method, from its call to the printed book', () => {
  let office: TestOffice;
  let methods: MethodOffice;
  let method = '';
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    methods = await MethodOffice.of(office);
    const province = await office.as('province');
    const call = await methods.call({
      title: '2026 年创新工作法征集',
      mostCharacters: 3000,
      mostPictures: 6,
    });
    await makeRow(province, 'branches', '4401', { name: '广州示例协会党支部' });
    const others = [];
    for (const title of ['会前一课', '一企一策帮办', '乡村结对三送'])
      others.push(await methods.submitted({ title: `“${title}”工作法`, call }, '4403'));
    await methods.select(...others);
  });
  afterAll(async () => {
    await leave();
    await office.stop();
  });

  async function leave(): Promise<void> {
    await context?.close();
    await browser?.close();
  }
  async function sitDown(account: Account): Promise<void> {
    await leave();
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, account);
  }
  const dialog = (): Locator => page.getByRole('dialog');
  const write = async (section: string, text: string): Promise<void> => {
    await page.getByRole('textbox', { name: section, exact: true }).click();
    await page.keyboard.type(text);
  };
  const saved = (): Promise<void> => page.getByText('已保存', { exact: true }).waitFor();

  it('begins with its call and its Party organization', async () => {
    await sitDown('guangzhou');
    await page.goto('/panel/work-methods/create');
    await page.getByLabel('征集').click();
    await page.getByRole('option', { name: '2026 年创新工作法征集' }).click();
    await page.getByLabel(/报送党组织/).fill('广州示例协会');
    await page.getByRole('option', { name: '广州示例协会党支部' }).click();
    await page.getByLabel(/标题/).fill(TITLE);
    await shoot(page, 'methods-1-create');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '建立并填写正文' }).click();
    await page.getByRole('button', { name: '报送' }).waitFor();
    method = /work-methods\/([a-z0-9]+)/.exec(page.url())?.[1] ?? '';
  });

  it('is written with its characters counted, and says what is missing', async () => {
    await page.getByLabel(/一句话概括/).fill('把会员按片区编成党员服务网格，一格一长、一事一单。');
    await page.getByLabel(/作者/).fill('张示例、李示例');
    await write('背景与起因', '会员单位散在各个片区，党员平时难得见面。');
    await write('主要做法', '按地图把会员分成七个网格，每格设一名网格长。');
    await write('工作成效', '一年来走访会员三百家次，办结意见四十二条。');
    await page.getByText('经验启示：此项必填。').waitFor();
    await page.getByText(/^共 \d+ 字，上限 3,000 字$/).waitFor();
    expect(await page.getByRole('button', { name: '报送' }).isDisabled()).toBe(true);
    const picture = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#7f958a' } })
      .jpeg()
      .toBuffer();
    await page
      .locator('input[type=file][accept*=".jpg"]')
      .setInputFiles({ name: '网格会议.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page
      .getByLabel(/图注|说明/)
      .first()
      .fill('网格长碰头会');
    await write('经验启示', '网格要小，小到叫得出每个人的名字。');
    await saved();
    await page.getByText('内容齐全，可以报送。').waitFor();
    await page.getByLabel(/一句话概括/).scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: /编辑：/ }).scrollIntoViewIfNeeded();
    await shoot(page, 'methods-2-editor');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '报送' }).click();
    await page.getByText(/由发起征集的党委修改/).waitFor();
    await shoot(page, 'methods-3-submitted');
  });

  it('is read from a Word file, seen before it is taken over', async () => {
    const { api, settled, fetchFile } = await exporter(office, 'guangzhou');
    const { body } = await api
      .post('/api/work-methods/export', { data: { ids: [method], format: 'docx', purpose: '往返核对' } })
      .expect(202);
    await settled(body.data.id);
    const file = await fetchFile(body.data.id);
    const empty = await methods.method({ title: '另一个工作法', background: null, practice: null });
    await page.goto(`/panel/work-methods/${empty}`);
    await page.getByRole('button', { name: '从 Word 文件录入' }).click();
    await dialog().locator('input[type=file]').setInputFiles({
      name: '工作法.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: file,
    });
    await dialog()
      .getByText(/识别到 4 个部分/)
      .waitFor();
    await shoot(page, 'methods-4-word');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: '采用' }).click();
    await page
      .getByRole('textbox', { name: '主要做法', exact: true })
      .getByText('按地图把会员分成七个网格')
      .waitFor();
    await saved();
  });

  it('is given to three reviewers by the office of the call', async () => {
    await sitDown('province');
    await goTo(page, '工作法评选');
    await page.getByLabel(`选择“${TITLE}”`).check();
    await page.getByRole('button', { name: '分派评审' }).click();
    for (const name of ['委员领导', '审核发布', '省级办公室'])
      await dialog()
        .getByLabel(new RegExp(`^${name} ·`))
        .check();
    await shoot(page, 'methods-5-assign');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText('已交分 0 / 3').waitFor();
    await shoot(page, 'methods-6-desk');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is reviewed blind: the text beside the marks, handed in once', async () => {
    await methods.handIn('publisher', method, 88);
    await methods.handIn('province', method, 84);
    await sitDown('leader');
    await page.getByRole('link', { name: /工作法待我评审 1/ }).click();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await shoot(page, 'methods-7-reviews');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    expect(await page.getByText('广州示例协会党支部').count()).toBe(0);
    for (const name of ['真实性', '创新性', '实效性', '典型性'])
      await page.getByLabel(`“${name}”的分数（0–100）`).fill('90');
    await page.getByText('加权总分 90.0').waitFor();
    await shoot(page, 'methods-8-review');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await dialog().getByRole('button', { name: '提交' }).click();
    await page.getByText('评审意见已提交').waitFor();
  });

  it('is selected, and edited beside what was handed in', async () => {
    await sitDown('province');
    await page.goto('/panel/methods/desk');
    await page
      .getByRole('row', { name: new RegExp(TITLE) })
      .getByText('87.3')
      .waitFor();
    await page.getByLabel(`选择“${TITLE}”`).check();
    await page.getByRole('button', { name: '入选', exact: true }).click();
    await dialog()
      .getByLabel(/决定机构/)
      .fill('党委会议');
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText('已入选 1 个').waitFor();
    const province = await office.as('province');
    await province
      .put(`/api/work-methods/${method}`, {
        data: { results: '<p>一年来走访会员单位四百家次，办结意见四十二条。</p>' },
      })
      .expect(200);
    await page.goto(`/panel/work-methods/${method}/show?tab=review`);
    await page.getByRole('heading', { name: '报送文本与现在的文本' }).waitFor();
    const compared = page.getByRole('region', { name: '报送文本与现在的文本' });
    await compared.locator('ins', { hasText: '单位四百' }).waitFor();
    await compared.locator('del', { hasText: '三百' }).waitFor();
    await page.getByRole('heading', { name: '相似文本' }).waitFor();
    await shoot(page, 'methods-9-differences');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/panel/work-methods/${method}/show?tab=history`);
    const edited = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: / · 修改 · 省级办公室/ }) })
      .first();
    await edited.locator('del', { hasText: '三百' }).waitFor();
    await edited.locator('ins', { hasText: '单位四百' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/<\/?[a-z]/);
    await edited.scrollIntoViewIfNeeded();
    await shoot(page, 'methods-9-history');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '基本', exact: true }).click();
    await page.getByRole('heading', { name: '主要做法' }).waitFor();
    await shoot(page, 'methods-10-show');
  });

  it('goes into a collection: parts, order by drag and by keyboard, pages, approval', async () => {
    await page.goto('/panel/method-collections/create');
    await page.getByLabel(/书名/).fill('创新工作法汇编');
    await page.getByLabel(/年度/).fill('2026');
    await page.getByLabel('编印单位').fill('示例省社会组织党委');
    await page.getByRole('button', { name: '建立并编排' }).click();
    await page.getByRole('button', { name: '添加一篇' }).click();
    await page.getByLabel('第 1 篇标题').fill('强党建');
    await page.getByRole('button', { name: '全部选入（4）' }).click();
    await page.getByRole('button', { name: '添加一篇' }).click();
    await page.getByLabel('第 2 篇标题').fill('办实事');
    const part = (number: number): Locator =>
      page.getByRole('region', { name: `第 ${number} 篇`, exact: true });
    const item = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
    // Both ends of the way are in sight before one begins to drag.
    await part(2).scrollIntoViewIfNeeded();
    await item('乡村结对三送').dragTo(part(2).getByText(/这一篇还没有工作法/));
    await part(2).getByText('“乡村结对三送”工作法').waitFor();
    const down = page.getByRole('button', { name: `把“${TITLE}”移到第 2 篇` });
    await down.focus();
    await page.keyboard.press('Enter');
    await part(2).getByText(TITLE).waitFor();
    // The keyboard stays on what was moved, and where it is now is said.
    const up = part(2).getByRole('button', { name: `把“${TITLE}”移到第 1 篇` });
    await page.getByText(`“${TITLE}”已移到第 2 篇第 2 个`).waitFor({ state: 'attached' });
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await part(1).getByText(TITLE).waitFor();
    expect(await down.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByText(`“${TITLE}”已移到第 1 篇第 3 个`).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await part(2).getByText(TITLE).waitFor();
    await saved();
    await shoot(page, 'methods-11-builder');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '页面预览' }).click();
    await page.getByText(/^第 1 页，共 \d+ 页$/).waitFor();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText(/^第 2 页，共 \d+ 页$/).waitFor();
    await shoot(page, 'methods-12-pages');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '审定并锁定' }).click();
    await dialog().getByLabel('版次说明').fill('同意付印');
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText(/审定并锁定。要修改请先重新打开。/).waitFor();
    await page.getByRole('tab', { name: '版次' }).click();
    await page.getByText('同意付印').waitFor();
    await shoot(page, 'methods-13-editions');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is taken out as a Word file for the printer', async () => {
    await page.getByRole('button', { name: '导出', exact: true }).first().click();
    await dialog().getByLabel(/用途/).fill('送印刷厂付印');
    await dialog().getByRole('button', { name: '开始导出' }).click();
    await dialog()
      .getByText(/已生成：创新工作法汇编-/)
      .waitFor();
    await shoot(page, 'methods-14-export');
    const download = page.waitForEvent('download');
    await dialog().getByRole('button', { name: '下载' }).click();
    expect((await download).suggestedFilename()).toMatch(/^创新工作法汇编-\d{4}-\d\d-\d\d\.docx$/);
  });
});
