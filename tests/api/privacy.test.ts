import { randomBytes } from 'node:crypto';
import { makeRow, type Row } from '../support/builders';
import { importer } from '../support/imports';
import { LetterOffice } from '../support/letters';
import { openOffice, type Account, type Api, type TestOffice } from '../support/office';

const NAME = '欧阳示例甲';
const NAME_SHOWN = '欧阳***';
const NUMBER = '13800001234';
const NUMBER_SHOWN = '138****1234';

/** Personal fields of each register, and a row of each that holds both values in them. */
const PERSONAL = {
  agencies: { contactName: NAME, officePhone: NUMBER },
  organizations: { legalRepresentative: NAME, officePhone: NUMBER },
  branches: { secretaryName: NAME, officePhone: NUMBER },
  leaders: { name: NAME, officePhone: NUMBER },
  'first-secretaries': { name: NAME, officePhone: NUMBER },
  instructors: { name: NAME, officePhone: NUMBER },
} as const;
type PersonalRegister = keyof typeof PERSONAL;
const REGISTERS = Object.keys(PERSONAL) as PersonalRegister[];
const NAME_FIELD: Record<PersonalRegister, string> = {
  agencies: 'contactName',
  organizations: 'legalRepresentative',
  branches: 'secretaryName',
  leaders: 'name',
  'first-secretaries': 'name',
  instructors: 'name',
};
/** Registers that name a person and hold no number. */
const NAMES_ONLY = {
  'model-sites': 'contactMember',
  'site-contacts': 'member',
  'official-documents': 'signer',
} as const;
const table = (register: PersonalRegister): string => register.replaceAll('-', '_');

let office: TestOffice;
let guangzhou: Api;
let rows: Record<PersonalRegister, Row>;

beforeAll(async () => {
  office = await openOffice();
  guangzhou = await office.as('guangzhou');
  const made: Array<[string, Row]> = [];
  for (const register of REGISTERS) {
    made.push([register, await makeRow(guangzhou, register, '4401', PERSONAL[register])]);
  }
  rows = Object.fromEntries(made) as Record<PersonalRegister, Row>; // One of each, as the loop says.
});
afterAll(() => office.stop());

/** A row that names somebody; documents are drafted before anything is written in them. */
async function makeNamed(register: keyof typeof NAMES_ONLY, data: object): Promise<Row> {
  if (register !== 'official-documents') return makeRow(guangzhou, register, '4401', data);
  const letters = await LetterOffice.of(office);
  const [document = ''] = await letters.draft({
    kind: 'request',
    issuer: await letters.body(),
    title: '关于示例事项的请示',
  });
  const { body } = await guangzhou.put(`/api/official-documents/${document}`, { data }).expect(200);
  return body.data;
}

const noPlainValue = (text: string): void => {
  expect(text).not.toContain(NAME);
  expect(text).not.toContain(NUMBER);
  expect(text).not.toContain('enc:');
};

describe('every personal field of the application', () => {
  it('is known to this test', async () => {
    const { body } = await guangzhou.get('/api/schema/registers').expect(200);
    const described: Array<[string, string[]]> = body.data
      .map(
        ({ register, fields }: { register: string; fields: Array<{ name: string; personal: string }> }) => [
          register,
          fields
            .filter(({ personal }) => personal !== 'none')
            .map(({ name }) => name)
            .sort(),
        ],
      )
      .filter(([, fields]: [string, string[]]) => fields.length > 0);
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries([
        ...REGISTERS.map((register) => [register, Object.keys(PERSONAL[register]).sort()]),
        ...Object.entries(NAMES_ONLY).map(([register, name]) => [register, [name]]),
      ]),
    );
  });

  it.each(Object.entries(NAMES_ONLY))(
    'of %s, %s, is masked wherever it is answered',
    async (register, name) => {
      const made = await makeNamed(register as keyof typeof NAMES_ONLY, { [name]: NAME });
      const path = `/api/${register}/${made.documentId}`;
      expect(made[name]).toBe(NAME_SHOWN);
      for (const place of [path, `/api/${register}`, `${path}/history`]) {
        const answer = await guangzhou.get(place).expect(200);
        noPlainValue(answer.text);
        expect(answer.text).toContain(NAME_SHOWN);
      }
    },
  );
});

