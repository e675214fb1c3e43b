import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import request, { type Response } from 'supertest';
import { ensureAccounts } from '../../database/demo/accounts';
import { startCluster, type Cluster } from '../../database/embedded/cluster';
import { ROOT } from '../../src/cli/surroundings';
import { startDatabaseRelay, type DatabaseRelay } from '../support/database-relay';
import { PASSWORD } from '../support/office';
import { startTestServer, type TestServer } from '../support/server';
import { until } from '../support/until';

/** Two servers on a database of their own, which can be ended without harm to other tests. */
describe('faults', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-faults-'));
  let cluster: Cluster;
  let relay: DatabaseRelay;
  let first: TestServer;
  let second: TestServer;
  let token: string;
  let documentId: string;

  const start = (): Promise<Cluster> => startCluster({ dir: path.join(dir, 'postgres'), password: 'test' });
  const relayed = (): string => `postgresql://postgres:test@127.0.0.1:${relay.port}/office`;

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: cluster.url('office') });
    client.on('error', () => undefined); // The database is ended under it.
    await client.connect();
    return client;
  }
  const send = (
    server: TestServer,
    method: 'get' | 'put' | 'post',
    address: string,
    data?: object,
  ): request.Test =>
    request(server.url)
      [method](address)
      .set('Authorization', `Bearer ${token}`)
      .send(data && { data });
  const address = async (): Promise<unknown> => {
    const client = await connect();
    const { rows } = await client.query('select address, version from organizations where document_id = $1', [
      documentId,
    ]);
    await client.end();
    return rows[0];
  };
  /** A save that waits for a lock that `holder` has; both are under way when this answers. */
  async function saveThatWaits(
    server: TestServer,
    holder: Client,
  ): Promise<{ outcome: Promise<Response | Error> }> {
    await holder.query('begin');
    await holder.query('select from organizations where document_id = $1 for update', [documentId]);
    const save = send(server, 'put', `/api/organizations/${documentId}`, { address: '半途' });
    const outcome = save.then(
      (response): Response | Error => response,
      (error: Error) => error,
    );
    // Looked at from outside: a transaction sees the activity of its first look until it ends.
    const watcher = await connect();
    await until('the save waits for the lock', async () => {
      const waiting = await watcher.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
      return waiting.rowCount === 1;
    });
    await watcher.end();
    return { outcome };
  }

  beforeAll(async () => {
    cluster = await start();
    await cluster.createDatabase('office');
    relay = await startDatabaseRelay(cluster.port);
    [first, second] = await Promise.all([startTestServer(relayed()), startTestServer(relayed())]);
    const client = await connect();
    await ensureAccounts(client, PASSWORD);
    await client.end();
    const signIn = { identifier: 'province@demo.invalid', password: PASSWORD };
    token = (await request(first.url).post('/api/auth/local').send(signIn).expect(200)).body.jwt;
    const organization = { name: '示例协会', orgType: 'association', address: '原址' };
    documentId = (await send(first, 'post', '/api/organizations', organization).expect(201)).body.data
      .documentId;
  });
  afterAll(async () => {
    await Promise.all([first?.stop(), second?.stop()]);
    await relay?.close();
    await cluster?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('brings up two servers that start at once on an empty database', async () => {
    for (const server of [first, second])
      await send(server, 'get', `/api/organizations/${documentId}`).expect(200);
    const client = await connect();
    const { rows } = await client.query(
      'select type, count(*)::int from up_roles group by 1 having count(*) > 1',
    );
    const regions = await client.query('select code from regions group by 1 having count(*) > 1');
    await client.end();
    expect([rows, regions.rows]).toEqual([[], []]);
  });

  it('answers 503 while the database is away, loses nothing, writes nothing by halves, and works when it is back', async () => {
    const holder = await connect();
    const { outcome } = await saveThatWaits(first, holder);
    await cluster.stop();
    expect(await outcome).toMatchObject({
      status: 503,
      body: { error: { details: { code: 'database-unavailable' } } },
    });
    const away = await send(first, 'get', `/api/organizations/${documentId}`);
    expect([away.status, away.body.error.details.code]).toEqual([503, 'database-unavailable']);
    const ready = await request(first.url).get('/api/health/ready');
    expect([ready.status, ready.body.data.database]).toEqual([503, 'failing']);
    await request(first.url).get('/_health').expect(204);

    cluster = await start();
    relay.pointTo(cluster.port);
    const back = await send(first, 'get', `/api/organizations/${documentId}`);
    expect([back.status, back.body.data?.address]).toEqual([200, '原址']);
    expect(await address()).toEqual({ address: '原址', version: 1 });
    await send(first, 'put', `/api/organizations/${documentId}`, { address: '新址', version: 1 }).expect(200);
  });

  it('commits an import whole after the database ended in the middle of the commit', async () => {
    const signIn = { identifier: 'guangzhou@demo.invalid', password: PASSWORD };
    const { jwt } = (await request(first.url).post('/api/auth/local').send(signIn).expect(200)).body;
    const state = async (id: string): Promise<string> =>
      (await request(first.url).get(`/api/imports/${id}`).set('Authorization', `Bearer ${jwt}`)).body.data
        ?.state;
    const rows = Array.from({ length: 500 }, (_, index) => `中断协会${index},社会团体`);
    const { body } = await request(first.url)
      .post('/api/imports')
      .set('Authorization', `Bearer ${jwt}`)
      .field('register', 'organizations')
      .attach('file', Buffer.from(['名称,类型', ...rows].join('\n')), '表.csv')
      .expect(202);
    const { id } = body.data;
    await until('the import is read', async () => (await state(id)) === 'ready');
    const holder = await connect();
    await holder.query('begin');
    await holder.query('lock table organizations in share mode');
    await request(first.url)
      .post(`/api/imports/${id}/commit`)
      .set('Authorization', `Bearer ${jwt}`)
      .expect(202);
    const watcher = await connect();
    await until('the import inserts', async () => {
      const waiting = await watcher.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into public."organizations"%'`,
      );
      return waiting.rowCount === 1;
    });
    await cluster.stop();
    cluster = await start();
    relay.pointTo(cluster.port);
    const count = async (): Promise<number> => {
      const client = await connect();
      const { rows: found } = await client.query<{ n: number }>(
        "select count(*)::int as n from organizations where name like '中断协会%'",
      );
      await client.end();
      return found[0]?.n ?? -1;
    };
    expect([0, 500]).toContain(await count());
    await until('the import is committed', async () => (await state(id)) === 'committed');
    expect(await count()).toBe(500);
  });

  it('finishes a running request when it is told to end, and takes no new one', async () => {
    const server = await startTestServer(relayed());
    const holder = await connect();
    const { outcome } = await saveThatWaits(server, holder);
    process.kill(server.pid, 'SIGTERM');
    await until('new connections are refused', async () => {
      const answer = await request(server.url)
        .get('/_health')
        .then(
          () => 'answered',
          (error: { code?: string }) => error.code,
        );
      return answer === 'ECONNREFUSED';
    });
    await holder.query('rollback');
    await holder.end();
    expect(await outcome).toMatchObject({ status: 200, body: { data: { address: '半途' } } });
    expect(await server.ended).toBe(0);
    expect(await address()).toMatchObject({ address: '半途' });
  });

  it('keeps nothing of an upload when the disk is full, says so, and works again when there is room', async () => {
    const flag = path.join(dir, 'disk-is-full');
    const preload = pathToFileURL(path.join(ROOT, 'tests/support/full-disk.mjs')).href;
    const server = await startTestServer(relayed(), { FULL_DISK: flag, NODE_OPTIONS: `--import=${preload}` });
    const upload = (): request.Test =>
      request(server.url)
        .post('/api/imports')
        .set('Authorization', `Bearer ${token}`)
        .field('register', 'organizations')
        .attach('file', Buffer.from('名称,类型\n满盘协会,社会团体'), '表.csv');
    const imports = async (): Promise<number> => {
      const client = await connect();
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from registers.import');
      await client.end();
      return rows[0]?.n ?? -1;
    };
    const before = await imports();
    writeFileSync(flag, '');
    const { status, body } = await upload();
    expect([status, body.error.details.code]).toEqual([507, 'disk-full']);
    expect(readdirSync(path.join(server.dataDir, 'imports'))).toEqual([]);
    expect(await imports()).toBe(before);
    rmSync(flag);
    await upload().expect(202);
    await server.stop();
  });

  it('leaves nothing of a request whose server is killed, and the other server goes on', async () => {
    const before = await address();
    const holder = await connect();
    const { outcome } = await saveThatWaits(second, holder);
    process.kill(second.pid, 'SIGKILL');
    expect(await outcome).toMatchObject({ code: 'ECONNRESET' });
    await holder.query('rollback');
    await holder.end();
    await until('the cut transaction is gone', async () => {
      const client = await connect();
      const { rowCount } = await client.query(
        "select 1 from pg_stat_activity where state = 'active' and query like 'update%'",
      );
      await client.end();
      return rowCount === 0;
    });
    expect(await address()).toEqual(before);
    await send(first, 'get', `/api/organizations/${documentId}`).expect(200);
  });

  it('runs the job of a killed server again on another one', async () => {
    await first.stop();
    second = await startTestServer(relayed());
    const [holder, watcher] = [await connect(), await connect()];
    await holder.query('begin');
    await holder.query('lock table organizations in access exclusive mode');
    const { body } = await send(second, 'post', '/api/coverage/recalculate').expect(202);
    const isNow = async (state: string): Promise<boolean> => {
      const { rows } = await watcher.query('select state from registers.job where id = $1', [body.data.id]);
      return rows[0]?.state === state;
    };
    await until('a worker has the job', () => isNow('running'));
    process.kill(second.pid, 'SIGKILL');
    await second.ended;
    await holder.query('rollback');
    const third = await startTestServer(relayed());
    await until('the job is done', () => isNow('done'));
    await third.stop();
    await Promise.all([holder.end(), watcher.end()]);
  });
});
