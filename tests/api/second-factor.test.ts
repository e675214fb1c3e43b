import request from 'supertest';
import { codeOf } from '../support/authenticator';
import { openOffice, PASSWORD, type TestOffice } from '../support/office';
import { FROM_PANEL, rawCookie, trySignIn, withToken } from '../support/sign-in';

const EDITOR = 'editor@demo.invalid';

describe('the second factor', () => {
  let office: TestOffice;
  let url: string;
  let token: string;
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    office = await openOffice();
    url = office.server.url;
    token = (await trySignIn(url, EDITOR).expect(200)).body.jwt;
  });
  afterAll(() => office.stop());

  const own = (path: string, data: object) =>
    withToken(request(url).post(`/api/account/second-factor${path}`), token).send({ data });
  /** A code of the authenticator, some steps from now; the last step that was taken is forgotten first. */
  const codeAt = async (steps: number): Promise<string> => {
    await office.sql('update staff.account set totp_step = null');
    return codeOf(secret, steps);
  };
  const challenge = async (): Promise<string> =>
    (await trySignIn(url, EDITOR).expect(200)).body.data.challenge;
  const second = async (code: string, given?: string) =>
    request(url)
      .post('/api/session/second-step')
      .set(FROM_PANEL)
      .send({ challenge: given ?? (await challenge()), code });

  it('begins with the password, shows a secret and asks for nothing before a code was tried', async () => {
    const wrong = await own('', { current: 'Wrong-password-1' });
    expect([wrong.status, wrong.body.error.details.code]).toEqual([400, 'wrong-password']);
    const begun = await own('', { current: PASSWORD }).expect(200);
    expect(Object.keys(begun.body.data).sort()).toEqual(['picture', 'secret', 'uri']);
    expect(begun.body.data.picture).toMatch(/^<svg/);
    secret = begun.body.data.secret;
    expect(begun.body.data.uri).toContain(`secret=${secret}`);
    expect(Object.keys((await trySignIn(url, EDITOR).expect(200)).body)).toContain('jwt');
  });

  it('keeps the secret sealed', async () => {
    const [row] = await office.sql<{ totp_secret: Buffer }>(
      'select totp_secret from staff.account where totp_secret is not null',
    );
    expect(row?.totp_secret.toString('latin1')).not.toContain(secret);
    expect(row?.totp_secret).toHaveLength(12 + 16 + secret.length);
  });

  it('is turned on by a code, and answers ten recovery codes of which digests stay', async () => {
    const wrong = await own('/confirm', { code: '000000' });
    expect([wrong.status, wrong.body.error.details.code]).toEqual([400, 'wrong-code']);
    const { body } = await own('/confirm', { code: await codeAt(0) }).expect(200);
    recoveryCodes = body.data.recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    const rows = await office.sql<{ code_hash: Buffer }>('select code_hash from staff.recovery_code');
    expect(rows).toHaveLength(10);
    const stored = rows.map(({ code_hash }) => code_hash.toString('latin1')).join();
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replace('-', ''));
    const again = await own('', { current: PASSWORD });
    expect([again.status, again.body.error.details.code]).toEqual([409, 'second-factor-on']);
  });

  it('answers a right password by a challenge, without token, cookie or user', async () => {
    const answer = await trySignIn(url, EDITOR).set(FROM_PANEL).expect(200);
    expect(answer.body).toEqual({
      data: {
        code: 'second-factor',
        challenge: expect.any(String),
        methods: ['totp', 'recovery-code'],
      },
    });
    expect(rawCookie(answer)).toBe('');
    await withToken(request(url).get('/api/staff/me'), answer.body.data.challenge).expect(401);
    await trySignIn(url, EDITOR, 'Wrong-password-1').expect(400);
  });

  it.each([
    [-1, 200],
    [0, 200],
    [1, 200],
    [-3, 400],
    [3, 400],
  ])('takes a code %i steps away: %i', async (steps, status) => {
    const answer = await second(await codeAt(steps));
    expect(answer.status).toBe(status);
    expect(rawCookie(answer) !== '').toBe(status === 200);
  });

  it('takes no code twice, nor an older one after a newer', async () => {
    const [older, code] = [await codeAt(0), await codeAt(1)];
    await second(code).then(({ status }) => expect(status).toBe(200));
    for (const spent of [code, older]) {
      const answer = await second(spent);
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'wrong-credentials']);
    }
  });

  it('takes one code once, were it sent ten times at the same moment', async () => {
    const code = await codeAt(0);
    const given = await challenge();
    const answers = await Promise.all(Array.from({ length: 10 }, () => second(code, given)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('takes each recovery code once, in capitals and without its hyphen too', async () => {
    const [one = '', two = ''] = recoveryCodes;
    expect((await second(one)).status).toBe(200);
    expect((await second(one)).status).toBe(400);
    expect((await second(two.toUpperCase().replace('-', ' '))).status).toBe(200);
    const { body } = await withToken(request(url).get('/api/account'), token).expect(200);
    expect(body.data.secondFactor).toMatchObject({ isOn: true, recoveryCodesLeft: 8 });
  });

  it('gives new recovery codes, with which the old ones end', async () => {
    const { body } = await own('/recovery-codes', { current: PASSWORD }).expect(200);
    expect((await second(recoveryCodes[2] ?? '')).status).toBe(400);
    expect((await second(body.data.recoveryCodes[0])).status).toBe(200);
  });

  it.each([
    ['a challenge that is none', 'x'],
    ['an access token for a challenge', null],
  ])('answers 401 to %s', async (_name, given) => {
    const answer = await second(await codeAt(0), given ?? token);
    expect([answer.status, answer.body.error.details.code]).toEqual([401, 'second-step-expired']);
  });

  it('is taken away by the province office from who lost it, and signs them out', async () => {
    const province = await office.as('province');
    const { body } = await province.get('/api/staff', { search: 'editor' }).expect(200);
    expect(body.data[0].hasSecondFactor).toBe(true);
    await province.post(`/api/staff/${body.data[0].id}/reset-second-factor`).expect(200);
    await withToken(request(url).get('/api/staff/me'), token).expect(401);
    token = (await trySignIn(url, EDITOR).expect(200)).body.jwt;
  });

  it('is turned off by its owner with the password', async () => {
    secret = (await own('', { current: PASSWORD }).expect(200)).body.data.secret;
    await own('/confirm', { code: await codeAt(0) }).expect(200);
    await own('/disable', { current: 'Wrong-password-1' }).expect(400);
    await challenge();
    await own('/disable', { current: PASSWORD }).expect(204);
    token = (await trySignIn(url, EDITOR).expect(200)).body.jwt;
    expect(await office.sql('select 1 from staff.recovery_code')).toEqual([]);
  });

  it('is recorded at each turn, without a code or secret', async () => {
    const rows = await office.sql<{ action: string; image: string }>(
      `select action, to_jsonb(a)::text as image from registers.audit a where register = 'staff' order by id`,
    );
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of ['second-factor-on', 'recovery-codes-renewed', 'second-factor-off'])
      expect(actions).toContain(action);
    expect(actions).toContain('account-second-factor-reset');
    const text = rows.map(({ image }) => image).join();
    for (const known of [secret, ...recoveryCodes]) expect(text).not.toContain(known);
  });
});
