import { randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import request, { type Test } from 'supertest';
import { CLUSTER_URL, TEMPLATE } from './cluster-state';
import { startTestServer, type TestServer } from './server';

export const PASSWORD = 'Test-password-1';

export const ACCOUNTS = [
  'province',
  'guangzhou',
  'shenzhen',
  'tianhe',
  'editor',
  'publisher',
  'auditor',
  'leader',
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** The real application on a database of this test file's own. */
export interface TestOffice {
  server: TestServer;
  databaseUrl: string;
  /** Requests as one of the accounts; `null` is a visitor without a token. */
  as: (account: Account | null) => Promise<Api>;
  /** Lets `as` sign in anew: after a test that ended the account's sign-in. */
  forget: (account: Account) => void;
  /** Reads or writes the database as the owner of the tables, past every guard. */
  sql: <Row extends QueryResultRow = QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  stop: () => Promise<void>;
}

export interface Api {
  token: string | null;
  get: (path: string, query?: object | string) => Test;
  post: (path: string, body?: object) => Test;
  put: (path: string, body?: object) => Test;
  delete: (path: string) => Test;
}

/** Copies the template and starts a server on the copy. `env` is added to the server's environment. */
export async function openOffice(env: NodeJS.ProcessEnv = {}): Promise<TestOffice> {
  const base = process.env[CLUSTER_URL];
  if (!base) throw new Error('This test needs the cluster of tests/support/global-setup');
  const name = `office_${randomBytes(6).toString('hex')}`;
  await onServer(base, (client) =>
    client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`),
  );
  const databaseUrl = `${base}${name}`;
  const server = await startTestServer(databaseUrl, env);
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  const tokens = new Map<Account, Promise<string>>();
  const signIn = (account: Account): Promise<string> => {
    const known = tokens.get(account) ?? tokenOf(server.url, account);
    tokens.set(account, known);
    return known;
  };
  return {
    server,
    databaseUrl,
    as: async (account) => apiOf(server.url, account === null ? null : await signIn(account)),
    forget: (account) => void tokens.delete(account),
    sql: async (text, values) => (await owner.query(text, values)).rows,
    stop: async () => {
      await owner.end();
      await server.stop();
      await onServer(base, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function tokenOf(url: string, account: Account): Promise<string> {
  const answer = await request(url)
    .post('/api/auth/local')
    .send({ identifier: `${account}@demo.invalid`, password: PASSWORD })
    .expect(200);
  return answer.body.jwt;
}

function apiOf(url: string, token: string | null): Api {
  const signed = (test: Test): Test => (token ? test.set('Authorization', `Bearer ${token}`) : test);
  return {
    token,
    get: (path, query = {}) => signed(request(url).get(path).query(query)),
    post: (path, body) => signed(request(url).post(path).send(body)),
    put: (path, body) => signed(request(url).put(path).send(body)),
    delete: (path) => signed(request(url).delete(path)),
  };
}

async function onServer(base: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: `${base}postgres` });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
