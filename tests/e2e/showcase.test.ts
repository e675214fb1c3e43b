import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Row } from '../support/builders';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import { showAs } from '../support/looks';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { moveSite, namedSite, pictureOf } from '../support/showcase';

const TITLE = '把支部建在服务点上';
const SLUG = 'ba-zhi-bu-jian-zai-fu-wu-dian-shang';

describe('a page from its first word to its end', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let site: Row;

  beforeAll(async () => {
    office = await openOffice();
    site = await namedSite(office, { title: '流溪环保服务中心示范点', cityCode: '4401' });
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
  const visit = async () => (await office.as(null)).get(`/api/showcases/${SLUG}`);
  const isSaved = () => page.getByRole('status').filter({ hasText: '已保存' }).waitFor();

  it('is written by the editor, with everything that is missing said and led to', async () => {
    await sitDown('editor');
    await page.goto('/panel/showcase-pages/create');
    await page.getByLabel('示范点').fill('流溪');
    await page.getByRole('option', { name: '流溪环保服务中心示范点' }).click();
    await page.getByLabel('标题').fill(TITLE);
    await page.getByRole('button', { name: '开始编写' }).click();
    await page.getByRole('heading', { level: 1, name: `编写：${TITLE}` }).waitFor();
    await page.getByText('发布前需要补正 2 处').waitFor();
    expect(await page.getByRole('button', { name: '送审' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '摘要：此项必填。' }).click();
    await page.keyboard.type('六个社区服务点，一个联合党支部。三年里，他们把每一次入户都变成一次听意见。');
    const story = page.getByRole('textbox', { name: '正文' });
    await story.click();
    await page.getByRole('button', { name: '标题', exact: true }).click();
    await page.keyboard.type('一张单子走到底');
    await page.keyboard.press('Enter');
    await page.keyboard.type('原先各有各的服务队，谁也凑不齐一个支部。');
    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.keyboard.type('年份');
    await page.getByText('内容齐全，可以送审。').waitFor();
    await isSaved();
    await page.reload();
    await page.getByRole('article').getByText('一张单子走到底').waitFor();
    expect(await story.getByRole('columnheader').first().innerText()).toContain('年份');
  });

  it('gets pictures, figures and a place, and refuses a mobile number', async () => {
    const field = page.locator('input[type=file]').first();
    await field.setInputFiles([
      { name: '江边.jpg', mimeType: 'image/jpeg', buffer: await pictureOf() },
      { name: '院子.jpg', mimeType: 'image/jpeg', buffer: await pictureOf(1200, 900) },
    ]);
    const first = page.getByRole('listitem', { name: '图片 1' });
    await page.getByRole('listitem', { name: '图片 2' }).waitFor();
    await first.getByLabel(/替代文字/).fill('水面上的太阳');
    await first.getByLabel('说明文字').fill('江边的服务点');
    await page
      .getByRole('listitem', { name: '图片 2' })
      .getByLabel(/替代文字/)
      .fill('院子');
    await page.getByRole('button', { name: '下移图片 1' }).click();
    await page.getByRole('listitem', { name: '图片 2' }).getByRole('button', { name: '放入正文' }).click();
    await page
      .getByRole('textbox', { name: '正文' })
      .locator('figcaption', { hasText: '江边的服务点' })
      .waitFor();
    const add = page.getByRole('button', { name: '添加' });
    await add.first().click();
    await page.getByRole('textbox', { name: '亮点 1' }).fill(`联系 ${['138', '0000', '0000'].join(' ')}`);
    await page.getByText('亮点 1：含有手机号码，不能公开。').waitFor();
    await page.getByRole('textbox', { name: '亮点 1' }).fill('意见当天记、三天回、月底晒');
    await add.nth(1).click();
    const figure = page.getByRole('group', { name: '数据 1' });
    await figure.getByLabel('名称').fill('办结的群众意见');
    await figure.getByLabel('数值').fill('412');
    await figure.getByLabel('单位').fill('件');
    await page.getByLabel('作用发挥好').check();
    await page.getByRole('textbox', { name: '地址', exact: true }).fill('从化区街口街河滨北路 18 号');
    await page.getByLabel('开放参观时间').fill('周二至周六 9:00—17:00');
    await page.getByLabel('预约电话（办公电话）').fill('020-00000000');
    await page.getByRole('img', { name: '在地图上选择位置' }).click({ position: { x: 160, y: 100 } });
    expect(Number(await page.getByLabel('纬度').inputValue())).toBeGreaterThan(20);
    await page.getByRole('button', { name: /^图片、视频|请确认图片/ }).click();
    await page.getByLabel('图片、视频中的人员均已同意公开').check();
    await page.getByText('内容齐全，可以送审。').waitFor();
    await isSaved();
    await shoot(page, 'showcase-editor-bottom');
    await page.locator('#showcase-title').scrollIntoViewIfNeeded();
    await shoot(page, 'showcase-editor');
    expect(await accessibilityFaults(page)).toEqual([]);
    await showAs(page, { locale: 'zh-CN', theme: 'dark', size: 'desk' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await shoot(page, 'showcase-editor-dark');
    await showAs(page, { locale: 'zh-CN', theme: 'light', size: 'desk' });
  });

  it('tells of another hand, and keeps what one chooses', async () => {
    const province = await office.as('province');
    const { body } = await province.get('/api/showcase-pages').expect(200);
    const id: string = body.data[0].documentId;
    await province.put(`/api/showcase-pages/${id}`, { data: { address: '别人写的地址' } }).expect(200);
    await page.getByLabel('开放参观时间').fill('每天');
    await page.getByText('别人刚刚修改了这个页面。').waitFor();
    await shoot(page, 'showcase-conflict');
    await page.getByRole('button', { name: '用我的内容覆盖' }).click();
    await isSaved();
    const after = await province.get(`/api/showcase-pages/${id}`).expect(200);
    expect(after.body.data).toMatchObject({ visitingHours: '每天', address: '别人写的地址' });
    await page.getByRole('button', { name: '送审' }).click();
    await page.getByText('页面正在等待审核').waitFor();
    expect((await visit()).status).toBe(404);
  });

  it('is read and published by a second person', async () => {
    await sitDown('publisher');
    await page.getByRole('link', { name: '展示页待审 1' }).waitFor();
    await shoot(page, 'home-publisher');
    await page.getByRole('link', { name: '展示页待审 1' }).click();
    await page.getByRole('heading', { level: 1, name: '发布台' }).waitFor();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await shoot(page, 'showcase-desk');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: TITLE }).click();
    const preview = page.getByRole('article', { name: '拟发布' });
    await preview.getByRole('img', { name: '院子' }).first().waitFor();
    await shoot(page, 'showcase-review');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.getByRole('button', { name: '退回' }).isDisabled()).toBe(true);
    await page.getByLabel('审核意见').fill('内容完整');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('与现已公开的内容相同').waitFor();
    const { status, body } = await visit();
    expect([status, body.data.title, body.data.pictures.length]).toEqual([200, TITLE, 2]);
    await page.goto('/panel/showcase-desk?tab=calendar');
    await page.getByRole('link', { name: `发布 · ${TITLE}` }).waitFor();
    await shoot(page, 'showcase-calendar');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('ends with the title of its site', async () => {
    await moveSite(office, site.documentId, 'revoked');
    expect((await visit()).status).toBe(410);
    await page.goto('/panel/showcase-desk?tab=gone');
    await page.getByText('示范点称号已撤销').waitFor();
    await shoot(page, 'showcase-gone');
  });
});
