import type { Worksheet } from 'exceljs';
import type { RegisterDescription } from '../../src/shared/register-description';
import { openFilledOffice } from '../support/filled-office';
import { makeRow } from '../support/builders';
import { exporter, openWorkbook } from '../support/exports';
import { importer } from '../support/imports';
import type { TestOffice } from '../support/office';

const REGISTERS = [
  'agencies',
  'organizations',
  'branches',
  'coverage-links',
  'leaders',
  'first-secretaries',
  'instructors',
  'instructor-assignments',
  'visits',
  'site-batches',
  'model-sites',
  'site-contacts',
  'method-calls',
  'work-methods',
  'method-collections',
  'issuing-bodies',
];
/** A text or choice of each register to edit in the spreadsheet: its heading, and what is typed. */
const EDITS: Record<string, [field: string, typed: string]> = {
  agencies: ['note', '核对后更正'],
  organizations: ['address', '核对后更正'],
  branches: ['activityPlace', '核对后更正'],
  'coverage-links': ['note', '核对后更正'],
  leaders: ['note', '核对后更正'],
  'first-secretaries': ['duties', '核对后更正'],
  instructors: ['approvalNumber', '示例〔2026〕9号'],
  'instructor-assignments': ['approvalNumber', '示例〔2026〕9号'],
  visits: ['result', '核对后更正'],
  'site-batches': ['announcement', '核对后更正'],
  'model-sites': ['address', '核对后更正'],
  'site-contacts': ['content', '核对后更正'],
  'method-calls': ['announcement', '核对后更正'],
  'work-methods': ['results', '走访会员三百家次。\n办结意见四十二条。'],
  'method-collections': ['preface', '核对后更正'],
  'issuing-bodies': ['signature', '核对后更正'],
};

let office: TestOffice;
let described: Map<string, RegisterDescription>;

beforeAll(async () => {
  office = await openFilledOffice(300);
  const province = await office.as('province');
  const batch = { name: '第一批省级示范点', level: 'province', year: 2026 };
  await province.post('/api/site-batches', { data: batch }).expect(201);
  await makeRow(province, 'site-contacts', '4401');
  await province
    .post('/api/method-calls', { data: { title: '2026 年创新工作法征集', year: 2026, theme: 'service' } })
    .expect(201);
  await makeRow(province, 'work-methods', '4401', {
    title: '“红色网格”工作法',
    practice:
      '<h3>一是建网格</h3><p>按片区划分 7 个网格。</p><ul><li>每格一长</li><li>A&amp;B 两类</li></ul>',
    results: '<p>走访会员三百家次。</p><blockquote><p>“来得勤，办得快。”</p></blockquote>',
    appendix: '<table><tbody><tr><td>网格</td><td>7</td></tr></tbody></table>',
  });
  const book = { title: '创新工作法汇编', year: 2026, preface: '<p>前言第一段。</p><p>第二段。</p>' };
  await province.post('/api/method-collections', { data: book }).expect(201);
  const issuer = { name: '示例省社会组织党委', mark: '示社党委' };
  await province.post('/api/issuing-bodies', { data: issuer }).expect(201);
  const { body } = await province.get('/api/schema/registers').expect(200);
  described = new Map(body.data.map((one: RegisterDescription) => [one.register, one]));
});
afterAll(() => office.stop());

const fieldsOf = (register: string): string[] =>
  (described.get(register)?.fields ?? []).filter((field) => field.export).map(({ name }) => name);

it('goes through every register that takes imports', () => {
  const importing = [...described.values()].filter((one) => one.import).map((one) => one.register);
  expect(importing.sort()).toEqual([...REGISTERS].sort());
});

