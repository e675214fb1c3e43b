import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { AuditAnswer } from '../../src/shared/audit-answers';
import { ROOT } from '../../src/cli/surroundings';
import { toPads } from '../../src/plugins/registers/server/audit/audit-key';
import type { RegisterOptions } from '../../src/plugins/registers/server/description/schema-options';
import { makeRow, type Row } from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';
import { repair, tamper } from '../support/tamper';

let office: TestOffice;
let auditor: Api;
let province: Api;
let guangzhou: Api;

beforeAll(async () => {
  office = await openOffice();
  auditor = await office.as('auditor');
  province = await office.as('province');
  guangzhou = await office.as('guangzhou');
});
afterAll(() => office.stop());
afterEach(async () => {
  await repair(office);
  for (const table of ['leaders', 'organizations']) await office.sql(`delete from ${table}`);
});

const verify = async () => (await auditor.get('/api/audit/verify').expect(200)).body.data;
const find = async (filter: object): Promise<AuditAnswer[]> =>
  (await auditor.get('/api/audit', filter).expect(200)).body.data;
const org = (name: string, more: object = {}): Promise<Row> =>
  makeRow(guangzhou, 'organizations', '4401', { name, ...more });
/** The id of the audit row of a record's creation. */
const rowOf = async ({ documentId }: Pick<Row, 'documentId'>): Promise<number> =>
  Number(
    (
      await office.sql("select id from registers.audit where record_id = $1 and action = 'create'", [
        documentId,
      ])
    )[0]?.id,
  );
const leafOf = `(select l.id from registers.audit_leaf l where l.ids @> $1::bigint)`;

/** Document ids begin with a letter of their own for each test that writes many rows. */
let many = 'a';

describe('the chain', () => {
  it('is intact over changes of one row and of many', async () => {
    await org('一协会');
    await office.sql(
      `insert into organizations (document_id, name, org_type, jurisdiction_code, version)
      select $1 || n, '批量' || n, 'association', '4401', 1 from generate_series(1, 1500) n`,
      [many],
    );
    await org('二协会');
    const [{ n } = { n: 0 }] = await office.sql<{ n: number }>(
      'select count(*)::int as n from registers.audit',
    );
    expect(await verify()).toEqual({ intact: true, rows: n, firstBroken: null, reason: null });
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('is intact while others write', async () => {
    const writing = Promise.all(Array.from({ length: 12 }, (_, index) => org(`协会${index}`)));
    const verdicts = await Promise.all([verify(), verify(), verify()]);
    await writing;
    expect([...verdicts, await verify()].map(({ intact }) => intact)).toEqual([true, true, true, true]);
  });

  it.each<[string, string, string, string]>([
    ['an edited value', 'audit', `update registers.audit set after = '{"name": "改"}' where id = $1`, 'row'],
    [
      'another actor',
      'audit',
      'update registers.audit set actor = 1, actor_name = null where id = $1',
      'row',
    ],
    ['another time', 'audit', "update registers.audit set at = at - interval '1 day' where id = $1", 'row'],
    ['a deleted row', 'audit', 'delete from registers.audit where id = $1', 'row'],
    [
      'an edited proof',
      'audit_leaf',
      `update registers.audit_leaf set digest = sha256('x'::bytea) where id = ${leafOf}`,
      'row',
    ],
    ['a deleted proof', 'audit_leaf', `delete from registers.audit_leaf where id = ${leafOf}`, 'forged'],
    [
      'an edited link',
      'audit_chain',
      `update registers.audit_chain set link = '\\x00' where leaf = ${leafOf}`,
      'chain',
    ],
    ['a deleted link', 'audit_chain', `delete from registers.audit_chain where leaf = ${leafOf}`, 'chain'],
  ])('finds %s, and names the row', async (_name, table, deed, reason) => {
    await org('一协会');
    const row = await org('二协会');
    await org('三协会');
    const id = await rowOf(row);
    expect(await verify()).toMatchObject({ intact: true });
    await tamper(office, table, deed, [id]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: id, reason });
  });

  it('names the one edited row of a statement that wrote many', async () => {
    many = 'b';
    await office.sql(
      `insert into organizations (document_id, name, org_type, jurisdiction_code, version)
      select $1 || n, '批量' || n, 'association', '4401', 1 from generate_series(1, 1500) n`,
      [many],
    );
    expect(await verify()).toMatchObject({ intact: true });
    const id = await rowOf({ documentId: `${many}777` });
    await tamper(office, 'audit', `update registers.audit set after = '{}' where id = $1`, [id]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: id });
  });

  it('finds a forged row', async () => {
    await org('一协会');
    await verify();
    await tamper(
      office,
      'audit',
      `insert into registers.audit (register, record_id, action, actor_name) values ('organizations', 'x', 'update', '伪造')`,
    );
    const [{ id } = { id: 0 }] = await office.sql<{ id: number }>(
      "select id::int from registers.audit where actor_name = '伪造'",
    );
    expect(await verify()).toMatchObject({ intact: false, firstBroken: id, reason: 'forged' });
  });

  it('finds an edited row whose proof was computed again by one who lacks the key', async () => {
    const row = await org('一协会');
    const id = await rowOf(row);
    await verify();
    await tamper(office, 'audit', `update registers.audit set after = '{"name": "改"}' where id = $1`, [id]);
    await tamper(
      office,
      'audit_leaf',
      `update registers.audit_leaf l set (digest, marks) = (
         select sha256(registers.audit_digest(a)), substr(registers.audit_digest(a), 1, 8) from registers.audit a where a.id = $1)
       where l.id = ${leafOf}`,
      [id],
    );
    expect(await verify()).toMatchObject({ intact: false, reason: 'chain', firstBroken: id });
  });

  it('finds a cut end, with proofs and links gone as well', async () => {
    await org('一协会');
    const id = await rowOf(await org('二协会'));
    await verify();
    await tamper(office, 'audit_chain', `delete from registers.audit_chain where leaf >= ${leafOf}`, [id]);
    await tamper(office, 'audit_leaf', `delete from registers.audit_leaf where id >= ${leafOf}`, [id]);
    await tamper(office, 'audit', 'delete from registers.audit where id >= $1', [id]);
    await tamper(office, 'audit', 'select 1');
    expect(await verify()).toMatchObject({ intact: false, firstBroken: id });
  });

  it('refuses the owner who forgets to switch the guard off', async () => {
    await org('一协会');
    await verify();
    for (const table of ['audit', 'audit_leaf', 'audit_chain'])
      await expect(office.sql(`delete from registers.${table}`)).rejects.toThrow('append-only');
  });
});

