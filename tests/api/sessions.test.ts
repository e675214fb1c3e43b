import path from 'node:path';
import request, { type Response } from 'supertest';
import { ensureSecrets } from '../../src/cli/secrets';
import { openOffice, PASSWORD, type TestOffice } from '../support/office';
import { TEST_SECRETS } from '../support/secrets';
import { startTestServer } from '../support/server';
import {
  cookieOf,
  FROM_PANEL,
  rawCookie,
  refresh,
  signInAtDesk,
  trySignIn,
  withToken,
  type Desk,
} from '../support/sign-in';

const GUANGZHOU = 'guangzhou@demo.invalid';
const SHENZHEN = 'shenzhen@demo.invalid';

describe('sessions', () => {
  let office: TestOffice;
  let url: string;

  beforeAll(async () => {
    office = await openOffice();
    url = office.server.url;
  });
  afterAll(() => office.stop());

  const me = (token: string): Promise<Response> =>
    withToken(request(url).get('/api/staff/me'), token).then((answer) => answer);
  const statusOf = async (token: string): Promise<number> => (await me(token)).status;
  const lastSession = (change: string): Promise<unknown[]> =>
    office.sql(`update staff.session set ${change} where id = (
      select id from staff.session order by created_at desc limit 1) returning id`);
  const events = (action: string): Promise<Array<{ actor_name: string; detail: Record<string, unknown> }>> =>
    office.sql('select actor_name, detail from registers.audit where action = $1 order by id', [action]);

  it('answers scripts {jwt, user} without a cookie, and nothing secret', async () => {
    const answer = await trySignIn(url, GUANGZHOU).expect(200);
    expect(Object.keys(answer.body).sort()).toEqual(['jwt', 'user']);
    expect(answer.body.user).toMatchObject({ email: GUANGZHOU, scope: '4401' });
    expect(Object.keys(answer.body.user)).not.toContain('password');
    expect(rawCookie(answer)).toBe('');
    expect(await statusOf(answer.body.jwt)).toBe(200);
  });

  it('gives the panel its refresh token in a cookie that no script and no other site can use', async () => {
    const answer = await trySignIn(url, GUANGZHOU).set(FROM_PANEL).expect(200);
    const cookie = rawCookie(answer).toLowerCase();
    expect(cookie).toMatch(/; httponly/);
    expect(cookie).toMatch(/; samesite=strict/);
    expect(cookie).toMatch(/; path=\/api\/session(;|$)/);
    expect(cookie).not.toMatch(/; secure/);
    expect(JSON.stringify(answer.body)).not.toContain(cookieOf(answer).split('=')[1]);
  });

  it('marks the cookie secure where people come by https, though the proxy speaks http', async () => {
    // An office that people reach over https starts with secrets of its own and counts failures, or not at all.
    const server = await startTestServer(office.databaseUrl, {
      ...ensureSecrets(path.join(office.server.dataDir, 'https')),
      PERSONAL_DATA_KEYS: TEST_SECRETS.PERSONAL_DATA_KEYS,
      RATE_LIMIT: 'true',
      PUBLIC_URL: 'https://office.invalid',
    });
    const answer = await trySignIn(server.url, GUANGZHOU).set(FROM_PANEL).expect(200);
    expect(rawCookie(answer).toLowerCase()).toMatch(/; secure/);
    await refresh(server.url, cookieOf(answer)).set('Origin', 'https://office.invalid').expect(200);
    await server.stop();
  });

  it('keeps no refresh token in the database, only digests', async () => {
    const { cookie } = await signInAtDesk(url, GUANGZHOU);
    const [row] = await office.sql<{ image: string }>(
      'select to_jsonb(s)::text as image from staff.session s order by created_at desc limit 1',
    );
    expect(row?.image).toContain('token_hash');
    expect(row?.image).not.toContain(cookie.split('.')[1]);
  });

  describe('the cookie alone', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await signInAtDesk(url, GUANGZHOU);
    });

    it.each<[string, Record<string, string>]>([
      ['without the panel’s header', {}],
      ['with another header', { 'X-Requested-By': 'form' }],
      ['from a page of another origin', { ...FROM_PANEL, Origin: 'https://elsewhere.invalid' }],
      ['from a page without an origin', { ...FROM_PANEL, Origin: 'null' }],
      ['from another site, as the browser says', { ...FROM_PANEL, 'Sec-Fetch-Site': 'cross-site' }],
      ['from another port of this site', { ...FROM_PANEL, 'Sec-Fetch-Site': 'same-site' }],
    ])('opens nothing %s', async (_name, headers) => {
      for (const path of ['/api/session/refresh', '/api/session/sign-out']) {
        const answer = await request(url).post(path).set(headers).set('Cookie', desk.cookie);
        expect([answer.status, answer.body.error.details.code]).toEqual([403, 'cross-site']);
      }
      expect(await statusOf(desk.token)).toBe(200);
    });

    it('opens no other route', async () => {
      await request(url).get('/api/staff/me').set(FROM_PANEL).set('Cookie', desk.cookie).expect(401);
    });

    it('is refreshed by the panel’s own page', async () => {
      await refresh(url, desk.cookie).set('Origin', url).set('Sec-Fetch-Site', 'same-origin').expect(200);
    });
  });

  it.each([
    ['none', ''],
    ['an empty one', 'office_refresh='],
    ['one that is no token', 'office_refresh=x.y'],
    [
      'one of no session',
      `office_refresh=${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.${'a'.repeat(43)}`,
    ],
  ])('answers 401 to a refresh with %s for a cookie', async (_name, cookie) => {
    const answer = await refresh(url, cookie);
    expect([answer.status, answer.body.error.details.code]).toEqual([401, 'sign-in']);
  });

  it('gives another refresh token at each use, and the same one to two tabs that ask at once', async () => {
    const desk = await signInAtDesk(url, GUANGZHOU);
    const [one, two] = await Promise.all([refresh(url, desk.cookie), refresh(url, desk.cookie)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(cookieOf(one)).toBe(cookieOf(two));
    expect(cookieOf(one)).not.toBe(desk.cookie);
    const next = await refresh(url, cookieOf(one)).expect(200);
    expect(cookieOf(next)).not.toBe(cookieOf(one));
    expect(await statusOf(next.body.jwt)).toBe(200);
  });

  it.each([
    ['two uses ago', async (second: string) => void (await refresh(url, second).expect(200))],
    [
      'one use ago, but half a minute',
      async () => void (await lastSession(`rotated_at = now() - interval '31 seconds'`)),
    ],
  ])('ends the whole session when a token comes back that was good %s', async (_name, meanwhile) => {
    const before = (await events('refresh-token-reused')).length;
    const desk = await signInAtDesk(url, GUANGZHOU);
    const second = await refresh(url, desk.cookie).expect(200);
    await meanwhile(cookieOf(second));
    const stolen = await refresh(url, desk.cookie).expect(401);
    expect(cookieOf(stolen)).toBe('office_refresh=');
    await refresh(url, cookieOf(second)).expect(401);
    expect(await statusOf(desk.token)).toBe(401);
    expect(await statusOf(second.body.jwt)).toBe(401);
    expect(await events('refresh-token-reused')).toHaveLength(before + 1);
  });

  it.each([
    ['29 minutes without a request', `last_used_at = now() - interval '29 minutes 30 seconds'`, 200],
    ['30 minutes without a request', `last_used_at = now() - interval '30 minutes'`, 401],
    ['a minute before its longest time', `expires_at = now() + interval '1 minute'`, 200],
    ['its longest time', `expires_at = now()`, 401],
  ])('after %s: %s', async (_name, change, status) => {
    const desk = await signInAtDesk(url, GUANGZHOU);
    await lastSession(change);
    expect(await statusOf(desk.token)).toBe(status);
    await lastSession(change);
    expect((await refresh(url, desk.cookie)).status).toBe(status);
  });

  it('lasts twelve hours for the panel and no more than half an hour for a script', async () => {
    const hours = (): Promise<Array<{ minutes: number }>> =>
      office.sql(`select round(extract(epoch from expires_at - created_at) / 60)::int as minutes
        from staff.session order by created_at desc limit 1`);
    const desk = await signInAtDesk(url, GUANGZHOU);
    expect(await hours()).toEqual([{ minutes: 720 }]);
    await refresh(url, desk.cookie).expect(200);
    expect(await hours()).toEqual([{ minutes: 720 }]);
    const { body } = await trySignIn(url, GUANGZHOU).expect(200);
    expect(await hours()).toEqual([{ minutes: 30 }]);
    const payload = JSON.parse(Buffer.from(body.jwt.split('.')[1], 'base64url').toString());
    expect(payload.exp - payload.iat).toBeLessThanOrEqual(30 * 60);
  });

  it('notes a use at most once a minute', async () => {
    const desk = await signInAtDesk(url, GUANGZHOU);
    const used = (): Promise<unknown[]> =>
      office.sql('select last_used_at from staff.session order by created_at desc limit 1');
    const before = await used();
    await me(desk.token);
    expect(await used()).toEqual(before);
    await lastSession(`last_used_at = now() - interval '2 minutes'`);
    const old = await used();
    await me(desk.token);
    expect(await used()).not.toEqual(old);
  });

  it('signs out at once: access token and cookie are worth nothing', async () => {
    const desk = await signInAtDesk(url, SHENZHEN);
    const other = await signInAtDesk(url, SHENZHEN);
    const answer = await request(url)
      .post('/api/session/sign-out')
      .set(FROM_PANEL)
      .set('Cookie', desk.cookie)
      .expect(204);
    expect(cookieOf(answer)).toBe('office_refresh=');
    expect(await statusOf(desk.token)).toBe(401);
    await refresh(url, desk.cookie).expect(401);
    expect(await statusOf(other.token)).toBe(200);
    expect((await events('sign-out')).at(-1)).toMatchObject({ actor_name: '深圳市办公室' });
  });

  it('lists the sign-ins of the account and of nobody else, and ends the one that is chosen', async () => {
    await office.sql(`update staff.session set ended_at = now() where ended_at is null`);
    const mine = await signInAtDesk(url, SHENZHEN);
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/143.0 Safari/537.36';
    const other = (await trySignIn(url, SHENZHEN).set('User-Agent', agent).expect(200)).body.jwt;
    const stranger = await signInAtDesk(url, GUANGZHOU);
    const { body } = await withToken(request(url).get('/api/sessions'), mine.token).expect(200);
    expect(body.data).toHaveLength(2);
    expect(Object.keys(body.data[0]).sort()).toEqual(['device', 'id', 'isThisOne', 'lastUsedAt', 'since']);
    expect(body.data.map(({ isThisOne }: { isThisOne: boolean }) => isThisOne)).toEqual([true, false]);
    expect(body.data[1].device).toBe('Chrome · Windows');
    const end = (id: string, token: string) => withToken(request(url).delete(`/api/sessions/${id}`), token);
    await end(body.data[1].id, stranger.token).expect(404);
    await end('nothing', mine.token).expect(404);
    await end(body.data[1].id, mine.token).expect(204);
    expect(await statusOf(other)).toBe(401);
    await end(body.data[1].id, mine.token).expect(404);
    expect(await statusOf(mine.token)).toBe(200);
  });

  it('signs out everywhere, here too', async () => {
    const [one, two] = [await signInAtDesk(url, SHENZHEN), await signInAtDesk(url, SHENZHEN)];
    const stranger = await signInAtDesk(url, GUANGZHOU);
    await withToken(request(url).delete('/api/sessions'), one.token).expect(204);
    expect([await statusOf(one.token), await statusOf(two.token)]).toEqual([401, 401]);
    await refresh(url, two.cookie).expect(401);
    expect(await statusOf(stranger.token)).toBe(200);
  });

  it('holds for every process: what one ends, the other refuses', async () => {
    const second = await startTestServer(office.databaseUrl);
    const desk = await signInAtDesk(url, SHENZHEN);
    await withToken(request(second.url).get('/api/staff/me'), desk.token).expect(200);
    await withToken(request(second.url).delete('/api/sessions'), desk.token).expect(204);
    expect(await statusOf(desk.token)).toBe(401);
    await second.stop();
  });

  it('takes no token that names no session, were it signed with the right key', async () => {
    const { jwt } = (await trySignIn(url, SHENZHEN).expect(200)).body;
    await office.sql('delete from staff.session where ended_at is null');
    expect(await statusOf(jwt)).toBe(401);
  });

  it('ends at once when the account is blocked or its password set by another hand', async () => {
    for (const change of ['blocked = true', `password = 'x'`]) {
      const desk = await signInAtDesk(url, 'leader@demo.invalid');
      const [was] = await office.sql<{ password: string }>(
        `select password from up_users where username = 'leader'`,
      );
      await office.sql(`update up_users set ${change} where username = 'leader'`);
      expect(await statusOf(desk.token)).toBe(401);
      await refresh(url, desk.cookie).expect(401);
      await office.sql(`update up_users set blocked = false, password = $1 where username = 'leader'`, [
        was?.password,
      ]);
      await office.sql(
        `update staff.account a set must_change = false from up_users u where u.id = a.user_id and u.username = 'leader'`,
      );
    }
    await signInAtDesk(url, 'leader@demo.invalid');
  });

  it.each([
    ['post', '/api/auth/local/register', { username: 'x', email: 'x@demo.invalid', password: PASSWORD }],
    ['post', '/api/auth/forgot-password', { email: GUANGZHOU }],
    ['post', '/api/auth/reset-password', { code: 'x', password: PASSWORD, passwordConfirmation: PASSWORD }],
    ['post', '/api/auth/send-email-confirmation', { email: GUANGZHOU }],
    ['get', '/api/auth/email-confirmation?confirmation=x', undefined],
    ['get', '/api/connect/github', undefined],
    ['post', '/api/auth/refresh', { refreshToken: 'x' }],
    ['post', '/api/auth/logout', {}],
  ] as const)('keeps closed: %s %s', async (method, path, body) => {
    const answer = await request(url)[method](path).send(body);
    expect([401, 404]).toContain(answer.status);
  });

  it('knows no provider but itself', async () => {
    await request(url).get('/api/auth/github/callback').expect(404);
  });
});