describe.each(REGISTERS)('%s, exported with all fields and imported again', (register) => {
  it.each(['xlsx', 'csv'] as const)('as %s changes nothing', async (format) => {
    const [clerk, desk] = [await exporter(office, 'province'), await importer(office, 'province')];
    const { file, seen } = await clerk.take({ register, format, fields: fieldsOf(register) });
    expect(seen.result?.rows).toBeGreaterThan(0);
    const read = await desk.read(file, { register, duplicatePolicy: 'update', name: `往返.${format}` });
    expect(read).toMatchObject({ state: 'ready' });
    const changed = [...(await desk.rows(read.id, 'update')), ...(await desk.rows(read.id, 'error'))];
    expect(changed.slice(0, 3)).toEqual([]);
    expect(read.counts).toEqual({
      rows: seen.result?.rows,
      create: 0,
      update: 0,
      unchanged: seen.result?.rows,
      error: 0,
    });
  });

  it('changes the one cell that was edited', async () => {
    const [clerk, desk] = [await exporter(office, 'province'), await importer(office, 'province')];
    const { file } = await clerk.take({ register, fields: fieldsOf(register) });
    const workbook = await openWorkbook(file);
    const sheet = workbook.worksheets[0];
    const [field = '', typed = ''] = EDITS[register] ?? [];
    const label = described.get(register)?.fields.find(({ name }) => name === field)?.label.zh;
    const headings = sheet?.getRow(1).values as unknown[]; // exceljs gives the cells from index 1.
    if (!sheet) throw new Error('The workbook has no sheet');
    sheet.getCell(2, headings.indexOf(label)).value = typed;
    const edited = Buffer.from(await workbook.xlsx.writeBuffer());
    const read = await desk.read(edited, { register, duplicatePolicy: 'update', name: '改后.xlsx' });
    expect(read.counts).toMatchObject({ create: 0, update: 1, error: 0 });
    const [row] = await desk.rows(read.id, 'update');
    expect(row?.changes.map((change) => [change.field, change.to])).toEqual([[field, typed]]);
    expect(await desk.commit(read.id)).toMatchObject({ state: 'committed', failure: null });
  });
});

