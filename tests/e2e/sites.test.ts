import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { goTo, signIn } from '../support/desk';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { SiteOffice } from '../support/sites';

const TITLE = '天河区启明示例协会党群服务中心';

describe('the life of a model site, as its offices and reviewers lead it', () => {
  let office: TestOffice;
  let sites: SiteOffice;
  let site: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    sites = await SiteOffice.of(office);
    const batch = await sites.batch({ name: '第二批示范点', target: 100 });
    site = await sites.site({ title: TITLE, batch, evidenceGoodRole: null });
    await sites.site({
      title: '另一个示范点',
      batch,
      stage: 'named',
      plaqueNumber: 'GD-001',
      namedOn: sites.today,
    });
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
  const column = (stage: string): Locator => page.getByRole('region', { name: new RegExp(`^${stage}`) });

  it('stands on the board, and says what is missing before it can apply', async () => {
    await sitDown('guangzhou');
    await goTo(page, '示范点看板');
    await column('创建培育').getByText(TITLE).waitFor();
    const menu = page.getByRole('button', { name: `推进“${TITLE}”` });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '申报' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: '确定' }).click();
    await dialog()
      .getByText(/作用发挥好：申报材料不足/)
      .waitFor();
    await shoot(page, 'sites-1-missing');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('takes a file as evidence, and is applied for', async () => {
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('tab', { name: '申报与评审' }).click();
    await page
      .getByLabel('为“作用发挥好”上传佐证文件')
      .and(page.locator('input'))
      .setInputFiles({
        name: '志愿服务台账.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('一年服务 120 场'),
      });
    await page.getByRole('button', { name: '下载“志愿服务台账.txt”' }).waitFor();
    await page.getByText('不足').waitFor({ state: 'detached' });
    await shoot(page, 'sites-2-evidence');
    await page.getByRole('button', { name: '申报', exact: true }).click();
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText('创建培育 → 申报').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is given to three reviewers by the office of its level, with a card that is dragged', async () => {
    await sitDown('province');
    await page.goto('/panel/sites/board');
    const card = column('申报').getByRole('article');
    await card.waitFor();
    await card.dragTo(column('评审'));
    await dialog().getByText('评审人', { exact: true }).waitFor();
    for (const name of ['委员领导', '审核发布', '省级办公室'])
      await dialog()
        .getByLabel(new RegExp(`^${name} ·`))
        .check();
    await shoot(page, 'sites-3-reviewers');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: '确定' }).click();
    await column('评审').getByText('已交分 0 / 3').waitFor();
    await shoot(page, 'sites-4-board');
  });

  it('is reviewed: evidence beside the marks, kept as one types, handed in once', async () => {
    await sites.handIn('publisher', site, 90, '材料扎实，做法可以复制。');
    await sitDown('leader');
    await page.getByRole('link', { name: /待我评审 1/ }).click();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByLabel('“党建强”的分数（0–100）').fill('101');
    await page.getByText('请填 0 到 100 的整数。').waitFor();
    const criteria = ['党建强', '发展强', '党支部班子好', '党员队伍好', '活动开展好', '制度建设好'];
    for (const name of criteria) await page.getByLabel(`“${name}”的分数（0–100）`).fill('80');
    await page.getByLabel('“党建强”的评语').fill('特色鲜明。');
    await page.getByText('草稿已保存').waitFor();
    await shoot(page, 'sites-5-review');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交' }).click();
    await dialog().getByRole('button', { name: '提交' }).click();
    await page.getByText('此项必填。').first().waitFor();
    await page.getByLabel('“作用发挥好”的分数（0–100）').fill('80');
    await page.getByText('加权总分 80.0').waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await dialog().getByRole('button', { name: '提交' }).click();
    await page.getByText('评审意见已提交').waitFor();
    expect(await page.getByLabel('“党建强”的分数（0–100）').isDisabled()).toBe(true);
    expect((await sites.life(site)).rounds[0]?.result).toBeNull();
  });

  it('shows its marks once all are in; the committee decides, gives notice and names it', async () => {
    await sitDown('province');
    await page.goto(`/panel/model-sites/${site}/show?tab=review`);
    await page.getByText('全部交分或结束评审后才显示分数。').waitFor();
    await sites.handIn('province', site, 70);
    await page.reload();
    await page.getByText('加权总分').first().waitFor();
    await page.getByText('材料扎实，做法可以复制。').first().waitFor();
    await shoot(page, 'sites-6-result');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '决定并公示' }).click();
    await dialog().getByLabel('党委决定').fill('经会议研究，同意公示。');
    await dialog().getByLabel('决定机构（会议）').fill('党委第 8 次会议');
    await dialog().getByLabel('公示截止日期').fill(sites.today);
    await dialog().getByLabel('决定日期').click();
    await dialog().getByRole('button', { name: '确定' }).click();
    await dialog().getByText('公示天数少于批次规定的天数。').waitFor();
    for (const [label, days] of [
      ['决定日期', -9],
      ['公示开始日期', -8],
      ['公示截止日期', -1],
    ] as const)
      await dialog().getByLabel(label).fill(sites.day(days));
    await dialog().getByLabel('党委决定').click();
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText('评审 → 公示').waitFor();
    await page.getByRole('button', { name: '命名', exact: true }).click();
    await dialog().getByLabel('命名文号').fill('粤社党示〔2026〕8号');
    await dialog().getByLabel('牌匾编号').fill('GD-001');
    await dialog().getByRole('button', { name: '确定' }).click();
    await dialog().getByText('已有同样的内容，不能重复。').waitFor();
    await dialog().getByLabel('牌匾编号').fill('GD-002');
    await shoot(page, 'sites-7-naming');
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText('公示 → 命名').waitFor();
    await page.getByRole('tab', { name: '基本' }).click();
    await shoot(page, 'sites-8-page');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('has its certificate, its line in the list, and its share of the progress', async () => {
    await page.getByRole('link', { name: '打印证书' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await shoot(page, 'sites-9-certificate-print');
    await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
    await shoot(page, 'sites-9-certificate');
    await page.getByRole('link', { name: '返回名单' }).click();
    await page.getByRole('cell', { name: 'GD-002' }).waitFor();
    await shoot(page, 'sites-10-list');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '进度' }).click();
    await page.getByText('已命名 2 家 / 目标 100 家').waitFor();
    await page.getByRole('combobox', { name: '批次' }).filter({ hasText: '第二批示范点' }).waitFor();
    await shoot(page, 'sites-11-progress');
    await page
      .getByRole('row', { name: /^广州市/ })
      .getByRole('link', { name: '2' })
      .click();
    await page.getByRole('main').getByText(TITLE).waitFor();
    await page.getByRole('main').getByText('另一个示范点').waitFor();
  });

  it('is revoked with a reason that stands in its history, and taken back', async () => {
    await page.goto(`/panel/model-sites/${site}/show`);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await dialog().getByLabel('撤销原因').fill('所在社会组织注销登记。');
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText('命名 → 撤销').waitFor();
    await page.getByText('撤销原因：所在社会组织注销登记。').waitFor();
    await page.getByRole('button', { name: '退回：命名' }).click();
    await dialog().getByLabel('退回原因').fill('登记机关更正：未注销。');
    await dialog().getByRole('button', { name: '确定' }).click();
    await page.getByText('撤销 → 命名').waitFor();
    await page.getByRole('tab', { name: '变更' }).click();
    await page
      .getByRole('row', { name: /阶段.*撤销.*命名/ })
      .first()
      .waitFor();
    const steps = page.getByRole('heading', { level: 2 }).filter({ hasText: '省级办公室' });
    expect((await steps.allInnerTexts()).map((text) => text.split(' · ').at(-2)).slice(0, 3)).toEqual([
      '退回',
      '撤销称号',
      '命名',
    ]);
    await shoot(page, 'sites-12-history');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
