import type { Browser, Page } from 'playwright-core';
import { Workbook } from 'exceljs';
import request from 'supertest';
import type { OfferedRegister } from '../../src/shared/register-description';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { openBuilder } from '../support/builder';
import { goTo, signIn } from '../support/desk';
import { PASSWORD, type Account } from '../support/office';
import { developCopy, type DevelopedCopy } from '../support/project-copy';
import { until } from '../support/until';

const ANSWER_MS = 10_000;
const RESTARTED_WITHIN_S = 180;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What docs/low-code.md promises, done as it says there: in the Content-Type Builder under `npm run dev`. */
describe('a field and a register made in the Content-Type Builder', () => {
  let copy: DevelopedCopy;
  let browser: Browser;
  let page: Page;

  async function as(account: Account) {
    const { body } = await request(copy.url)
      .post('/api/auth/local')
      // A request that a server on its way down took is answered by nobody.
      .timeout(ANSWER_MS)
      .send({ identifier: `${account}@demo.invalid`, password: PASSWORD })
      .expect(200);
    const signed = (test: request.Test): request.Test =>
      test.timeout(ANSWER_MS).set('Authorization', `Bearer ${body.jwt}`);
    return {
      get: (path: string) => signed(request(copy.url).get(path)),
      post: (path: string) => signed(request(copy.url).post(path)),
    };
  }
  const described = async (account: Account): Promise<OfferedRegister[]> =>
    (await (await as(account)).get('/api/schema/registers').expect(200)).body.data;

  beforeAll(async () => {
    copy = await developCopy({ DEMO_ORGANIZATIONS: '50', DEMO_PASSWORD: PASSWORD });
    browser = await openBrowser();
    const builder = await openBuilder(browser, copy.url, 'api::visit.visit');
    await builder.addText('transport', async (field) => {
      await field.fill('label.zh', '交通方式');
      await field.fill('label.en', 'Transport');
      await field.choose('所在分组', '走访情况 (visit)');
      await field.tick('列表默认显示');
      await field.fill('import.aliases', '交通工具、出行方式');
      await shoot(builder.page, 'builder-field');
    });
    await builder.addType('Supply', async (type) => {
      await type.tick('作为登记册管理');
      await type.choose('谁可以使用', '各级办公室');
      await type.fill('label.zh', '物资台账');
      await type.fill('label.en', 'Supplies');
      await type.fill('title', 'name');
      await type.fill('key', 'name');
      await type.write('表单分组', 'basic 基本情况 | Basics');
      await shoot(builder.page, 'builder-type');
    });
    await builder.addText('name', async (field) => {
      await field.fill('label.zh', '物资名称');
      await field.fill('label.en', 'Supply');
      await field.choose('所在分组', '基本情况 (basic)');
      await field.tick('列表默认显示');
    });
    await builder.save();
    await until(
      'the server has started again with the new register',
      () =>
        described('guangzhou').then(
          (registers) => registers.some(({ register }) => register === 'supplies'),
          () => false,
        ),
      RESTARTED_WITHIN_S,
    );
    ({ page } = await openDesk(browser, copy.url));
    await signIn(page, 'guangzhou');
  }, 600_000);

  afterAll(async () => {
    await copy?.stop();
    await browser?.close();
  });

  it('describes them with the words, section and choices that were given there', async () => {
    const registers = await described('guangzhou');
    const field = registers
      .find(({ register }) => register === 'visits')
      ?.fields.find(({ name }) => name === 'transport');
    expect(field).toMatchObject({
      label: { zh: '交通方式', en: 'Transport' },
      section: 'visit',
      list: true,
      aliases: ['交通工具', '出行方式'],
    });
    expect(registers.find(({ register }) => register === 'supplies')).toMatchObject({
      label: { zh: '物资台账', en: 'Supplies' },
      key: ['name'],
      sections: [{ key: 'basic', label: { zh: '基本情况', en: 'Basics' } }],
      actions: ['find', 'findOne', 'create', 'update', 'delete'],
    });
    expect((await described('leader')).find(({ register }) => register === 'supplies')?.actions).toEqual([
      'find',
      'findOne',
    ]);
    expect((await described('auditor')).some(({ register }) => register === 'supplies')).toBe(false);
  });

  it('shows the field in list, form and history, and keeps what is typed', async () => {
    await page.goto('/panel/visits');
    await page.getByRole('columnheader', { name: '交通方式' }).waitFor();
    await page.locator('td[data-row="0"][data-column="0"]').click();
    await page.waitForURL(/visits\/[a-z0-9]{24}/);
    await page.goto(page.url().replace(/\/show.*$/, ''));
    await page.getByLabel('交通方式').fill('公共交通');
    await shoot(page, 'low-code-form');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('公共交通').first().waitFor();
    await page.getByRole('tab', { name: /变更/ }).click();
    await page.getByText('交通方式').first().waitFor();
    await shoot(page, 'low-code-history');
  });

  it('has the field in the import template, and reads it under the other headings given for it', async () => {
    const api = await as('guangzhou');
    const { body } = await api.get('/api/imports/template/visits').buffer(true).parse(toBuffer).expect(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(body);
    expect(headingsOf(workbook)).toContain('交通方式');
    const upload = await api
      .post('/api/imports')
      .field('register', 'visits')
      .attach('file', Buffer.from('走访日期,出行方式\n2026-11-01,步行\n'), '走访.csv')
      .expect(202);
    await until('the file is read', async () => {
      const { body: answer } = await api.get(`/api/imports/${upload.body.data.id}`).expect(200);
      return answer.data.state !== 'reading' && answer.data.mapping['出行方式'] === 'transport';
    });
  });

  it('gives the register list, form and import, and the same guard as every other', async () => {
    await page.goto('/panel/');
    await goTo(page, '物资台账');
    await page.goto('/panel/supplies/create');
    await page.getByLabel('物资名称').fill('示例帐篷');
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/supplies\/[a-z0-9]{24}/);
    await shoot(page, 'low-code-register');
    const [guangzhou, shenzhen, visitor] = [await as('guangzhou'), await as('shenzhen'), request(copy.url)];
    const { body } = await guangzhou.get('/api/supplies').expect(200);
    expect(body.data).toMatchObject([{ name: '示例帐篷', jurisdictionCode: '4401', version: 1 }]);
    const row = `/api/supplies/${body.data[0].documentId}`;
    await shenzhen.get(row).expect(404);
    expect((await shenzhen.get('/api/supplies').expect(200)).body.data).toEqual([]);
    await visitor.get('/api/supplies').expect(401);
    expect((await guangzhou.get(`${row}/history`).expect(200)).body.data).toHaveLength(1);
    const template = await guangzhou.get('/api/imports/template/supplies').expect(200);
    expect(template.headers['content-type']).toContain(XLSX);
    const upload = await guangzhou
      .post('/api/imports')
      .field('register', 'supplies')
      .attach('file', Buffer.from('物资名称\n示例雨衣\n示例帐篷\n'), '物资.csv')
      .expect(202);
    await until('the import is previewed', async () => {
      const answer = await guangzhou.get(`/api/imports/${upload.body.data.id}`).expect(200);
      const { create, unchanged } = answer.body.data.counts;
      return answer.body.data.state === 'ready' && create === 1 && unchanged === 1;
    });
  });

  it('writes the field and the register into the data dictionary', async () => {
    await page.goto('/panel/dictionary');
    await page.getByRole('heading', { level: 1, name: '数据字典' }).waitFor();
    await page.getByRole('button', { name: /物资台账/ }).click();
    await page.getByRole('cell', { name: '物资名称' }).waitFor();
    await shoot(page, 'low-code-dictionary');
  });
});

function headingsOf(workbook: Workbook): unknown[] {
  const values = workbook.worksheets[0]?.getRow(1).values;
  return Array.isArray(values) ? values : [];
}

function toBuffer(answer: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  // supertest hands the running answer to its parsers.
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