describe('formatted texts', () => {
  const at = (sheet: Worksheet, heading: string) =>
    sheet.getCell(2, (sheet.getRow(1).values as unknown[]).indexOf(heading)); // exceljs gives cells from index 1.

  it('stand in the workbook as plain paragraphs; one that is changed there is kept as paragraphs, others as they were', async () => {
    const [clerk, desk] = [await exporter(office, 'province'), await importer(office, 'province')];
    const [before] = (await desk.api.get('/api/work-methods').expect(200)).body.data;
    const { file } = await clerk.take({
      register: 'work-methods',
      fields: ['title', 'practice', 'results', 'appendix'],
    });
    const workbook = await openWorkbook(file);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('The workbook has no sheet');
    expect(at(sheet, '主要做法').value).toBe('一是建网格\n按片区划分 7 个网格。\n每格一长\nA&B 两类');
    expect(at(sheet, '附录').value).toBe('网格 7');
    at(sheet, '工作成效').value = '一年办结 <42> 件。\n<script>alert(1)</script>';
    const edited = Buffer.from(await workbook.xlsx.writeBuffer());
    const read = await desk.read(edited, {
      register: 'work-methods',
      duplicatePolicy: 'update',
      name: '改.xlsx',
    });
    await desk.commit(read.id);
    const [after] = (await desk.api.get('/api/work-methods').expect(200)).body.data;
    expect(after.results).toBe('<p>一年办结 &lt;42&gt; 件。</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect([after.practice, after.appendix]).toEqual([before.practice, before.appendix]);
    expect(after.characters).toBeGreaterThan(0);
  });

  it('make a new method of a workbook that an office wrote itself', async () => {
    const desk = await importer(office, 'guangzhou');
    const [branch] = (await desk.api.get('/api/branches', { pagination: { pageSize: 1 } }).expect(200)).body
      .data;
    const file = `标题,报送党组织,作者,背景与起因,主要做法
“码上办”工作法,${branch.documentId},张示例,"会员办事要跑多次。\n材料常常缺项。",一张清单，一次办好。`;
    const read = await desk.read(file, { register: 'work-methods', duplicatePolicy: 'update' });
    expect(read.counts).toMatchObject({ create: 1, error: 0 });
    const [row] = await desk.rows(read.id, 'create');
    expect(row?.values).toMatchObject({ background: '会员办事要跑多次。\n材料常常缺项。' });
    expect(await desk.commit(read.id)).toMatchObject({ state: 'committed' });
    const [made] = (
      await desk.api.get('/api/work-methods', { filters: { title: '“码上办”工作法' } }).expect(200)
    ).body.data;
    expect(made).toMatchObject({
      state: 'draft',
      background: '<p>会员办事要跑多次。</p><p>材料常常缺项。</p>',
      jurisdictionCode: branch.jurisdictionCode,
      characters: 26,
    });
  });

  it('that were handed in are changed by no workbook of another office', async () => {
    const desk = await importer(office, 'guangzhou');
    const [made] = (
      await desk.api.get('/api/work-methods', { filters: { title: '“码上办”工作法' } }).expect(200)
    ).body.data;
    await office.sql("update work_methods set state = 'submitted' where document_id = $1", [made.documentId]);
    await office.sql(
      `insert into work_methods_call_lnk (work_method_id, method_call_id)
       select m.id, c.id from work_methods m, method_calls c where m.document_id = $1 limit 1`,
      [made.documentId],
    );
    const file = `标题,记录编号,作者\n“码上办”工作法,${made.documentId},李示例`;
    const read = await desk.read(file, { register: 'work-methods', duplicatePolicy: 'update' });
    expect(await desk.commit(read.id)).toMatchObject({
      failure: { code: 'method-handed-in', message: { zh: expect.stringContaining('退回') } },
    });
    const { body } = await desk.api.get(`/api/work-methods/${made.documentId}`).expect(200);
    expect(body.data.authors).toBe('张示例');
  });
});

describe('regions', () => {
  const CELLS = ['管辖区划', '所在地市', '所在县（市、区）'];
  const columnsOf = (sheet: Worksheet): number[] => {
    const headings = sheet.getRow(1).values as unknown[]; // exceljs gives the cells from index 1.
    return CELLS.map((heading) => headings.indexOf(heading));
  };

  it('are exported by their names, each with its city, and the province’s own as such', async () => {
    const clerk = await exporter(office, 'province');
    const fields = ['name', 'jurisdictionCode', 'cityCode', 'countyCode'];
    const { file } = await clerk.take({ register: 'organizations', fields });
    const sheet = (await openWorkbook(file)).worksheets[0];
    if (!sheet) throw new Error('The workbook has no sheet');
    const seen = new Set<string>();
    sheet.eachRow((row, at) => {
      if (at > 1) for (const column of [2, 3, 4]) seen.add(String(row.getCell(column).value ?? ''));
    });
    expect([...seen].filter((text) => /\d/.test(text))).toEqual([]);
    for (const name of ['广东省本级', '广州市', '广州市天河区']) expect(seen).toContain(name);
  });

  it.each([
    ['深圳市南山区', '深圳市', '深圳市南山区'],
    ['440305', '4403', '440305'],
  ])('are imported by name and by code: %s', async (jurisdiction, city, county) => {
    const [clerk, desk] = [await exporter(office, 'province'), await importer(office, 'province')];
    const fields = ['name', 'jurisdictionCode', 'cityCode', 'countyCode'];
    const { file } = await clerk.take({ register: 'branches', fields });
    const workbook = await openWorkbook(file);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('The workbook has no sheet');
    const columns = columnsOf(sheet);
    expect(columns.filter((column) => column > 0)).toHaveLength(3);
    [jurisdiction, city, county].forEach(
      (text, index) => (sheet.getCell(2, columns[index] ?? 0).value = text),
    );
    const edited = Buffer.from(await workbook.xlsx.writeBuffer());
    const read = await desk.read(edited, {
      register: 'branches',
      duplicatePolicy: 'update',
      name: '区划.xlsx',
    });
    expect(read.counts).toMatchObject({ create: 0, update: 1, error: 0 });
    const [row] = await desk.rows(read.id, 'update');
    expect(row?.changes.map((change) => [change.field, change.to])).toEqual([
      ['cityCode', '4403'],
      ['countyCode', '440305'],
      ['jurisdictionCode', '440305'],
    ]);
  });
});
