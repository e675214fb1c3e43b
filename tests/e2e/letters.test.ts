import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { goTo, signIn } from '../support/desk';
import { LetterOffice } from '../support/letters';
import { openOffice, type Account, type TestOffice } from '../support/office';

const NAME = '天河区启明示例协会';

describe('feedback notices and documents, as an office works with them', () => {
  let office: TestOffice;
  let letters: LetterOffice;
  let organization: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    letters = await LetterOffice.of(office);
    const agency = await letters.agency({ name: '示例市教育局' });
    organization = await letters.organization({ name: NAME, competentAgency: agency });
    for (let one = 1; one < 4; one += 1)
      await letters.organization({ name: `批量示例协会${one}`, competentAgency: agency });
    const late = await letters.notice(
      await letters.organization({ name: '逾期示例协会', competentAgency: agency }),
      'guangzhou',
      { dueOn: letters.day(-6) },
    );
    await letters.move(late, { to: 'sent', sentOn: letters.day(-36), number: '旧函〔2025〕9号' });
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, 'guangzhou' satisfies Account);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await office.stop();
  });

  const dialog = (): Locator => page.getByRole('dialog');

  it('reminds at home, and shows on the board which unit has not answered', async () => {
    await page.getByRole('link', { name: /反馈函逾期未回复 1/ }).waitFor();
    await goTo(page, '反馈函看板');
    await page.getByText('逾期 6 天').waitFor();
    await page.getByRole('rowheader', { name: '示例市教育局' }).waitFor();
    await shoot(page, 'letters-1-board');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('registers the body that issues, where there is none yet', async () => {
    await goTo(page, '拟制公文');
    await page.getByText('还没有登记本机关的发文机关').waitFor();
    await page.getByRole('link', { name: '登记发文机关' }).click();
    await page.getByLabel('机关名称').fill('示例市社会组织党委');
    await page.getByLabel('机关代字').fill('示社党委');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '示例市社会组织党委' }).waitFor();
  });

  it('drafts a notice from an organization with a gap', async () => {
    await page.goto(`/panel/organizations/${organization}/show?tab=items`);
    await page.getByRole('button', { name: '发反馈函' }).waitFor();
    await page.getByText('正在读取').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '发反馈函' }).click();
    await shoot(page, 'letters-2-raise');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: '拟制' }).click();
    await page.getByRole('heading', { name: `${NAME}应建未建` }).waitFor();
    await page.getByText('问题仍存在').waitFor();
    await shoot(page, 'letters-3-notice');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('writes the letter, shows how it reads, and issues it with a number', async () => {
    await page.getByRole('link', { name: '拟反馈函' }).click();
    await page.getByText('示例市社会组织党委（示社党委）').waitFor();
    await shoot(page, 'letters-4-draft');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '生成草稿' }).click();
    await page.getByRole('article', { name: '版面示意' }).getByText('示例市教育局：').waitFor();
    await shoot(page, 'letters-5-document');
    expect(await accessibilityFaults(page)).toEqual([]);
    const fetching = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载预览' }).click();
    expect((await fetching).suggestedFilename()).toMatch(/^预览.*\.docx$/);
    await page.getByRole('button', { name: '印发', exact: true }).click();
    await dialog().getByRole('button', { name: '印发' }).click();
    await page.getByText(`已印发，文号 示社党委函〔${letters.today.slice(0, 4)}〕1号`).waitFor();
    await page.getByRole('button', { name: '下载 Word' }).waitFor();
    await shoot(page, 'letters-6-issued');
  });

  it('notes the reply, and does not close while the finding stands', async () => {
    await page.getByRole('link', { name: `${NAME}应建未建` }).click();
    await page.getByRole('button', { name: '登记回复' }).click();
    await dialog().getByLabel('回复内容').fill('正在筹建党支部。');
    await dialog().getByRole('button', { name: '登记回复' }).click();
    await page.getByText('已发 → 已回复').waitFor();
    await page.getByRole('button', { name: '办结' }).click();
    await dialog()
      .getByText(/问题仍存在（应建未建）/)
      .waitFor();
    await dialog().getByLabel('办理结果').fill('已列入计划。');
    await dialog().getByRole('button', { name: '办结' }).click();
    await dialog().getByText('问题仍存在，请写明办结理由。').waitFor();
    await shoot(page, 'letters-7-stands');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await letters.build(organization);
    await page.reload();
    await page.getByText('问题已消除').waitFor();
    await page.getByRole('button', { name: '办结' }).click();
    await dialog().getByLabel('办理结果').fill('已成立党支部。');
    await dialog().getByRole('button', { name: '办结' }).click();
    await page.getByText('已回复 → 已办结').waitFor();
    await shoot(page, 'letters-8-closed');
  });

  it('drafts notices in bulk from the list of organizations, and issues them in one file', async () => {
    await page.goto(`/panel/organizations?filter=${encodeURIComponent(JSON.stringify({ q: '批量示例' }))}`);
    await page.getByText('批量示例协会1').first().waitFor();
    await page.getByRole('checkbox', { name: '选择本页全部' }).first().check();
    await page.getByRole('toolbar').getByRole('button', { name: '发反馈函' }).click();
    await dialog().getByRole('button', { name: '拟制' }).click();
    await dialog()
      .getByText(/已拟 3 份/)
      .waitFor();
    await shoot(page, 'letters-9-bulk');
    await page.goto(
      `/panel/feedback-notices?filter=${encodeURIComponent(JSON.stringify({ q: '批量示例' }))}`,
    );
    await page.getByText('批量示例协会1应建未建').first().waitFor();
    await page.getByRole('checkbox', { name: '选择本页全部' }).first().check();
    await page.getByRole('toolbar').getByRole('button', { name: '批量印发' }).click();
    await dialog().getByText('示例市社会组织党委（示社党委）').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: '印发', exact: true }).click();
    await dialog().getByText('已完成，共 3 份。').waitFor();
    await shoot(page, 'letters-10-issued');
    const fetching = page.waitForEvent('download');
    await dialog().getByRole('button', { name: '下载合并文件' }).click();
    expect((await fetching).suggestedFilename()).toBe('反馈函.docx');
  });

  it('checks an own template, and uses it', async () => {
    await page.goto('/panel/letters/templates?kind=feedback-letter');
    const fetching = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载内置模板' }).click();
    const shipped = await (await fetching).path();
    await page.locator('input[type=file]').setInputFiles({
      name: '本市反馈函.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await readFile(shipped),
    });
    await page.getByText('检查无误，可以启用。').waitFor();
    await page.getByRole('button', { name: '启用' }).click();
    await page.getByText('在用：本市反馈函（第 1 版）').waitFor();
    await shoot(page, 'letters-11-templates');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '恢复内置模板' }).click();
    await page.getByText('在用：内置模板').waitFor();
  });
});