describe('the retention', () => {
  // The key of the test server, as src/plugins/registers/server/audit/audit-key.ts makes pads of it.
  const pads = toPads('audit_key-of-the-tests-only');

  it('removes whole days from the beginning, stays intact, and is recorded itself', async () => {
    await org('一协会');
    await office.sql('select registers.seal_audit($1, $2)', pads);
    const [{ moment } = { moment: null }] = await office.sql('select clock_timestamp() as moment');
    const row = await org('二协会');
    const [{ removed } = { removed: 0 }] = await office.sql<{ removed: number }>(
      'select registers.purge_audit($3, $1, $2)::int as removed',
      [...pads, moment],
    );
    expect(removed).toBeGreaterThan(0);
    expect(await office.sql('select 1 from registers.audit where at < $1', [moment])).toEqual([]);
    expect(await rowOf(row)).toBeGreaterThan(0);
    expect(await office.sql('select intact from registers.verify_audit($1, $2)', pads)).toEqual([
      { intact: true },
    ]);
    const [purge] = await find({ action: 'audit-purge' });
    expect(purge).toMatchObject({ detail: { rows: removed } });
    await tamper(
      office,
      'audit_mark',
      "update registers.audit_mark set rows = rows + 1 where kind = 'anchor'",
    );
    expect(await office.sql('select intact, reason from registers.verify_audit($1, $2)', pads)).toEqual([
      { intact: false, reason: 'beginning' },
    ]);
  });
});

