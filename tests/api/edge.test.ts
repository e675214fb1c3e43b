import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import request from 'supertest';
import { LIMITS } from '../../src/access/limits';
import { ROOT } from '../../src/cli/surroundings';
import { importer } from '../support/imports';
import { readMountedRoutes } from '../support/mounted-routes';
import { openOffice, type TestOffice } from '../support/office';
import { freePort, startTestServer, type TestServer } from '../support/server';
import { until } from '../support/until';

const PORTAL = 'https://portal.example.org';
/** Values that no other text holds: whatever of the server's output has one has it from a person. */
const MARKS = ['记号甲乙丙', '13800009876', 'mark-in-a-filter'];

describe('the edge', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-edge-'));
  const outbound = path.join(dir, 'outbound');
  let office: TestOffice;
  let metricsPort: number;
  let other: TestServer | undefined;

  beforeAll(async () => {
    metricsPort = await freePort();
    office = await openOffice({
      RATE_LIMIT: 'true',
      CORS_ORIGINS: PORTAL,
      METRICS_PORT: String(metricsPort),
      HEADERS_TIMEOUT_MS: '400',
      CONNECTIONS_CHECK_MS: '100',
      OUTBOUND_FILE: outbound,
      NODE_OPTIONS: `--import=${pathToFileURL(path.join(ROOT, 'tests/support/outbound-recorder.mjs')).href}`,
    });
  });
  afterAll(async () => {
    await other?.stop();
    await office.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const log = (server: TestServer = office.server): string => readFileSync(server.logFile, 'utf8');
  /** Whole lines only: the server may be writing one. */
  const written = (): string[] => {
    const text = log();
    return text
      .slice(0, Math.max(0, text.lastIndexOf('\n')))
      .split('\n')
      .filter(Boolean);
  };
  const lines = (): Array<Record<string, unknown>> =>
    written()
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  const lineOf = (id: string): Record<string, unknown> | undefined =>
    lines().find((line) => line.request === id && line.message === 'request');

  it('sends the headers of a guarded office with pages, data and errors', async () => {
    for (const address of ['/panel/', '/api/organizations', '/api/nothing', '/_health', '/uploads/x']) {
      const { headers } = await request(office.server.url).get(address);
      expect([address, headers]).toEqual([
        address,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
          'permissions-policy': expect.stringContaining('camera=()'),
        }),
      ]);
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strapi');
    }
  });

  it('opens the API to the origins that are named, and to no other', async () => {
    const ask = async (origin: string): Promise<unknown> =>
      (await request(office.server.url).get('/api/organizations').set('Origin', origin)).headers[
        'access-control-allow-origin'
      ];
    expect(await ask(PORTAL)).toBe(PORTAL);
    expect(await ask('https://elsewhere.example.org')).toBeUndefined();
    expect(await ask('null')).toBeUndefined();
  });

  it('answers 413 to a body that is too large', async () => {
    const province = await office.as('province');
    const { status, body } = await province.post('/api/organizations', {
      data: { name: 'x'.repeat(2_100_000) },
    });
    expect([status, body.error.details.code]).toEqual([413, 'too-large']);
  });

  it('answers 413 to a workbook that is too large before it has arrived, and 415 to files nobody wants', async () => {
    const { token } = await office.as('province');
    const { port } = new URL(office.server.url);
    const send = (address: string, length: number): Promise<[number | undefined, string]> =>
      new Promise((resolve, reject) => {
        const headers = {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'multipart/form-data; boundary=x',
          'Content-Length': length,
        };
        const sent = http.request(
          { port, host: '127.0.0.1', method: 'POST', path: address, headers },
          (answer) => {
            let text = '';
            answer.on('data', (chunk) => (text += String(chunk)));
            answer.on('end', () => {
              sent.destroy();
              resolve([answer.statusCode, JSON.parse(text).error.details.code]);
            });
          },
        );
        sent.on('error', reject);
        sent.write('--x\r\n');
      });
    expect(await send('/api/imports', 61 * 1024 * 1024)).toEqual([413, 'too-large']);
    for (const address of ['/api/organizations', '/API/organizations', '/api/nothing'])
      expect(await send(address, 1000)).toEqual([415, 'unsupported-type']);
  });

  it('lets go of a sender that dribbles its headers', async () => {
    const { port } = new URL(office.server.url);
    const socket = net.connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.write('GET /api/organizations HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    await new Promise((resolve) => socket.once('close', resolve));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('limits expensive routes per account over all processes, and says when to come back', async () => {
    const province = await office.as('province');
    const most = LIMITS['POST /api/coverage/recalculate']?.perMinute ?? 0;
    const statuses: number[] = [];
    for (let count = 0; count <= most; count += 1)
      statuses.push((await province.post('/api/coverage/recalculate')).status);
    // The minute may turn in between; then the rest of it is used up first.
    for (let count = 0; count < most && statuses.at(-1) !== 429; count += 1)
      statuses.push((await province.post('/api/coverage/recalculate')).status);
    expect(statuses.slice(0, most)).toEqual(Array(most).fill(202));
    other = await startTestServer(office.databaseUrl, {
      RATE_LIMIT: 'true',
      LEAST_FREE_DISK_MB: '1000000000',
    });
    const refused = await request(other.url)
      .post('/api/coverage/recalculate')
      .set('Authorization', `Bearer ${province.token}`);
    expect([refused.status, refused.body.error.details.code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    await province.get('/api/coverage/summary', 'groupBy=city').expect(200);
  });

  it('has a route for every limit', () => {
    const routes = readMountedRoutes();
    const mounted = routes.flatMap(({ method, path: pattern }) =>
      [pattern, pattern.replace(/^\/api\/[^/]+/, '/api/*')].map((one) => `${method.toUpperCase()} ${one}`),
    );
    expect(Object.keys(LIMITS).filter((limited) => !mounted.includes(limited))).toEqual([]);
  });

  it('takes a well-formed request id, and names its own for any other', async () => {
    const id = 'proxy-0123456789';
    const api = await office.as('province');
    const taken = await api.get('/api/organizations/nothing').set('X-Request-Id', id).expect(404);
    expect([taken.headers['x-request-id'], taken.body.error.details.request]).toEqual([id, id]);
    for (const bad of ['short', 'with space 12345', 'a'.repeat(65), '"quoted-0123"']) {
      const { headers } = await api.get('/api/organizations').set('X-Request-Id', bad).expect(200);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('writes one line a request with its facts, the pattern of the route instead of the address', async () => {
    const api = await office.as('province');
    const { headers } = await api.get('/api/organizations/nothing', { populate: 'competentAgency' });
    const id = String(headers['x-request-id']);
    await until('the line is written', () => Promise.resolve(lineOf(id) !== undefined));
    expect(lineOf(id)).toEqual({
      at: expect.stringMatching(/Z$/),
      level: 'http',
      message: 'request',
      request: id,
      method: 'GET',
      route: '/api/organizations/:id',
      status: 404,
      ms: expect.any(Number),
      bytes: expect.any(Number),
      actor: expect.any(Number),
    });
  });

  it('answers 403 to a path that leads out of the public folder, and takes it for no fault of its own', async () => {
    const { status, body, headers } = await request(office.server.url).get('/uploads/..%2f..%2fpackage.json');
    expect([status, body.error.details.code]).toEqual([403, 'forbidden']);
    const id = String(headers['x-request-id']);
    await until('the line is written', () => Promise.resolve(lineOf(id) !== undefined));
    expect(lines().filter((line) => line.request === id && line.level === 'error')).toEqual([]);
  });

  it('writes nothing that people entered, whatever fails', async () => {
    const [name = '', phone = '', filter = ''] = MARKS;
    const guangzhou = await importer(office, 'guangzhou');
    const { id } = await guangzhou.read(
      `名称,类型,联系电话,成立日期\n${name},社会团体,${phone},不是日期${name}\n${name}二,社会团体,${phone},`,
    );
    await guangzhou.commit(id, true);
    const { api } = guangzhou;
    await api.get('/api/organizations', { 'filters[name][$contains]': filter }).expect(200);
    await api.post('/api/organizations', { data: { name, orgType: name } }).expect(400);
    await api.post('/api/organizations', { data: { name: name.repeat(200), orgType: 'association' } });
    await api.put(`/api/organizations/${encodeURIComponent(name)}`, { data: { name } });
    await api.get(`/${encodeURIComponent(name)}`);
    // A fault of the application itself: a table is not there.
    await office.sql('alter table visits rename to visits_away');
    const broken = await api.get('/api/visits', { 'filters[result][$contains]': filter });
    await office.sql('alter table visits_away rename to visits');
    expect(broken.status).toBe(500);
    const failed = String(broken.headers['x-request-id']);
    await until('the fault is logged', () => Promise.resolve(lineOf(failed) !== undefined));
    expect(lines().find((line) => line.request === failed && line.level === 'error')).toMatchObject({
      message: expect.stringMatching(/^PostgreSQL error 42P01[^]*\n\s+at /),
    });
    expect(written().filter((line) => !line.startsWith('{'))).toEqual([]);
    for (const mark of MARKS) {
      expect(log()).not.toContain(mark);
      expect(log()).not.toContain(encodeURIComponent(mark));
    }
  });

  it('is ready with a database, a worker and room on the disk, and says what is missing', async () => {
    const ready = await request(office.server.url).get('/api/health/ready').expect(200);
    expect(ready.body).toEqual({ data: { database: 'ok', queue: 'ok', disk: 'ok' } });
    const { status, body } = await request(other?.url ?? '').get('/api/health/ready');
    expect([status, body.data]).toEqual([503, { database: 'ok', queue: 'ok', disk: 'failing' }]);
    expect(body.error.details.code).toBe('not-ready');
    await request(office.server.url).get('/_health').expect(204);
  });

  it('measures on a port of its own, by patterns and states, never by persons', async () => {
    await (await office.as('province')).get('/api/organizations').expect(200);
    const { text } = await request(`http://127.0.0.1:${metricsPort}`).get('/metrics').expect(200);
    for (const sample of [
      'office_request_duration_seconds_count{method="GET",route="/api/organizations",status="200"}',
      'office_database_connections{state="free"}',
      'office_queue_depth',
      'office_queue_oldest_seconds',
      'office_jobs{kind="import-commit",state="done"} 1',
      'nodejs_eventloop_lag_seconds',
      'process_resident_memory_bytes',
    ])
      expect(text).toContain(sample);
    for (const mark of [...MARKS, 'demo.invalid', '办公室']) expect(text).not.toContain(mark);
    await request(office.server.url).get('/metrics').expect(404);
  });

  it('calls no host but its database, at the start and at work', () => {
    const hosts = new Set(readFileSync(outbound, 'utf8').trimEnd().split('\n'));
    expect([...hosts]).toEqual(['127.0.0.1']);
  });
});
