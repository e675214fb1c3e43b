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
  await authProvider.logout();
  forgetSchema();
  clearAccessToken();
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

  it('keeps no token of an account that is no staff', async () => {
    stubFetch({ body: { jwt: 'token-1' } }, refusal(403, 'Forbidden', { code: 'forbidden' }));
    await expect(authProvider.login(credentials)).rejects.toThrow('errors.forbidden');
    expect(getAccessToken()).toBeNull();
  });
});

describe('being signed in', () => {
  it('needs a token', async () => {
    await expect(authProvider.checkAuth()).rejects.toThrow('errors.signed-out');
    setAccessToken('token-1');
    await expect(authProvider.checkAuth()).resolves.toBeUndefined();
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