describe('the audit record', () => {
  it('shows auditors every change and event in words, filtered and paged', async () => {
    const row = await org('一协会', { cityCode: '4401' });
    await guangzhou.put(`/api/organizations/${row.documentId}`, { data: { address: '新址' } }).expect(200);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    const found = await find({ register: 'organizations', recordId: row.documentId, from: today, to: today });
    expect(found).toMatchObject([
      {
        action: 'update',
        actor: { name: '广州市办公室' },
        registerLabel: { zh: '社会组织' },
        title: { zh: '一协会' },
        jurisdictionText: { zh: '广州市' },
        changes: [{ field: 'address', label: { zh: '住所' }, before: null, after: '新址' }],
      },
      { action: 'create' },
    ]);
    const mine = { actor: '广州', action: 'update', recordId: row.documentId };
    expect(await find(mine)).toHaveLength(1);
    expect(await find({ actor: '深圳' })).toEqual([]);
    expect(await find({ to: '2020-01-01' })).toEqual([]);
    const { body } = await auditor.get('/api/audit', { page: 2 }).expect(200);
    expect(body.meta.pagination).toMatchObject({ page: 2, pageSize: 50 });
  });

  it('spans the events that have no jurisdiction, whatever the auditor’s own scope', async () => {
    await office.sql("update up_users set scope = '440106' where username = 'auditor'");
    const [entry] = await find({ action: 'permission-change', register: 'accounts' });
    expect(entry).toMatchObject({
      changes: expect.arrayContaining([
        expect.objectContaining({ field: 'scope', before: '44', after: '440106' }),
      ]),
    });
    await office.sql("update up_users set scope = '44' where username = 'auditor'");
  });

  it('masks personal values', async () => {
    await makeRow(guangzhou, 'leaders', '4401', { name: '陈示例' });
    const text = JSON.stringify(await find({ register: 'leaders', action: 'create' }));
    expect(text).not.toContain('陈示例');
    expect(text).toContain('陈**');
  });

  it('records that it was looked at, verified and exported', async () => {
    await find({ register: 'leaders' });
    await verify();
    const [view] = await find({ action: 'audit-view' });
    expect(view).toMatchObject({ actor: { name: '审计员' }, detail: { filter: { register: 'leaders' } } });
    const [check] = await find({ action: 'audit-verify' });
    expect(check).toMatchObject({ detail: { intact: true } });
  });

  it('records changed permissions and accounts, never a password', async () => {
    await office.sql(
      "update up_users set blocked = true, password = 'secret-hash' where username = 'publisher'",
    );
    await office.sql(
      `delete from up_users_role_lnk where user_id = (select id from up_users where username = 'publisher')`,
    );
    const found = await find({ register: 'accounts' });
    expect(found.slice(0, 2)).toMatchObject([
      {
        action: 'permission-change',
        changes: [
          { field: 'name', before: 'publisher' },
          { field: 'role', before: 'publisher' },
        ],
      },
      {
        changes: expect.arrayContaining([
          expect.objectContaining({ field: 'blocked', before: false, after: true }),
        ]),
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/password|secret-hash/);
  });

  it('is exported for a purpose, with a hash that is recorded', async () => {
    const row = await org('一协会');
    await auditor.post('/api/audit/export', { data: { register: 'organizations' } }).expect(400);
    const answer = await auditor
      .post('/api/audit/export', {
        data: { register: 'organizations', recordId: row.documentId, purpose: '年度检查' },
      })
      .buffer()
      .responseType('blob')
      .expect(200);
    const book = new Workbook();
    await book.xlsx.load(answer.body as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.getCell('A1').text).toContain('年度检查');
    expect(sheet?.getRow(3).getCell(6).text).toBe('一协会');
    const sha256 = createHash('sha256').update(answer.body).digest('hex');
    const [entry] = await find({ action: 'audit-export' });
    expect(entry).toMatchObject({ detail: { purpose: '年度检查', rows: 1, sha256 } });
  });

  it.each([{ from: '2026-02-30' }, { batch: 'x' }, { register: ['a', 'b'] }])(
    'answers 400 to %j',
    async (filter) => {
      await auditor.get('/api/audit', filter).expect(400);
    },
  );

  it('can be asked about every register whose schema says that it is one', async () => {
    const { data } = (await auditor.get('/api/audit/registers').expect(200)).body;
    const types = path.join(ROOT, 'src/api');
    const files = (await readdir(types, { recursive: true })).filter((file) => file.endsWith('/schema.json'));
    const schemas = await Promise.all(
      files.map(async (file) => {
        const schema: { info: { pluralName: string }; pluginOptions?: { registers?: RegisterOptions } } =
          JSON.parse(await readFile(path.join(types, file), 'utf8')); // Our own files.
        const { enabled, label } = schema.pluginOptions?.registers ?? {};
        return enabled ? [{ register: schema.info.pluralName, label }] : [];
      }),
    );
    const byName = (rows: Array<{ register: string }>) =>
      [...rows].sort((a, b) => a.register.localeCompare(b.register));
    expect(byName(data)).toEqual(byName(schemas.flat()));
    expect(data).toContainEqual({ register: 'work-methods', label: { zh: '工作法', en: 'Work methods' } });
    for (const { register } of data) await find({ register });
  });

  it('is nothing for anybody else, the province office included', async () => {
    for (const account of ['province', 'guangzhou', 'leader', 'editor'] as const) {
      const api = await office.as(account);
      await api.get('/api/audit').expect(403);
      await api.get('/api/audit/registers').expect(403);
      await api.get('/api/audit/verify').expect(403);
      await api.post('/api/audit/export', { data: { purpose: '检查' } }).expect(403);
    }
    await province.get('/api/organizations').expect(200);
  });
});