describe.each(REGISTERS)('the register %s', (register) => {
  const name = NAME_FIELD[register];
  const shown = { [name]: NAME_SHOWN, officePhone: NUMBER_SHOWN };
  const path = (): string => `/api/${register}/${rows[register].documentId}`;

  it('masks what it answers to a creation, a read, a list and a change', async () => {
    expect(rows[register]).toMatchObject(shown);
    expect((await guangzhou.get(path()).expect(200)).body.data).toMatchObject(shown);
    const list = await guangzhou
      .get(`/api/${register}`, { filters: { documentId: rows[register].documentId } })
      .expect(200);
    expect(list.body.data).toMatchObject([shown]);
    const { body } = await guangzhou.put(path(), { data: {} }).expect(200);
    expect(body.data).toMatchObject(shown);
    noPlainValue(list.text);
  });

  it('masks its history and the current row of a conflict', async () => {
    const history = await guangzhou.get(`${path()}/history`).expect(200);
    noPlainValue(history.text);
    expect(history.text).toContain(NAME_SHOWN);
    expect(history.text).toContain(NUMBER_SHOWN);
    const conflict = await guangzhou.put(path(), { data: { version: 999 } }).expect(409);
    expect(conflict.body.error.details.current).toMatchObject(shown);
    noPlainValue(conflict.text);
  });

  it('stores the number encrypted, in the row and in the audit record', async () => {
    const [row] = await office.sql(`select office_phone from ${table(register)} where document_id = $1`, [
      rows[register].documentId,
    ]);
    expect(row?.office_phone).toMatch(/^enc:k1:[0-9a-f]{32}:/);
    const audit = await office.sql(
      `select 1 from registers.audit where coalesce(before::text, '') || coalesce(after::text, '') || coalesce(detail::text, '') like $1`,
      [`%${NUMBER}%`],
    );
    expect(audit).toEqual([]);
  });

  it('leaves a value alone whose mask comes back, and refuses another text with a star', async () => {
    await guangzhou.put(path(), { data: { [name]: NAME_SHOWN, officePhone: NUMBER_SHOWN } }).expect(200);
    const { body } = await guangzhou.put(path(), { data: { [name]: '李**' } }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'masked-value', path: [name] });
    const phone = await guangzhou.put(path(), { data: { officePhone: '139****1234' } }).expect(400);
    expect(phone.body.error.details).toMatchObject({ code: 'masked-value', path: ['officePhone'] });
    const revealed = await reveal('guangzhou', register, [name, 'officePhone']).expect(200);
    expect(revealed.body.data.values).toEqual({ [name]: NAME, officePhone: NUMBER });
  });

  it.each([
    ['$eq', NAME],
    ['$eqi', NAME],
    ['$in', [NAME, '示例']],
  ])(
    'finds a person by the whole name with %s, and records that somebody looked',
    async (operator, value) => {
      const { body } = await guangzhou
        .get(`/api/${register}`, { filters: { [name]: { [operator]: value } } })
        .expect(200);
      expect(body.data).toHaveLength(1);
      const [event] = await office.sql(
        `select action, register, detail from registers.audit order by id desc limit 1`,
      );
      expect(event).toEqual({
        action: 'search-person',
        register,
        detail: { fields: [`${register}.${name}`], hits: 1 },
      });
    },
  );

  it.each([NUMBER, `138 0000 1234`, '+86-138-0000-1234'])(
    'finds a person by the whole number, written %s',
    async (written) => {
      const { body } = await guangzhou
        .get(`/api/${register}`, { filters: { officePhone: written } })
        .expect(200);
      expect(body.data).toHaveLength(1);
      const none = await guangzhou
        .get(`/api/${register}`, { filters: { officePhone: '13800001235' } })
        .expect(200);
      expect(none.body.data).toEqual([]);
    },
  );

  it.each([
    '$contains',
    '$containsi',
    '$startsWith',
    '$endsWith',
    '$lt',
    '$gte',
    '$ne',
    '$notIn',
    '$between',
    '$not',
  ])('refuses to compare a personal field with %s', async (operator) => {
    for (const field of [name, 'officePhone']) {
      const value = operator === '$between' ? ['a', 'b'] : operator === '$not' ? { $eq: 'a' } : 'a';
      const { body } = await guangzhou
        .get(`/api/${register}`, { filters: { [field]: { [operator]: value } } })
        .expect(400);
      expect(body.error.details.code).toBe('personal-field');
    }
  });

  it('refuses to order by a personal field', async () => {
    for (const field of [name, 'officePhone']) {
      for (const sort of [`${field}:asc`, [`version:asc`, field], { [field]: 'desc' }]) {
        const { body } = await guangzhou.get(`/api/${register}`, { sort }).expect(400);
        expect(body.error.details.code).toBe('personal-field');
      }
    }
  });

  it('does not search personal fields for parts', async () => {
    for (const part of ['示例甲', '13800001', 'enc:']) {
      const { body } = await guangzhou.get(`/api/${register}`, { _q: part }).expect(200);
      expect(body.data).toEqual([]);
    }
  });

  it.each(['province', 'guangzhou'] as const)(
    'reveals to %s, and records who looked at what and why',
    async (account) => {
      const answer = await reveal(account, register, ['officePhone']).expect(200);
      expect(answer.body).toEqual({
        data: { documentId: rows[register].documentId, values: { officePhone: NUMBER } },
      });
      expect(answer.headers['cache-control']).toBe('no-store');
      const [event] = await office.sql(
        `select action, register, record_id, jurisdiction_code, actor is not null as known, detail from registers.audit order by id desc limit 1`,
      );
      expect(event).toEqual({
        action: 'reveal',
        register,
        record_id: rows[register].documentId,
        jurisdiction_code: '4401',
        known: true,
        detail: { fields: ['officePhone'], reason: 'verify' },
      });
    },
  );

  it.each(['editor', 'publisher', 'auditor', 'leader'] as const)('reveals nothing to %s', async (account) => {
    await reveal(account, register, [name]).expect(403);
  });

  it.each(['shenzhen', 'tianhe'] as const)('has no such row for %s', async (account) => {
    await reveal(account, register, [name]).expect(404);
  });

  it('refuses plain text that anybody writes past the server', async () => {
    await expect(
      office.sql(`update ${table(register)} set office_phone = $1`, [NUMBER]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

function reveal(account: Account, register: PersonalRegister, fields: string[]) {
  const data = { fields, reason: 'verify' };
  const answer = office
    .as(account)
    .then((api) => api.post(`/api/${register}/${rows[register].documentId}/reveal`, { data }));
  return {
    expect: async (status: number) => {
      const done = await answer;
      expect(done.status).toBe(status);
      return done;
    },
  };
}

describe('a reveal', () => {
  it.each([
    ['without a body', {}, 'missing-data'],
    ['without fields', { data: { reason: 'contact' } }, 'required'],
    ['of a field that is not personal', { data: { fields: ['post'], reason: 'contact' } }, 'invalid-value'],
    ['without a reason', { data: { fields: ['name'] } }, 'required'],
    ['for a reason of its own', { data: { fields: ['name'], reason: 'curious' } }, 'required'],
    [
      'for another reason that is not told',
      { data: { fields: ['name'], reason: 'other', note: ' ' } },
      'required',
    ],
    [
      'with a note without end',
      { data: { fields: ['name'], reason: 'other', note: 'x'.repeat(201) } },
      'invalid-value',
    ],
  ])('%s is refused', async (_name, body, code) => {
    const answer = await guangzhou.post(`/api/leaders/${rows.leaders.documentId}/reveal`, body).expect(400);
    expect(answer.body.error.details.code).toBe(code);
  });

  it('is refused after sixty in ten minutes, whichever process answered them', async () => {
    const shenzhen = await office.as('shenzhen');
    const leader = await makeRow(shenzhen, 'leaders', '4403', PERSONAL.leaders);
    await office.sql(`insert into registers.audit (action, register, record_id, jurisdiction_code, actor)
      select 'reveal', 'leaders', 'x', '4403', u.id from up_users u, generate_series(1, 59) where u.username = 'shenzhen'`);
    const ask = () =>
      shenzhen.post(`/api/leaders/${leader.documentId}/reveal`, {
        data: { fields: ['name'], reason: 'contact' },
      });
    await ask().expect(200);
    const { body } = await ask().expect(429);
    expect(body.error.details.code).toBe('too-many-requests');
  });
});

describe('through relations', () => {
  it('masks populated rows at any depth', async () => {
    const leader = await guangzhou
      .get(`/api/leaders/${rows.leaders.documentId}`, { populate: { organization: { populate: '*' } } })
      .expect(200);
    expect(leader.body.data.organization).toMatchObject({ name: '示例协会' });
    const instructor = rows.instructors.documentId;
    const assignment = await makeRow(guangzhou, 'instructor-assignments', '4401', { instructor });
    await makeRow(guangzhou, 'visits', '4401', { assignment: assignment.documentId });
    const visits = await guangzhou
      .get('/api/visits', {
        populate: { assignment: { populate: { instructor: true, organization: true } } },
      })
      .expect(200);
    expect(visits.body.data[0].assignment.instructor).toMatchObject({
      name: NAME_SHOWN,
      officePhone: NUMBER_SHOWN,
    });
    noPlainValue(visits.text);
  });

  it.each([
    [{ filters: { assignment: { instructor: { name: { $contains: '示例' } } } } }],
    [{ filters: { $not: { assignment: { instructor: { officePhone: { $startsWith: 'enc' } } } } } }],
    [{ sort: 'assignment.instructor.name' }],
    [{ sort: { assignment: { instructor: { name: 'asc' } } } }],
    [{ populate: { assignment: { populate: { instructor: { filters: { name: { $contains: '示' } } } } } } }],
  ])('refuses %j', async (query) => {
    const { body } = await guangzhou.get('/api/visits', query).expect(400);
    expect(body.error.details.code).toBe('personal-field');
  });

  it.each(['assignment[instructor][name]', 'assignment["instructor"].name', ' .createdAt:asc:desc'])(
    'refuses the order %s, which Strapi would take apart in its own way',
    async (sort) => {
      const { body } = await guangzhou.get('/api/visits', { sort }).expect(400);
      expect(body.error.details).toMatchObject({ code: 'invalid', path: ['sort'] });
    },
  );

  it('finds by the whole number of a related person', async () => {
    const find = (officePhone: string) =>
      guangzhou.get('/api/visits', {
        filters: {
          assignment: { instructor: { officePhone: { $in: [officePhone, '1'] }, kind: { $null: true } } },
        },
      });
    expect((await find(NUMBER).expect(200)).body.data).toHaveLength(1);
    expect((await find('13800009999').expect(200)).body.data).toEqual([]);
    const [event] = await office.sql(`select detail from registers.audit order by id desc limit 1`);
    expect(event?.detail).toEqual({ fields: ['instructors.officePhone'], hits: 0 });
  });
});

describe('an import', () => {
  const sheet = (name: string, number: string): string =>
    `社会组织,姓名,职务,办公电话\n示例协会,${name},,${number}`;

  it('stages no number, masks its preview and stores what the file said', async () => {
    const clerk = await importer(office, 'guangzhou');
    const phone = `139${randomBytes(2).readUInt16BE().toString().padStart(8, '0')}`;
    const [before] = await office.sql('select count(*)::int as n from organizations');
    expect(before?.n).toBeGreaterThan(0);
    const agencies = `单位名称,联系人,办公电话\n${`示例单位`},${NAME},${phone}`;
    const read = await clerk.read(agencies, { register: 'agencies', duplicatePolicy: 'update' });
    expect(read).toMatchObject({ state: 'ready' });
    const staged = await office.sql(
      `select r.values::text || coalesce(r.problems::text, '') || i.columns::text as text from registers.import_row r join registers.import i on i.id = r.import_id where i.id = $1`,
      [read.id],
    );
    expect(staged).toHaveLength(1);
    expect(staged[0]?.text).not.toContain(phone);
    const preview = await clerk.rows(read.id);
    expect(preview[0]).toMatchObject({
      kind: 'create',
      values: { contactName: NAME_SHOWN, officePhone: `139****${phone.slice(-4)}` },
    });
    await clerk.commit(read.id);
    const found = await guangzhou.get('/api/agencies', { filters: { officePhone: phone } }).expect(200);
    expect(found.body.data).toHaveLength(1);
    const again = await clerk.read(agencies, { register: 'agencies', duplicatePolicy: 'update' });
    expect(again.counts).toMatchObject({ unchanged: 1, update: 0 });
    const other = await clerk.read(agencies.replace(phone, NUMBER), {
      register: 'agencies',
      duplicatePolicy: 'update',
    });
    expect((await clerk.rows(other.id))[0]?.changes).toEqual([
      { field: 'officePhone', from: `139****${phone.slice(-4)}`, to: NUMBER_SHOWN },
    ]);
  });

  it('refuses a mask for a value of a new record', async () => {
    const clerk = await importer(office, 'guangzhou');
    const read = await clerk.read(sheet('张*', NUMBER_SHOWN), { register: 'leaders' });
    const [row] = await clerk.rows(read.id);
    expect(row?.kind).toBe('error');
    expect(row?.problems.map(({ code, field }) => [code, field])).toEqual(
      expect.arrayContaining([
        ['mask-kept', 'name'],
        ['mask-kept', 'officePhone'],
        ['masked-value', null],
      ]),
    );
  });
});
