import request from 'supertest';
import { codeOf } from '../support/authenticator';
import { openOffice, PASSWORD, type TestOffice } from '../support/office';
import { trySignIn, withToken } from '../support/sign-in';

describe('a role that needs a second factor', () => {
  let office: TestOffice;
  let url: string;
  let token: string;

  beforeAll(async () => {
    office = await openOffice({ SECOND_FACTOR_ROLES: 'province,auditor' });
    url = office.server.url;
    token = (await trySignIn(url, 'province@demo.invalid').expect(200)).body.jwt;
  });
  afterAll(() => office.stop());

  const get = (path: string) => withToken(request(url).get(path), token);
  const own = (path: string, data: object) =>
    withToken(request(url).post(`/api/account/second-factor${path}`), token).send({ data });

  it('is told what it owes, and gets nothing else before', async () => {
    const { body } = await get('/api/account').expect(200);
    expect(body.data.owes).toEqual({ password: false, pledge: false, secondFactor: true });
    expect(body.data.secondFactor).toMatchObject({ isOn: false, isRequired: true });
    const refused = await get('/api/organizations').expect(403);
    expect(refused.body.error.details.code).toBe('first-sign-in');
    await get('/api/staff').expect(403);
  });

  it('has everything once it is on, and can’t turn it off', async () => {
    const { body } = await own('', { current: PASSWORD }).expect(200);
    await own('/confirm', { code: codeOf(body.data.secret) }).expect(200);
    await get('/api/organizations').expect(200);
    expect((await get('/api/account').expect(200)).body.data.owes.secondFactor).toBe(false);
    const kept = await own('/disable', { current: PASSWORD });
    expect([kept.status, kept.body.error.details.code]).toEqual([409, 'second-factor-required']);
    await get('/api/organizations').expect(200);
  });

  it('owes it again after a reset', async () => {
    await office.sql('update staff.account set totp_secret = null, totp_confirmed_at = null');
    expect((await get('/api/organizations').expect(403)).body.error.details.code).toBe('first-sign-in');
  });

  it('leaves the other roles as they were', async () => {
    const city = await office.as('guangzhou');
    await city.get('/api/organizations').expect(200);
    const account = await city.get('/api/account').expect(200);
    expect(account.body.data.secondFactor.isRequired).toBe(false);
  });
});
