import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { isRunning } from '../../database/embedded/leftovers';
import { clusterHome } from '../../database/embedded/home';
import { BOOK_FORMATS } from '../../src/shared/method-answers';
import { startDemo, type DemoProcess } from '../support/demo-process';
import { freePort } from '../support/server';
import { until } from '../support/until';

const PASSWORD = 'Demo-password-1';

describe('the demo', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'office-demo-'));
  let url: string;
  let env: NodeJS.ProcessEnv;
  let demo: DemoProcess;

  const numberIn = (file: string, line: number): number =>
    Number(readFileSync(file, 'utf8').split('\n')[line]);
  const serverPid = (): number => numberIn(path.join(dataDir, 'demo.pid'), 1);
  const postgresPid = (): number =>
    numberIn(path.join(clusterHome(path.join(dataDir, 'postgres')), 'postmaster.pid'), 0);

  async function signIn(): Promise<string> {
    const answer = await request(url)
      .post('/api/auth/local')
      .send({ identifier: 'province@demo.invalid', password: PASSWORD })
      .expect(200);
    return answer.body.jwt;
  }
  const total = async (token: string): Promise<number> =>
    (await request(url).get('/api/organizations').set('Authorization', `Bearer ${token}`).expect(200)).body
      .meta.pagination.total;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    env = { PORT: String(port), DATA_DIR: dataDir, DEMO_ORGANIZATIONS: '50', DEMO_PASSWORD: PASSWORD };
    demo = await startDemo(env);
  });
  afterAll(async () => {
    await demo.end('SIGINT');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('draws an office, keeps what is added to it over a Ctrl-C, and starts again without a word of trouble', async () => {
    const token = await signIn();
    expect(await total(token)).toBe(50);
    await request(url)
      .post('/api/organizations')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: { name: '后来的协会', orgType: 'association' } })
      .expect(201);
    await demo.end('SIGINT');
    demo = await startDemo(env);
    expect(demo.said()).not.toMatch(/stopped|earlier run|did not end/);
    expect(await total(await signIn())).toBe(51);
  });

  it('takes its collection of work methods out in every format, and says where it is', async () => {
    await until(
      'the files are there',
      async () => demo.said().includes('The collection of work methods'),
      240,
    );
    const files = BOOK_FORMATS.map((format) =>
      readFileSync(path.join(dataDir, 'collection', `创新工作法汇编.${format}`)),
    );
    // Three are packages, one is a PDF.
    expect(files.map((file) => file.subarray(0, 4).toString('latin1'))).toEqual(
      BOOK_FORMATS.map((format) => (format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')),
    );
  });

  it('is told from a second one on the same data', async () => {
    await expect(startDemo(env)).rejects.toThrow(/Another demo/);
    expect(await total(await signIn())).toBe(51);
  });

  it('recovers from a kill of its own process, which leaves a server and a database behind, and says so', async () => {
    const [server, postgres] = [serverPid(), postgresPid()];
    await demo.end('SIGKILL');
    expect([isRunning(server), isRunning(postgres)]).toEqual([true, true]);
    demo = await startDemo(env);
    expect(demo.said()).toMatch(/A server of an earlier run was still running/);
    expect(demo.said()).toMatch(/A database server of an earlier run was still running/);
    expect([isRunning(server), isRunning(postgres)]).toEqual([false, false]);
    expect(await total(await signIn())).toBe(51);
  });

  it('ends in order when its server is killed, and the next start has everything', async () => {
    process.kill(serverPid(), 'SIGKILL');
    await until('the demo has noticed', async () => demo.said().includes('The server ended by itself'));
    await until('the demo has ended', async () => !isRunning(demo.pid));
    demo = await startDemo(env);
    expect(await total(await signIn())).toBe(51);
  });

  it('recovers from a database that was killed with it, and says so', async () => {
    const postgres = postgresPid();
    await demo.end('SIGKILL');
    process.kill(postgres, 'SIGKILL');
    await until('the database is gone', async () => !isRunning(postgres));
    demo = await startDemo(env);
    expect(demo.said()).toMatch(/The database had been stopped hard|was stopped and is started anew/);
    expect(await total(await signIn())).toBe(51);
  });
});
