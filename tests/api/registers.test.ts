import { makeRow, OFFICE_REGISTERS, TEXT, type OfficeRegister, type Row } from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';

const CREDIT_CODE = '51440000XXXX00019K';

interface Entry {
  action: string;
  actor: { id: number; name: string } | null;
  request: string;
  changes: Array<{ field: string; before: unknown; after: unknown }>;
}

describe('a register', () => {
  let office: TestOffice;
  let province: Api;

  beforeAll(async () => {
    office = await openOffice();
    province = await office.as('province');
  });
  afterAll(() => office.stop());

  const make = (register: OfficeRegister, more: object = {}): Promise<Row> =>
    makeRow(province, register, '4401', more);
  const pathOf = (register: OfficeRegister, { documentId }: Row): string => `/api/${register}/${documentId}`;
  const historyOf = async (register: OfficeRegister, row: Row): Promise<Entry[]> =>
    (await province.get(`${pathOf(register, row)}/history`).expect(200)).body.data;
  const totalOf = async (register: OfficeRegister, row: Row): Promise<number> => {
    const { body } = await province
      .get(`/api/${register}`, `filters[documentId][$eq]=${row.documentId}`)
      .expect(200);
    return body.meta.pagination.total;
  };

  describe.each(OFFICE_REGISTERS)('of %s', (register) => {
    it('begins at version 1 and counts up by one with each save', async () => {
      const row = await make(register, { version: 7 });
      expect(row.version).toBe(1);
      for (const version of [2, 3]) {
        const { body } = await province
          .put(pathOf(register, row), { data: { [TEXT[register]]: `第${version}次` } })
          .expect(200);
        expect(body.data).toMatchObject({ version, [TEXT[register]]: `第${version}次` });
      }
    });

    it('answers 409 with the current row to a save on a stale version, and keeps what was saved', async () => {
      const row = await make(register);
      await province.put(pathOf(register, row), { data: { [TEXT[register]]: '先', version: 1 } }).expect(200);
      const { body } = await province
        .put(pathOf(register, row), { data: { [TEXT[register]]: '后', version: 1 } })
        .expect(409);
      expect(body.error.details).toMatchObject({
        code: 'conflict',
        current: { [TEXT[register]]: '先', version: 2 },
      });
      const again = await province.get(pathOf(register, row)).expect(200);
      expect(again.body.data).toMatchObject({ [TEXT[register]]: '先', version: 2 });
    });

    it('takes a deleted row out of reads, lists and counts, and brings it back whole', async () => {
      const row = await make(register, { [TEXT[register]]: '留着' });
      const before = (await province.get(pathOf(register, row), 'populate=*').expect(200)).body.data;
      await province.delete(pathOf(register, row)).expect(204);
      await province.get(pathOf(register, row)).expect(404);
      expect(await totalOf(register, row)).toBe(0);
      await province.delete(pathOf(register, row)).expect(404);
      await province.post(`${pathOf(register, row)}/restore`).expect(200);
      const after = (await province.get(pathOf(register, row), 'populate=*').expect(200)).body.data;
      expect({ ...after, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' });
      expect(after.version).toBe(before.version + 1);
    });

    it('has nothing to restore where nothing was deleted', async () => {
      const row = await make(register);
      await province.post(`${pathOf(register, row)}/restore`).expect(404);
      await province.post(`/api/${register}/nothing/restore`).expect(404);
      expect(await totalOf(register, row)).toBe(1);
    });

    it('tells who changed what: by attribute name, before and after, with actor and request', async () => {
      const row = await make(register);
      const saved = await province
        .put(pathOf(register, row), { data: { [TEXT[register]]: '新' } })
        .expect(200);
      await province.delete(pathOf(register, row)).expect(204);
      await province.post(`${pathOf(register, row)}/restore`).expect(200);
      const history = await historyOf(register, row);
      expect(history.map(({ action }) => action)).toEqual(['restore', 'delete', 'update', 'create']);
      expect(history[2]).toMatchObject({
        actor: { id: expect.any(Number), name: '省级办公室' },
        request: saved.headers['x-request-id'],
        changes: [{ field: TEXT[register], before: null, after: '新' }],
      });
    });
  });

  it('counts a save of scalars and relations together as one version and one entry', async () => {
    const [agency, other] = [await make('agencies'), await make('agencies')];
    const row = await make('organizations', { competentAgency: agency.documentId });
    const { body } = await province
      .put(pathOf('organizations', row), {
        data: { address: '新址', competentAgency: other.documentId, version: 1 },
      })
      .expect(200);
    expect(body.data.version).toBe(2);
    const [latest, first] = await historyOf('organizations', row);
    expect(latest?.action).toBe('update');
    expect(latest?.changes).toHaveLength(2);
    expect(latest?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'address', before: null, after: '新址' }),
        expect.objectContaining({
          field: 'competentAgency',
          before: agency.documentId,
          after: other.documentId,
        }),
      ]),
    );
    expect(first?.changes).toContainEqual(
      expect.objectContaining({ field: 'competentAgency', before: null, after: agency.documentId }),
    );
  });

  it('counts a save of a relation alone', async () => {
    const agency = await make('agencies');
    const row = await make('organizations');
    const { body } = await province
      .put(pathOf('organizations', row), { data: { competentAgency: agency.documentId } })
      .expect(200);
    expect(body.data.version).toBe(2);
  });

  it('lets one of two savers at the same moment win, and tells the other', async () => {
    const row = await make('organizations');
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((address) =>
        province.put(pathOf('organizations', row), { data: { address, version: 1 } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200);
    const now = await province.get(pathOf('organizations', row)).expect(200);
    expect(now.body.data).toMatchObject({ version: 2, address: winner?.body.data.address });
  });

  it('restores a row with the links that pointed at it', async () => {
    const link = await make('coverage-links');
    const whole = (await province.get(pathOf('coverage-links', link), 'populate=*').expect(200)).body.data;
    const path = pathOf('organizations', whole.organization);
    await province.delete(path).expect(204);
    const without = (await province.get(pathOf('coverage-links', link), 'populate=*').expect(200)).body.data;
    expect(without.organization).toBeNull();
    await province.post(`${path}/restore`).expect(200);
    const again = (await province.get(pathOf('coverage-links', link), 'populate=*').expect(200)).body.data;
    expect(again.organization.documentId).toBe(whole.organization.documentId);
  });

  it('restores a row whose relation is gone for good without that relation', async () => {
    const agency = await make('agencies');
    const row = await make('organizations', { competentAgency: agency.documentId });
    await province.delete(pathOf('organizations', row)).expect(204);
    await province.delete(pathOf('agencies', agency)).expect(204);
    await province.post(`${pathOf('organizations', row)}/restore`).expect(200);
    const { body } = await province.get(pathOf('organizations', row), 'populate=*').expect(200);
    expect(body.data.competentAgency).toBeNull();
  });

  it('lets the rows of an organization follow its jurisdiction, also when it moves', async () => {
    const assignment = await make('instructor-assignments');
    const { organization } = (
      await province.get(pathOf('instructor-assignments', assignment), 'populate=*').expect(200)
    ).body.data;
    const visit = await make('visits', { assignment: assignment.documentId });
    const leader = await make('leaders', { organization: organization.documentId });
    await province
      .put(pathOf('organizations', organization), { data: { jurisdictionCode: '440106' } })
      .expect(200);
    const tianhe = await office.as('tianhe');
    for (const path of [
      pathOf('instructor-assignments', assignment),
      pathOf('visits', visit),
      pathOf('leaders', leader),
    ]) {
      const { body } = await tianhe.get(path).expect(200);
      expect(body.data.jurisdictionCode).toBe('440106');
    }
  });

  it('refuses a second organization of the same credit code, and names the field', async () => {
    await make('organizations', { creditCode: CREDIT_CODE });
    const { body } = await province
      .post('/api/organizations', {
        data: { name: '另一个', orgType: 'association', creditCode: CREDIT_CODE },
      })
      .expect(400);
    expect(body.error.details).toMatchObject({ code: 'not-unique', path: ['creditCode'] });
    expect(JSON.stringify(body)).not.toContain('Key (');
    const rows = await office.sql('select 1 from organizations where credit_code = $1', [CREDIT_CODE]);
    expect(rows).toHaveLength(1);
  });

  it('takes any number of organizations whose credit code is not known yet', async () => {
    for (const creditCode of ['', null, '  ']) {
      const row = await make('organizations', { creditCode });
      expect(row.creditCode).toBeNull();
    }
  });

  it('leaves nothing of a request that ends in an error: neither row, nor link, nor audit', async () => {
    const counts = (): Promise<unknown[]> =>
      office.sql(`select (select count(*) from leaders) as leaders, (select count(*) from leaders_organization_lnk) as links,
        (select count(*) from registers.audit) as audit`);
    const organization = await make('organizations');
    const before = await counts();
    const data = { name: '示例', organization: organization.documentId, from: '2021-02-30' };
    await province.post('/api/leaders', { data }).expect(400);
    await province
      .post('/api/leaders', { data: { ...data, from: null, organization: 'nothing' } })
      .expect(400);
    expect(await counts()).toEqual(before);
  });

  it.each([
    ["update registers.audit set action = 'x'", /append-only/],
    ['delete from registers.audit', /append-only/],
    ['truncate registers.audit', /append-only/],
  ])('does not let even the owner of the tables run %s', async (statement, words) => {
    await make('agencies');
    const before = await office.sql('select count(*), max(id) from registers.audit');
    await expect(office.sql(statement)).rejects.toThrow(words);
    expect(await office.sql('select count(*), max(id) from registers.audit')).toEqual(before);
  });

  it('gives staff no way to write the audit record, or what is no register, but for what policies guard row by row', async () => {
    const grants = await office.sql<{ grantee: string; name: string; privilege: string }>(
      `select grantee, table_schema || '.' || table_name as name, privilege_type as privilege
       from information_schema.role_table_grants
       where grantee like 'registers\\_%' and (table_schema, table_name) not in (
         select 'public', table_name from information_schema.columns where column_name = 'jurisdiction_code')
         and table_name not like '%\\_lnk' and (table_schema <> 'registers' or table_name = 'audit')
         and privilege_type <> 'SELECT'`,
    );
    for (const role of ['registers_staff', 'registers_staff_all'])
      expect(
        grants
          .filter(({ grantee }) => grantee === role)
          .map(({ name, privilege }) => `${privilege} ${name}`)
          .sort(),
      ).toEqual([
        'DELETE reviews.review',
        'DELETE sites.evidence_file',
        'INSERT letters.notice_move',
        'INSERT letters.reference',
        'INSERT methods.media',
        'INSERT reviews.mark',
        'INSERT reviews.review',
        'INSERT reviews.round',
        'INSERT showcase.media',
        'INSERT sites.evidence_file',
        'INSERT sites.move',
        'UPDATE reviews.mark',
        'UPDATE reviews.round',
        'UPDATE sites.evidence_file',
      ]);
    expect(grants.filter(({ grantee }) => !/^registers_staff(_all)?$/.test(grantee))).toEqual([]);
    const unguarded = await office.sql(
      `select c.oid::regclass::text as name from pg_class c
       where c.oid = any ($1::regclass[]) and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
      [[...new Set(grants.map(({ name }) => name))]],
    );
    expect(unguarded).toEqual([]);
  });

  it('describes itself to those who may read it, with what they may do', async () => {
    const describe = async (
      account: 'province' | 'guangzhou' | 'leader' | 'auditor',
    ): Promise<Record<string, string[]>> => {
      const { body } = await (await office.as(account)).get('/api/schema/registers').expect(200);
      return Object.fromEntries(
        body.data.map(({ register, actions }: { register: string; actions: string[] }) => [
          register,
          actions,
        ]),
      );
    };
    const all = ['find', 'findOne', 'create', 'update', 'delete'];
    expect(await describe('auditor')).toEqual({});
    expect(await describe('leader')).toMatchObject({
      organizations: ['find', 'findOne'],
      regions: ['find', 'findOne'],
    });
    expect(await describe('guangzhou')).toMatchObject({
      organizations: all,
      'coverage-rules': ['find', 'findOne'],
    });
    expect(await describe('province')).toMatchObject({ organizations: all, 'coverage-rules': all });
  });
});
