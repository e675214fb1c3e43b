import { openOffice, PASSWORD, type TestOffice } from '../support/office';
import { startTestServer, type TestServer } from '../support/server';
import { trySignIn, withToken } from '../support/sign-in';
import request, { type Response } from 'supertest';

const WRONG = 'Wrong-password-1';

/** Two processes behind one proxy; each test comes from addresses of its own. */
describe('signing in', () => {
  let office: TestOffice;
  let second: TestServer;
  let lastAddress = 0;

  beforeAll(async () => {
    const env = { RATE_LIMIT: 'true', TRUST_PROXY: 'true' };
    office = await openOffice(env);
    second = await startTestServer(office.databaseUrl, env);
  });
  afterAll(async () => {
    await second.stop();
    await office.stop();
  });

  const newAddress = (): string => `192.0.2.${(lastAddress += 1)}`;
  const urls = (): string[] => [office.server.url, second.url];
  const knock = (account: string, password: string, address: string, url = office.server.url) =>
    trySignIn(url, `${account}@demo.invalid`, password).set('X-Forwarded-For', address);
  /** The answer without what must differ: the name of the request. */
  const bare = ({ status, body }: Response): unknown => ({
    status,
    error: { ...body.error, details: { ...body.error.details, request: null, seconds: null } },
  });
  const failAt = async (account: string, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1)
      expect((await knock(account, WRONG, newAddress(), urls()[time % 2])).status).toBe(400);
  };
  const events = (action: string): Promise<Array<{ actor_name: string | null; detail: object }>> =>
    office.sql('select actor_name, detail from registers.audit where action = $1 order by id', [action]);

  it('says the same of a wrong password, an account that does not exist, a blocked one and one whose time is over', async () => {
    await office.sql(`update up_users set blocked = true where username = 'leader'`);
    await office.sql(`update staff.account a set initial_until = now() from up_users u
      where u.id = a.user_id and u.username = 'auditor'`);
    const address = newAddress();
    const answers = [
      await knock('editor', WRONG, newAddress()),
      await knock('nobody', WRONG, address),
      await knock('leader', PASSWORD, newAddress()),
      await knock('auditor', PASSWORD, newAddress()),
      await knock('editor', `${PASSWORD}${'x'.repeat(72)}`, newAddress()),
    ];
    const [first, ...others] = answers.map(bare);
    expect(first).toMatchObject({ status: 400, error: { details: { code: 'wrong-credentials', path: [] } } });
    for (const other of others) expect(other).toEqual(first);
    const headers = answers.map((answer) => Object.keys(answer.headers).sort());
    for (const names of headers) expect(names).toEqual(headers[0]);
  });

  it.each([
    ['no identifier', { password: PASSWORD }, 'identifier'],
    ['no password', { identifier: 'editor@demo.invalid' }, 'password'],
    ['an object for a password', { identifier: 'editor@demo.invalid', password: { $ne: '' } }, 'password'],
    ['an object for an identifier', { identifier: { $ne: '' }, password: PASSWORD }, 'identifier'],
  ])('answers 400 to %s', async (_name, body, path) => {
    const answer = await request(office.server.url).post('/api/auth/local').send(body);
    expect([answer.status, answer.body.error.details]).toMatchObject([
      400,
      { code: 'required', path: [path] },
    ]);
  });

  it.each(['guangzhou', 'nobody-here'])(
    'closes %s after five failures, in whichever process and from wherever, were the password right',
    async (account) => {
      await failAt(account, 5);
      for (const url of urls()) {
        const answer = await knock(account, PASSWORD, newAddress(), url);
        expect([answer.status, answer.body.error.details.code]).toEqual([429, 'sign-in-locked']);
        expect(answer.body.error.details.seconds).toBeGreaterThan(14 * 60);
        expect(answer.body.error.details.seconds).toBeLessThanOrEqual(15 * 60);
      }
    },
  );

  it('answers the same while an account is closed, whether there is such an account or not', async () => {
    const [known, unknown] = [
      await knock('guangzhou', WRONG, newAddress()),
      await knock('nobody-here', WRONG, newAddress()),
    ];
    expect(bare(known)).toEqual(bare(unknown));
    expect(known.status).toBe(429);
  });

  it('lets in after four failures, and then counts from the beginning', async () => {
    await failAt('shenzhen', 4);
    await knock('shenzhen', PASSWORD, newAddress()).expect(200);
    await failAt('shenzhen', 4);
    await knock('shenzhen', PASSWORD, newAddress()).expect(200);
  });

  it('counts a name and its capitals, e-mail and user name, as one account', async () => {
    const names = ['TIANHE@demo.invalid', 'tianhe', 'tianhe@demo.invalid', ' tianhe ', 'Tianhe@Demo.invalid'];
    for (const name of names)
      await trySignIn(office.server.url, name, WRONG).set('X-Forwarded-For', newAddress()).expect(400);
    await knock('tianhe', PASSWORD, newAddress()).expect(429);
  });

  it('takes a hundred guesses at once for no more than five', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => knock('crowd', WRONG, newAddress(), urls()[index % 2])),
    );
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(19);
  });

  it('closes an address after five failures over different accounts, for both processes, and no other address', async () => {
    const address = newAddress();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) await knock(name, WRONG, address).expect(400);
    for (const url of urls()) await knock('publisher', PASSWORD, address, url).expect(429);
    await knock('publisher', PASSWORD, newAddress()).expect(200);
  });

  it('forgives an address when somebody there signs in: a whole office may share it', async () => {
    const address = newAddress();
    for (const name of ['b1', 'b2', 'b3', 'b4']) await knock(name, WRONG, address).expect(400);
    await knock('publisher', PASSWORD, address).expect(200);
    for (const name of ['b5', 'b6', 'b7', 'b8']) await knock(name, WRONG, address).expect(400);
    await knock('publisher', PASSWORD, address).expect(200);
  });

  it('stays closed twice as long the second time within a day', async () => {
    await failAt('again', 5);
    await office.sql(`update staff.attempt set expire = 0 where key like 'account:%'`);
    await failAt('again', 5);
    const answer = await knock('again', WRONG, newAddress());
    expect(answer.status).toBe(429);
    expect(answer.body.error.details.seconds).toBeGreaterThan(29 * 60);
  });

  it('is opened again by the province office', async () => {
    await failAt('editor', 5);
    await knock('editor', PASSWORD, newAddress()).expect(429);
    const { body } = await knock('province', PASSWORD, newAddress()).expect(200);
    const as = (test: request.Test) => withToken(test, body.jwt).set('X-Forwarded-For', newAddress());
    const url = office.server.url;
    const list = await as(request(url).get('/api/staff?search=editor')).expect(200);
    expect(list.body.data).toMatchObject([{ username: 'editor', isLocked: true }]);
    const { id } = list.body.data[0];
    const opened = await as(request(url).post(`/api/staff/${id}/unlock`)).expect(200);
    expect(opened.body.data.isLocked).toBe(false);
    await knock('editor', PASSWORD, newAddress()).expect(200);
  });

  it('records sign-ins, failures and closings, and never what was typed', async () => {
    expect(await events('sign-in')).toContainEqual({
      actor_name: '省级办公室',
      detail: { method: 'password', device: null },
    });
    expect(await events('sign-in-failed')).toContainEqual({ actor_name: '广州市办公室', detail: {} });
    expect(await events('sign-in-failed')).toContainEqual({
      actor_name: null,
      detail: { unknownAccount: true },
    });
    expect(await events('lock')).toContainEqual({ actor_name: '广州市办公室', detail: { minutes: 15 } });
    const [all] = await office.sql<{ text: string }>(
      `select string_agg(to_jsonb(a)::text, ' ') as text from registers.audit a`,
    );
    const keys = await office.sql<{ key: string }>('select key from staff.attempt');
    for (const secret of [WRONG, PASSWORD, 'nobody-here', '192.0.2.'])
      expect(`${all?.text} ${JSON.stringify(keys)}`).not.toContain(secret);
  });
});
