import request from 'supertest';
import { PLEDGE_VERSION } from '../../src/shared/pledge';
import { readMountedRoutes } from '../support/mounted-routes';
import { openOffice, PASSWORD, type TestOffice } from '../support/office';
import { trySignIn, withToken } from '../support/sign-in';

const OWN = 'Kapok-river-8471';
/** What is answered before the first sign-in is done. */
const FREE = [
  'api::account.account.find',
  'api::account.account.firstSignIn',
  'api::account.second-factor.begin',
  'api::account.second-factor.confirm',
  'api::session.session.remove',
  'api::session.session.removeAll',
];

describe('the first sign-in', () => {
  let office: TestOffice;
  let url: string;

  beforeAll(async () => {
    office = await openOffice();
    url = office.server.url;
  });
  afterAll(() => office.stop());

  /** Puts an account back to where an administrator's reset leaves it. */
  const reset = async (name: string): Promise<string> => {
    const province = await office.as('province');
    const { body } = await province.get('/api/staff', { search: name }).expect(200);
    const answer = await province.post(`/api/staff/${body.data[0].id}/reset-password`).expect(200);
    return answer.body.data.initialPassword;
  };
  const tokenOf = async (name: string, password: string): Promise<string> =>
    (await trySignIn(url, `${name}@demo.invalid`, password).expect(200)).body.jwt;
  const first = (token: string, data: object) =>
    withToken(request(url).post('/api/account/first-sign-in'), token).send({ data });

  it('is owed before every route that the running router holds, whatever the role may', async () => {
    const password = await reset('guangzhou');
    const token = await tokenOf('guangzhou', password);
    const routes = readMountedRoutes();
    // Whether the office is ready is told to everybody (access.test.ts names that route).
    const asked = routes.filter(({ isOpen }) => !isOpen);
    const held = asked.filter(({ action }) => !FREE.includes(action ?? ''));
    expect(held.length).toBe(asked.length - FREE.length);
    const codes = new Map<string, number>();
    for (const { method, path } of held) {
      const address = path.replace(/:\w+/g, 'nothing').replace('(.*)', 'nothing');
      const { status, body } = await withToken(request(url)[method](address), token).send(
        method === 'get' ? undefined : {},
      );
      expect([`${method} ${path}`, status]).toEqual([`${method} ${path}`, 403]);
      codes.set(body.error.details.code, (codes.get(body.error.details.code) ?? 0) + 1);
    }
    // Routes that the role has not at all are refused before.
    expect([...codes.keys()].sort()).toEqual(['first-sign-in', 'forbidden']);
    expect(codes.get('first-sign-in')).toBeGreaterThan(60);
  });

  it('is done by a password of one’s own and the pledge, both dated', async () => {
    const password = await reset('guangzhou');
    await office.sql('update staff.account set pledge_version = null, pledge_accepted_at = null');
    const token = await tokenOf('guangzhou', password);
    const account = await withToken(request(url).get('/api/account'), token).expect(200);
    expect(account.body.data.owes).toEqual({ password: true, pledge: true, secondFactor: false });
    expect(account.body.data.pledge.text.join('')).toContain('承诺');
    const done = await first(token, { password: OWN, pledge: PLEDGE_VERSION }).expect(200);
    expect(done.body.data.owes).toEqual({ password: false, pledge: false, secondFactor: false });
    expect(done.body.data.pledge.acceptedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    await withToken(request(url).get('/api/staff/me'), token).expect(200);
    await trySignIn(url, 'guangzhou@demo.invalid', password).expect(400);
    await tokenOf('guangzhou', OWN);
  });

  it('asks for the pledge again when its text has changed, and then for nothing else', async () => {
    await office.sql(`update staff.account set pledge_version = $1`, [PLEDGE_VERSION - 1]);
    const token = await tokenOf('guangzhou', OWN);
    await withToken(request(url).get('/api/staff/me'), token).expect(403);
    const refused = await first(token, {}).expect(400);
    expect(refused.body.error.details.code).toBe('pledge-not-accepted');
    await first(token, { pledge: PLEDGE_VERSION }).expect(200);
    await withToken(request(url).get('/api/staff/me'), token).expect(200);
    await office.sql(`update staff.account set pledge_version = $1`, [PLEDGE_VERSION]);
  });

  it.each([
    ['the pledge of another version', { password: OWN, pledge: PLEDGE_VERSION + 1 }, 'pledge-not-accepted'],
    ['no password', { pledge: PLEDGE_VERSION }, 'required'],
    ['nine characters', { password: 'Kapok-84r', pledge: PLEDGE_VERSION }, 'password-too-short'],
    ['two classes', { password: 'kapokriver8471', pledge: PLEDGE_VERSION }, 'password-too-plain'],
    ['73 bytes', { password: `Aa1-${'山'.repeat(23)}`, pledge: PLEDGE_VERSION }, 'password-too-long'],
    ['one’s own name', { password: 'shenzhen-Kapok-84', pledge: PLEDGE_VERSION }, 'password-has-name'],
    ['a common one', { password: 'Password123!', pledge: PLEDGE_VERSION }, 'password-common'],
    ['a walk over the keyboard', { password: 'Qwerty12345!', pledge: PLEDGE_VERSION }, 'password-common'],
  ])('takes no %s', async (_name, data, code) => {
    const initial = await reset('shenzhen');
    await office.sql(`update staff.account a set pledge_version = null from up_users u
      where u.id = a.user_id and u.username = 'shenzhen'`);
    const token = await tokenOf('shenzhen', initial);
    const answer = await first(token, data);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, code]);
    await withToken(request(url).get('/api/staff/me'), token).expect(403);
  });

  it('does not take the one-time password for one’s own', async () => {
    const initial = await reset('shenzhen');
    const token = await tokenOf('shenzhen', initial);
    const answer = await first(token, { password: initial, pledge: PLEDGE_VERSION });
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'password-same']);
  });

  it('has a one-time password that ends after a week', async () => {
    const initial = await reset('shenzhen');
    const [row] = await office.sql<{
      days: number;
    }>(`select round(extract(epoch from initial_until - now()) / 86400)::int as days
      from staff.account a join up_users u on u.id = a.user_id where u.username = 'shenzhen'`);
    expect(row?.days).toBe(7);
    await office.sql(`update staff.account set initial_until = now()
      where user_id = (select id from up_users where username = 'shenzhen')`);
    await trySignIn(url, 'shenzhen@demo.invalid', initial).expect(400);
  });

  describe('changing the password later', () => {
    const change = (token: string, data: object) =>
      withToken(request(url).post('/api/account/password'), token).send({ data });

    it('needs the current one, and ends all other sign-ins', async () => {
      const [here, there] = [await tokenOf('tianhe', PASSWORD), await tokenOf('tianhe', PASSWORD)];
      const wrong = await change(here, { current: OWN, password: OWN });
      expect([wrong.status, wrong.body.error.details.code]).toEqual([400, 'wrong-password']);
      expect((await change(here, { password: OWN })).status).toBe(400);
      await withToken(request(url).get('/api/staff/me'), there).expect(200);
      await change(here, { current: PASSWORD, password: OWN }).expect(200);
      await withToken(request(url).get('/api/staff/me'), here).expect(200);
      await withToken(request(url).get('/api/staff/me'), there).expect(401);
      await trySignIn(url, 'tianhe@demo.invalid', PASSWORD).expect(400);
      await tokenOf('tianhe', OWN);
    });

    it('keeps to the same rules', async () => {
      const token = await tokenOf('tianhe', OWN);
      const common = await change(token, { current: OWN, password: 'Password123!' });
      expect([common.status, common.body.error.details.code]).toEqual([400, 'password-common']);
      const same = await change(token, { current: OWN, password: OWN });
      expect([same.status, same.body.error.details.code]).toEqual([400, 'password-same']);
    });
  });

  it('is owed by an account that the IT administrator made in Strapi’s admin', async () => {
    await office.sql(`insert into up_users (document_id, username, email, provider, password, confirmed, blocked, scope, created_at, updated_at, published_at)
      select 'made-by-hand', 'byhand', 'byhand@demo.invalid', 'local', password, true, false, '44', now(), now(), now()
      from up_users where username = 'editor'`);
    await office.sql(`insert into up_users_role_lnk (user_id, role_id) select u.id, r.id from up_users u, up_roles r
      where u.username = 'byhand' and r.type = 'leader'`);
    const token = await tokenOf('byhand', PASSWORD);
    const answer = await withToken(request(url).get('/api/organizations'), token);
    expect([answer.status, answer.body.error.details.code]).toEqual([403, 'first-sign-in']);
  });
});
