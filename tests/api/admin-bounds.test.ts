import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import request, { type Test } from 'supertest';
import { ROOT } from '../../src/cli/surroundings';
import { makeRow } from '../support/builders';
import { openOffice, type TestOffice } from '../support/office';
import { TEST_SECRETS } from '../support/secrets';

const ADMIN = { email: 'it@demo.invalid', password: 'Strong-password-1' };
const ORGANIZATION = 'api::organization.organization';
const USER = 'plugin::users-permissions.user';

describe('the IT administrator', () => {
  let office: TestOffice;
  let admin: string;
  let documentId: string;

  beforeAll(async () => {
    office = await openOffice();
    documentId = (
      await makeRow(await office.as('province'), 'organizations', '4401', { name: '不给管理员看' })
    ).documentId;
  });
  afterAll(() => office.stop());

  async function create(email: string, password: string): Promise<{ code: number; said: string }> {
    const env = {
      ...process.env,
      ...TEST_SECRETS,
      DATABASE_URL: office.databaseUrl,
      DATA_DIR: office.server.dataDir,
    };
    return promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', path.join(ROOT, 'src/cli/admin-create.ts'), email],
      { cwd: ROOT, env: { ...env, ADMIN_PASSWORD: password } },
    ).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
    );
  }
  const as = (
    token: string,
    method: 'get' | 'post' | 'put' | 'delete',
    address: string,
    body?: object,
  ): Test => request(office.server.url)[method](address).set('Authorization', `Bearer ${token}`).send(body);
  const admins = (): Promise<unknown[]> => office.sql('select email from admin_users');

  it('is not whoever comes first: the page that registers one is closed', async () => {
    const body = { ...ADMIN, firstname: 'First', lastname: 'Visitor' };
    for (const address of ['/admin/register-admin', '/admin/register-admin/', '/Admin/Register-Admin'])
      expect((await request(office.server.url).post(address).send(body)).status).toBeGreaterThanOrEqual(403);
    expect(await admins()).toEqual([]);
  });

  it('is made by a command on the server, once, with a strong password', async () => {
    expect(await create(ADMIN.email, 'weak')).toMatchObject({
      code: 1,
      said: expect.stringContaining('12 characters'),
    });
    expect(await create(ADMIN.email, ADMIN.password)).toMatchObject({ code: 0 });
    expect(await create(ADMIN.email, ADMIN.password)).toMatchObject({
      code: 1,
      said: expect.stringContaining('already'),
    });
    expect(await admins()).toEqual([{ email: ADMIN.email }]);
    const { body } = await request(office.server.url).post('/admin/login').send(ADMIN).expect(200);
    admin = body.data.token;
    await as(admin, 'get', '/admin/users/me').expect(200);
  });

  it('reaches no row of a register, as super admin, by any page of content', async () => {
    const types = `/content-manager/collection-types/${ORGANIZATION}`;
    const attempts: Array<['get' | 'post' | 'put' | 'delete', string, object?]> = [
      ['get', types],
      ['get', `${types}/`],
      ['get', types.toUpperCase().replace(ORGANIZATION.toUpperCase(), ORGANIZATION)],
      ['get', `/content-manager/collection-types/${encodeURIComponent(ORGANIZATION)}`],
      ['get', `${types}/${documentId}`],
      ['post', types, { name: '新' }],
      ['put', `${types}/${documentId}`, { name: '改' }],
      ['delete', `${types}/${documentId}`],
      ['post', `${types}/actions/bulkDelete`, { documentIds: [documentId] }],
      ['post', `${types}/clone/${documentId}`, {}],
      ['get', `/content-manager/single-types/${ORGANIZATION}`],
      ['get', '/content-manager/relations/api::leader.leader/organization'],
      ['get', `/content-manager/relations/api::leader.leader/${documentId}/organization`],
      ['post', '/content-manager/uid/generate', { contentTypeUID: ORGANIZATION, field: 'name', data: {} }],
      ['get', `/content-manager/history-versions?contentType=${ORGANIZATION}&documentId=${documentId}`],
      ['get', '/content-manager/homepage/recent-documents?action=update'],
      ['get', `/content-manager/collection-types/${USER}`],
      ['put', `/content-manager/collection-types/${USER}/1`, { scope: '44' }],
    ];
    const wrong: string[] = [];
    for (const [method, address, body] of attempts) {
      const answer = await as(admin, method, address, body);
      if (answer.status !== 403 && answer.status !== 404)
        wrong.push(`${method} ${address}: ${answer.status}`);
      if (answer.text.includes('不给管理员看')) wrong.push(`${method} ${address}: shows it`);
    }
    expect(wrong).toEqual([]);
    expect(
      await office.sql('select name, version from organizations where document_id = $1', [documentId]),
    ).toEqual([{ name: '不给管理员看', version: 1 }]);
  });

  it('changes no rights of staff', async () => {
    const { body } = await as(admin, 'get', '/users-permissions/roles').expect(200);
    const [role] = body.roles;
    await as(admin, 'put', `/users-permissions/roles/${role.id}`, { ...role, permissions: {} }).expect(403);
    await as(admin, 'post', '/users-permissions/roles', {
      name: 'x',
      description: 'x',
      permissions: {},
    }).expect(403);
    await as(admin, 'put', '/users-permissions/advanced', { allow_register: true }).expect(403);
  });

  it('gets into no register with an API token of full access', async () => {
    const made = await as(admin, 'post', '/admin/api-tokens', {
      name: 'all',
      description: '',
      type: 'full-access',
      lifespan: null,
    }).expect(201);
    const token: string = made.body.data.accessKey;
    for (const address of [
      '/api/organizations',
      `/api/organizations/${documentId}`,
      '/api/coverage/summary?groupBy=city',
      '/api/imports',
      '/api/users',
    ]) {
      const { status, body } = await as(token, 'get', address);
      expect([address, status, body.data]).toEqual([address, 403, null]);
    }
    await as(token, 'post', '/api/organizations', { data: { name: '新', orgType: 'association' } }).expect(
      403,
    );
    expect(await office.sql('select count(*)::int as n from organizations')).toEqual([{ n: 1 }]);
  });

  it('carries no database away by data transfer', async () => {
    // Off as a whole: no token can be made, and the runners let in nothing but such a token.
    for (const [method, address, status] of [
      ['post', '/admin/transfer/tokens', 404],
      ['get', '/admin/transfer/tokens', 404],
      ['get', '/admin/transfer/runner/pull', 401],
      ['get', '/admin/transfer/runner/push', 401],
    ] as const)
      expect([address, (await as(admin, method, address, {})).status]).toEqual([address, status]);
  });
});
