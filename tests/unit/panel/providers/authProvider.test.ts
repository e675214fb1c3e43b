import { ApiError } from '../../../../src/panel/providers/ApiError';
import { authProvider } from '../../../../src/panel/providers/authProvider';
import { forgetSchema } from '../../../../src/panel/providers/schemaApi';
import { clearAccessToken, getAccessToken, setAccessToken } from '../../../../src/panel/providers/session';
import { refusal, stubFetch } from '../fetch-stub';
import { buildRegister, organizations } from '../registers';

const staff = {
  id: 1,
  email: 'tianhe@demo.invalid',
  displayName: '天河示例',
  role: 'county',
  scope: '440106',
  permissions: [],
};
const credentials = { username: ' tianhe@demo.invalid ', password: 'secret' };

beforeEach(async () => {
  clearAccessToken();
  await authProvider.logout();
  forgetSchema();
});

describe('signing in', () => {
  it('keeps the token and knows who one is', async () => {
    const sent = stubFetch({ body: { jwt: 'token-1', user: {} } }, { body: { data: staff } });
    await authProvider.login(credentials);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      path: '/api/auth/local',
      body: { identifier: 'tianhe@demo.invalid', password: 'secret' },
    });
    expect(sent[1]).toMatchObject({ path: '/api/staff/me', headers: { Authorization: 'Bearer token-1' } });
    await expect(authProvider.getIdentity()).resolves.toMatchObject({
      fullName: '天河示例',
      staff: { scope: '440106' },
    });
  });

  it.each([
    ['a wrong password', refusal(400, 'Invalid identifier or password'), 'signIn.wrong'],
    ['too many attempts', refusal(429, 'Too many requests', { code: 'too-many' }), 'errors.too-many'],
    ['no server', null, 'errors.no-server'],
    ['a failing server', refusal(500, 'boom'), 'errors.server'],
  ])('says what is wrong: %s', async (_what, answer, message) => {
    stubFetch(answer);
    await expect(authProvider.login(credentials)).rejects.toThrow(message);
    expect(getAccessToken()).toBeNull();
  });

  it('asks for a code where the account has a second factor', async () => {
    const challenge = { code: 'second-factor', challenge: 'c-1', methods: ['totp'] };
    const sent = stubFetch(
      { body: { data: challenge } },
      { body: { jwt: 'token-1' } },
      { body: { data: staff } },
    );
    await expect(authProvider.login(credentials)).rejects.toMatchObject({ challenge: 'c-1' });
    expect(getAccessToken()).toBeNull();
    await authProvider.login({ challenge: 'c-1', code: '123456' });
    expect(sent[1]).toMatchObject({
      path: '/api/session/second-step',
      body: { challenge: 'c-1', code: '123456' },
    });
    expect(getAccessToken()).toBe('token-1');
  });

  it('tells how long it is closed, and not for whom', async () => {
    stubFetch(refusal(429, 'Closed', { code: 'sign-in-locked', seconds: 841 }));
    await expect(authProvider.login(credentials)).rejects.toMatchObject({
      message: 'signIn.locked',
      minutes: 15,
    });
  });

  it('goes to the first sign-in with an account that owes it, and keeps its token', async () => {
    stubFetch({ body: { jwt: 'token-1' } }, refusal(403, 'First', { code: 'first-sign-in' }));
    await expect(authProvider.login(credentials)).resolves.toEqual({ redirectTo: '/first-sign-in' });
    expect(getAccessToken()).toBe('token-1');
  });

  it('keeps no token of an account that is no staff', async () => {
    stubFetch({ body: { jwt: 'token-1' } }, refusal(403, 'Forbidden', { code: 'forbidden' }));
    await expect(authProvider.login(credentials)).rejects.toThrow('errors.forbidden');
    expect(getAccessToken()).toBeNull();
  });
});

describe('being signed in', () => {
  it('needs a token', async () => {
    stubFetch(refusal(401, 'Sign in first', { code: 'sign-in' }));
    await expect(authProvider.checkAuth()).rejects.toThrow('errors.signed-out');
    setAccessToken('token-1');
    await expect(authProvider.checkAuth()).resolves.toBeUndefined();
  });

  it('comes back by the cookie after a reload, asked for once', async () => {
    const sent = stubFetch({ body: { jwt: 'token-2' } });
    await Promise.all([authProvider.checkAuth(), authProvider.checkAuth()]);
    expect(sent).toMatchObject([
      { method: 'POST', path: '/api/session/refresh', headers: { 'X-Requested-By': 'panel' } },
    ]);
    expect(getAccessToken()).toBe('token-2');
  });

  it('goes on with a new token where the old one has run out', async () => {
    setAccessToken('token-1');
    const sent = stubFetch(
      refusal(401, 'Missing or invalid credentials'),
      { body: { jwt: 'token-2' } },
      { body: { data: staff } },
    );
    await expect(authProvider.getIdentity()).resolves.toMatchObject({ fullName: '天河示例' });
    expect(sent[2]).toMatchObject({ path: '/api/staff/me', headers: { Authorization: 'Bearer token-2' } });
  });

  it('does not end because the server is away', async () => {
    setAccessToken('token-1');
    stubFetch(refusal(401, 'Missing or invalid credentials'), null);
    await expect(authProvider.getIdentity()).rejects.toThrow('errors.no-server');
    expect(getAccessToken()).toBe('token-1');
  });

  it('is ended on the server by signing out, by the cookie alone', async () => {
    setAccessToken('token-1');
    const sent = stubFetch({ status: 204 });
    await authProvider.logout();
    expect(sent).toMatchObject([{ method: 'POST', path: '/api/session/sign-out' }]);
    expect(sent[0]?.headers).not.toHaveProperty('Authorization');
    expect(getAccessToken()).toBeNull();
  });

  it('leads to the first sign-in while it is owed', async () => {
    const owed = new ApiError('errors.first-sign-in', 403, { code: 'first-sign-in' });
    setAccessToken('token-1');
    await expect(authProvider.checkError(owed)).rejects.toMatchObject({
      redirectTo: '/first-sign-in',
      logoutUser: false,
    });
    expect(getAccessToken()).toBe('token-1');
  });

  it('ends with a 401', async () => {
    setAccessToken('token-1');
    await expect(authProvider.checkError(new ApiError('x', 401))).rejects.toThrow('errors.signed-out');
    expect(getAccessToken()).toBeNull();
  });

  it.each([403, 404, 409, 500])('outlives a %i', async (status) => {
    setAccessToken('token-1');
    await expect(authProvider.checkError(new ApiError('x', status))).resolves.toBeUndefined();
    expect(getAccessToken()).toBe('token-1');
  });

  it.each([
    ['organizations', 'list', true],
    ['organizations', 'edit', true],
    ['agencies', 'list', true],
    ['agencies', 'create', false],
    ['agencies', 'edit', false],
    ['agencies', 'delete', false],
    ['imports', 'list', true],
  ])('allows on %s: %s is %s', async (resource, action, allowed) => {
    setAccessToken('token-1');
    stubFetch({
      body: { data: [organizations, buildRegister('agencies', [], { actions: ['find', 'findOne'] })] },
    });
    await expect(authProvider.canAccess({ resource, action })).resolves.toBe(allowed);
  });
});
