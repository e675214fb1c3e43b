import request from 'supertest';
import { openOffice, PASSWORD, type Account, type Api, type TestOffice } from '../support/office';
import { trySignIn, withToken } from '../support/sign-in';

interface Row {
  id: string;
  username: string;
  role: string;
  scope: string;
  isOwn: boolean;
  isBlocked: boolean;
}

const DRAFT = {
  username: 'foshan',
  email: 'foshan@demo.invalid',
  displayName: '佛山市办公室',
  role: 'city',
  scope: '4406',
};

describe('administering accounts', () => {
  let office: TestOffice;
  let province: Api;

  beforeAll(async () => {
    office = await openOffice();
    province = await office.as('province');
  });
  afterAll(() => office.stop());

  const find = async (search: string, as: Api = province): Promise<Row> => {
    const { body } = await as.get('/api/staff', { search }).expect(200);
    if (!body.data[0]) throw new Error(`Nobody is called ${search}`);
    return body.data[0];
  };
  const create = (change: object, as: Api = province) =>
    as.post('/api/staff', { data: { ...DRAFT, ...change } });
  const codeOf = ({ status, body }: request.Response): unknown[] => [status, body.error?.details.code];
  const events = (
    action: string,
  ): Promise<Array<{ record_id: string; actor_name: string; detail: object }>> =>
    office.sql('select record_id, actor_name, detail from registers.audit where action = $1 order by id', [
      action,
    ]);
  /** A second account of the province office, for what nobody does to themselves. */
  const other = async (scope = '44'): Promise<{ token: string; id: string }> => {
    const username = `province-${scope}-${Math.random().toString(36).slice(2, 8)}`;
    const made = await create({ username, email: `${username}@demo.invalid`, role: 'leader', scope: '44' });
    const { account } = made.body.data;
    // Past its first sign-in, and of the role that can't be given below the province.
    await office.sql(
      `update staff.account a set must_change = false, initial_until = null, pledge_version = 1
         from up_users u where u.id = a.user_id and u.document_id = $1`,
      [account.id],
    );
    await office.sql('update up_users set scope = $2 where document_id = $1', [account.id, scope]);
    await office.sql(
      `update up_users_role_lnk set role_id = (select id from up_roles where type = 'province')
        where user_id = (select id from up_users where document_id = $1)`,
      [account.id],
    );
    const { body } = await trySignIn(
      office.server.url,
      `${username}@demo.invalid`,
      made.body.data.initialPassword,
    ).expect(200);
    return { token: body.jwt, id: account.id };
  };
  const asOther = (token: string) => ({
    get: (path: string) => withToken(request(office.server.url).get(path), token),
    put: (path: string, data: object) =>
      withToken(request(office.server.url).put(path), token).send({ data }),
  });

  it('lists the accounts by place, finds them by name, and shows nothing secret', async () => {
    const { body } = await province.get('/api/staff').expect(200);
    expect(body.meta.pagination).toMatchObject({ page: 1, total: 8 });
    expect(Object.keys(body.data[0]).sort()).toEqual(
      [
        'createdAt',
        'displayName',
        'email',
        'hasSecondFactor',
        'id',
        'isBlocked',
        'isLocked',
        'isOwn',
        'isSettled',
        'lastSignInAt',
        'role',
        'scope',
        'username',
      ].sort(),
    );
    expect(JSON.stringify(body)).not.toMatch(/\$2[aby]\$/);
    expect(body.data.map(({ scope }: Row) => scope)).toEqual(
      [...body.data.map(({ scope }: Row) => scope)].sort(),
    );
    expect(await find('天河')).toMatchObject({ username: 'tianhe', isOwn: false });
    expect(await find('PROVINCE@')).toMatchObject({ username: 'province', isOwn: true });
    const none = await province.get('/api/staff', { search: '%' }).expect(200);
    expect(none.body.data).toEqual([]);
    const page = await province.get('/api/staff?pagination[page]=2&pagination[pageSize]=5').expect(200);
    expect(page.body.data).toHaveLength(3);
  });

  it('makes an account whose one-time password is told once', async () => {
    const made = await create({}).expect(201);
    const { account, initialPassword, validUntil } = made.body.data;
    expect(account).toMatchObject({ ...DRAFT, isSettled: false, isBlocked: false });
    expect(initialPassword).toMatch(/^[A-Z]{4}-[a-z]{4}-\d{4}-[a-z]{4}$/);
    expect(Date.parse(validUntil)).toBeGreaterThan(Date.now());
    const { body } = await trySignIn(office.server.url, DRAFT.email, initialPassword).expect(200);
    const blocked = await withToken(request(office.server.url).get('/api/staff/me'), body.jwt);
    expect(codeOf(blocked)).toEqual([403, 'first-sign-in']);
    expect((await events('account-created')).at(-1)).toMatchObject({
      record_id: account.id,
      actor_name: '省级办公室',
      detail: { account: DRAFT.email, after: { role: 'city', scope: '4406' } },
    });
    const [text] = await office.sql<{ all: string }>(
      `select string_agg(to_jsonb(a)::text, ' ') as all from registers.audit a`,
    );
    expect(text?.all).not.toContain(initialPassword);
  });

  it.each([
    ['a user name that is taken', { email: 'x1@demo.invalid' }, 400, 'not-unique'],
    ['an e-mail that is taken', { username: 'x2', email: 'FOSHAN@demo.invalid' }, 400, 'not-unique'],
    ['an e-mail that is another’s user name', { username: 'foshan@demo.invalid' }, 400, 'invalid-value'],
    ['no name', { username: 'x3', email: 'x3@demo.invalid', displayName: '' }, 400, 'required'],
    ['an e-mail that is none', { username: 'x4', email: 'x4' }, 400, 'invalid-value'],
    [
      'a role that is none',
      { username: 'x5', email: 'x5@demo.invalid', role: 'owner' },
      400,
      'invalid-value',
    ],
    [
      'Strapi’s own role',
      { username: 'x6', email: 'x6@demo.invalid', role: 'authenticated' },
      400,
      'invalid-value',
    ],
    [
      'a place that is none',
      { username: 'x7', email: 'x7@demo.invalid', scope: '4499' },
      400,
      'unknown-region',
    ],
    ['another province', { username: 'x8', email: 'x8@demo.invalid', scope: '4501' }, 403, 'outside-scope'],
    [
      'a city office of a county',
      { username: 'x9', email: 'x9@demo.invalid', scope: '440106' },
      400,
      'role-scope-mismatch',
    ],
    [
      'a county office of a city',
      { username: 'xa', email: 'xa@demo.invalid', role: 'county' },
      400,
      'role-scope-mismatch',
    ],
    [
      'a province office of a city',
      { username: 'xb', email: 'xb@demo.invalid', role: 'province' },
      400,
      'role-scope-mismatch',
    ],
    [
      'a password of one’s choice',
      { username: 'xc', email: 'xc@demo.invalid', password: PASSWORD },
      400,
      'unknown-field',
    ],
    ['a state', { username: 'xd', email: 'xd@demo.invalid', confirmed: true }, 400, 'unknown-field'],
  ])('makes no account with %s', async (_name, change, status, code) => {
    const before = await office.sql('select count(*) from up_users');
    expect(codeOf(await create(change))).toEqual([status, code]);
    expect(await office.sql('select count(*) from up_users')).toEqual(before);
  });

  it.each<Account>(['guangzhou', 'tianhe', 'editor', 'publisher', 'auditor', 'leader'])(
    'lets %s administer nobody',
    async (account) => {
      const api = await office.as(account);
      const { id } = await find('shenzhen');
      const image = await office.sql('select * from up_users order by id');
      const answers = [
        await api.get('/api/staff'),
        await api.get(`/api/staff/${id}`),
        await create({ username: 'never', email: 'never@demo.invalid' }, api),
        await api.put(`/api/staff/${id}`, { data: { role: 'province', scope: '44' } }),
        ...(await Promise.all(
          ['reset-password', 'reset-second-factor', 'unlock', 'sign-out'].map((action) =>
            api.post(`/api/staff/${id}/${action}`),
          ),
        )),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
      expect(await office.sql('select * from up_users order by id')).toEqual(image);
    },
  );

  it('lets nobody touch their own account, whatever they ask', async () => {
    const { id } = await find('province@');
    const image = await office.sql('select * from up_users order by id');
    const answers = [
      await province.put(`/api/staff/${id}`, { data: { displayName: '新名字' } }),
      await province.put(`/api/staff/${id}`, { data: { role: 'auditor' } }),
      await province.put(`/api/staff/${id}`, { data: { isBlocked: true } }),
      await province.post(`/api/staff/${id}/reset-password`),
      await province.post(`/api/staff/${id}/reset-second-factor`),
      await province.post(`/api/staff/${id}/unlock`),
      await province.post(`/api/staff/${id}/sign-out`),
    ];
    for (const answer of answers) expect(codeOf(answer)).toEqual([403, 'own-account']);
    expect(await office.sql('select * from up_users order by id')).toEqual(image);
  });

  it.each([
    ['the scope of another province', { scope: '45' }, 403, 'outside-scope'],
    ['a scope that is no code', { scope: '44%' }, 400, 'invalid-value'],
    ['a role without its place', { role: 'county' }, 400, 'role-scope-mismatch'],
    ['a password', { password: PASSWORD }, 400, 'unknown-field'],
    ['an e-mail', { email: 'other@demo.invalid' }, 400, 'unknown-field'],
    ['a word for blocked', { isBlocked: 'yes' }, 400, 'invalid-value'],
  ])('changes nothing with %s', async (_name, data, status, code) => {
    const { id } = await find('foshan');
    expect(codeOf(await province.put(`/api/staff/${id}`, { data }))).toEqual([status, code]);
    expect(await find('foshan')).toMatchObject({ role: 'city', scope: '4406' });
  });

  it('changes role and scope, which hold at the next request, and records before and after', async () => {
    const guangzhou = await office.as('guangzhou');
    const { id } = await find('guangzhou');
    const data = { role: 'county', scope: '440106', displayName: '天河二号' };
    await province.put(`/api/staff/${id}`, { data }).expect(200);
    const { body } = await guangzhou.get('/api/staff/me').expect(200);
    expect(body.data).toMatchObject({ role: 'county', scope: '440106', displayName: '天河二号' });
    expect((await events('account-changed')).at(-1)).toMatchObject({
      record_id: id,
      detail: {
        before: { role: 'city', scope: '4401', displayName: '…' },
        after: { role: 'county', scope: '440106', displayName: '…' },
      },
    });
    await province.put(`/api/staff/${id}`, { data: { role: 'city', scope: '4401' } }).expect(200);
  });

  it('disables an account at once, and enables it again', async () => {
    const leader = await office.as('leader');
    await leader.get('/api/staff/me').expect(200);
    const { id } = await find('leader@');
    await province.put(`/api/staff/${id}`, { data: { isBlocked: true } }).expect(200);
    await leader.get('/api/staff/me').expect(401);
    await trySignIn(office.server.url, 'leader@demo.invalid').expect(400);
    await province.put(`/api/staff/${id}`, { data: { isBlocked: false } }).expect(200);
    await leader.get('/api/staff/me').expect(401);
    await trySignIn(office.server.url, 'leader@demo.invalid').expect(200);
    expect(await events('account-disabled')).toHaveLength(1);
    expect(await events('account-enabled')).toHaveLength(1);
  });

  it('signs out everywhere, and resets a password, both at once', async () => {
    const url = office.server.url;
    for (const action of ['sign-out', 'reset-password']) {
      const { body } = await trySignIn(url, 'publisher@demo.invalid').expect(200);
      const { id } = await find('publisher');
      await province.post(`/api/staff/${id}/${action}`).expect(200);
      await withToken(request(url).get('/api/staff/me'), body.jwt).expect(401);
    }
    await trySignIn(url, 'publisher@demo.invalid').expect(400);
  });

  it('shows and touches no account outside one’s own scope', async () => {
    const { token } = await other('4401');
    const city = asOther(token);
    const { body } = await city.get('/api/staff').expect(200);
    expect(new Set(body.data.map(({ scope }: Row) => scope.slice(0, 4)))).toEqual(new Set(['4401']));
    for (const name of ['shenzhen', 'province@', 'auditor']) {
      const { id } = await find(name);
      await city.get(`/api/staff/${id}`).expect(404);
      await city.put(`/api/staff/${id}`, { isBlocked: true }).expect(404);
    }
    const { id } = await find('tianhe@');
    expect(codeOf(await city.put(`/api/staff/${id}`, { scope: '440303', role: 'county' }))).toEqual([
      403,
      'outside-scope',
    ]);
    expect(codeOf(await city.put(`/api/staff/${id}`, { scope: '44', role: 'province' }))).toEqual([
      403,
      'outside-scope',
    ]);
  });

  it('keeps one province account, though two disable each other at the same moment', async () => {
    const [one, two] = [await other(), await other()];
    await office.sql(
      `update up_users set blocked = true where id in (
      select l.user_id from up_users_role_lnk l join up_roles r on r.id = l.role_id
       where r.type = 'province') and document_id <> all ($1)`,
      [[one.id, two.id]],
    );
    const answers = await Promise.all([
      asOther(one.token).put(`/api/staff/${two.id}`, { isBlocked: true }),
      asOther(two.token).put(`/api/staff/${one.id}`, { isBlocked: true }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await office.sql(`select 1 from up_users u join up_users_role_lnk l on l.user_id = u.id
      join up_roles r on r.id = l.role_id where r.type = 'province' and u.blocked is not true`);
    expect(left).toHaveLength(1);
  });
});
