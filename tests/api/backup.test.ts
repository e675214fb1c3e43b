import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import request from 'supertest';
import { ROOT } from '../../src/cli/surroundings';
import { makeRow } from '../support/builders';
import { CLUSTER_URL } from '../support/cluster-state';
import { importer } from '../support/imports';
import { openOffice, PASSWORD, type TestOffice } from '../support/office';
import { TEST_SECRETS } from '../support/secrets';
import { startTestServer, type TestServer } from '../support/server';

const PASSPHRASE = 'a passphrase of the tests';

interface Outcome {
  code: number;
  said: string;
}

describe('backup and restore', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-backup-'));
  const file = path.join(dir, 'office.backup');
  const restoredName = `restored_${randomBytes(6).toString('hex')}`;
  const restoredUrl = `${process.env[CLUSTER_URL]}${restoredName}`;
  const restoredData = path.join(dir, 'data');
  const attachment = randomBytes(300_000);
  let office: TestOffice;
  let restored: TestServer | undefined;
  let documentId: string;
  let before: Record<string, string>;
  let history: unknown[];
  let isDestroyed = false;

  async function run(script: 'backup' | 'restore', args: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
    const command = ['--import', 'tsx', path.join(ROOT, `src/cli/${script}.ts`), ...args];
    const options = {
      cwd: ROOT,
      env: { ...process.env, ...TEST_SECRETS, BACKUP_PASSPHRASE: PASSPHRASE, ...env },
    };
    return promisify(execFile)(process.execPath, command, options).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        said: error.stdout + error.stderr,
      }),
    );
  }
  const restore = (args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
    run('restore', args, { DATABASE_URL: restoredUrl, DATA_DIR: restoredData, ...env });

  async function ask<Row>(url: string, text: string): Promise<Row[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[]; // Each caller names the columns it selects.
    } finally {
      await client.end();
    }
  }
  /** Of every table: how many rows, and a sum over all their values but numbers of transactions. */
  async function contentOf(url: string): Promise<Record<string, string>> {
    const tables = await ask<{ name: string }>(
      url,
      `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker') and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> 'strapi_database_schema' order by 1`,
    );
    const content: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await ask<{ sum: string }>(
        url,
        `select count(*) || ':' || coalesce(sum(hashtextextended((to_jsonb(t) - 'xact' - 'snapshot' - ${touched(name)})::text, 0)), 0) as sum from ${name} t`,
      );
      content[name] = row?.sum ?? '';
    }
    return content;
  }
  const tablesIn = async (url: string): Promise<number> =>
    (
      await ask<{ n: number }>(
        url,
        "select count(*)::int as n from pg_tables where schemaname !~ '^pg_' and schemaname <> 'information_schema'",
      )
    )[0]?.n ?? -1;

  beforeAll(async () => {
    office = await openOffice();
    const province = await office.as('province');
    const link = await makeRow(province, 'coverage-links', '4401', {
      note: '第一行\n第二行\t"引号"\\反斜线',
    });
    documentId = link.documentId;
    await province
      .put(`/api/coverage-links/${documentId}`, { data: { note: '改过', version: 1 } })
      .expect(200);
    const deleted = await makeRow(province, 'agencies', '4401');
    await province.delete(`/api/agencies/${deleted.documentId}`).expect(204);
    const guangzhou = await importer(office, 'guangzhou');
    const rows = Array.from({ length: 3000 }, (_, index) => `备份协会${index},社会团体`);
    const { id } = await guangzhou.read(['名称,类型', ...rows].join('\n'));
    await guangzhou.commit(id);
    history = (await province.get(`/api/coverage-links/${documentId}/history`).expect(200)).body.data;
    mkdirSync(path.join(office.server.dataDir, 'files/2026'), { recursive: true });
    writeFileSync(path.join(office.server.dataDir, 'files/2026/one'), attachment);
    writeFileSync(path.join(office.server.dataDir, 'files/empty'), '');
    before = await contentOf(office.databaseUrl);
    await ask(`${process.env[CLUSTER_URL]}postgres`, `create database ${restoredName}`);
  });
  afterAll(async () => {
    await restored?.stop();
    if (!isDestroyed) await office.stop();
    await ask(`${process.env[CLUSTER_URL]}postgres`, `drop database if exists ${restoredName} with (force)`);
    rmSync(dir, { recursive: true, force: true });
  });

  it('writes one sealed file while the office works, and never over another', async () => {
    const env = { DATABASE_URL: office.databaseUrl, DATA_DIR: office.server.dataDir };
    expect(await run('backup', [file], env)).toMatchObject({ code: 0 });
    const bytes = readFileSync(file);
    for (const text of ['备份协会', 'demo.invalid', 'organizations', 'CREATE'])
      expect(bytes.includes(Buffer.from(text))).toBe(false);
    expect(await run('backup', [file], env)).toMatchObject({
      code: 1,
      said: expect.stringContaining('exists already'),
    });
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });

  it('finds the file whole', async () => {
    expect(await restore([file, '--check'])).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Whole: \d+ tables/),
    });
  });

  it.each([
    ['a flipped byte in the middle', (bytes: Buffer) => flipped(bytes, bytes.length >> 1), 'damaged'],
    ['a flipped byte at the end', (bytes: Buffer) => flipped(bytes, bytes.length - 1), 'damaged'],
    ['an end that is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 70_000), 'cut off'],
    [
      'an end that is missing at the border of two pieces',
      (bytes: Buffer) => bytes.subarray(0, 55 + 65_552),
      'cut off',
    ],
    ['two pieces that changed places', swapped, 'damaged'],
    ['another kind of file', () => Buffer.from('PK\u0003\u0004'.repeat(40)), 'no backup'],
  ])('refuses %s and leaves the database empty', async (_name, harm, words) => {
    const harmed = path.join(dir, 'harmed.backup');
    writeFileSync(harmed, harm(readFileSync(file)));
    expect(await restore([harmed])).toMatchObject({ code: 1, said: expect.stringContaining(words) });
    expect(await tablesIn(restoredUrl)).toBe(0);
  });

  it('refuses a wrong passphrase and says that it is wrong', async () => {
    const outcome = await restore([file], { BACKUP_PASSPHRASE: 'not the passphrase' });
    expect(outcome).toMatchObject({
      code: 1,
      said: expect.stringContaining('The passphrase is not the one'),
    });
    expect(await tablesIn(restoredUrl)).toBe(0);
  });

  it('refuses a database that holds an office, and leaves it as it is', async () => {
    const outcome = await restore([file], { DATABASE_URL: office.databaseUrl });
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('in this database already') });
    const replaced = await restore([file, '--replace', '--yes'], { DATABASE_URL: office.databaseUrl });
    expect(replaced).toMatchObject({ code: 1, said: expect.stringContaining('stop it first') });
    expect(await contentOf(office.databaseUrl)).toEqual(before);
  });

  it('leaves an empty database empty, and the files as they were, when the loading fails', async () => {
    mkdirSync(restoredData, { recursive: true });
    writeFileSync(path.join(restoredData, 'files'), 'a file stands where the folder belongs');
    mkdirSync(path.join(restoredData, 'files.former'), { recursive: true });
    writeFileSync(path.join(restoredData, 'files.incoming'), 'in the way');
    const blocked = await restore([file], { DATA_DIR: path.join(restoredData, 'files.incoming') });
    expect(blocked.code).toBe(1);
    expect(await tablesIn(restoredUrl)).toBe(0);
    rmSync(restoredData, { recursive: true, force: true });
  });

  it('refuses the backup of an office whose audit record somebody edited, and leaves the database empty', async () => {
    await office.sql('alter table registers.audit disable trigger user');
    await office.sql(
      "update registers.audit set actor_name = '别人' where id = (select min(id) from registers.audit)",
    );
    await office.sql('alter table registers.audit enable trigger user');
    const edited = path.join(dir, 'edited.backup');
    const env = { DATABASE_URL: office.databaseUrl, DATA_DIR: office.server.dataDir };
    expect(await run('backup', [edited], env)).toMatchObject({ code: 0 });
    expect(await restore([edited])).toMatchObject({
      code: 1,
      said: expect.stringContaining('not intact (row)'),
    });
    expect(await tablesIn(restoredUrl)).toBe(0);
    expect(existsSync(path.join(restoredData, 'files'))).toBe(false);
  });

  it('brings back every row of every table, and every file, after all was destroyed', async () => {
    await office.stop();
    isDestroyed = true;
    const outcome = await restore([file]);
    expect(outcome).toMatchObject({ code: 0, said: expect.stringContaining('Restored:') });
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['registers.audit', 'staff.account']));
    expect(await contentOf(restoredUrl)).toEqual(before);
    expect(readFileSync(path.join(restoredData, 'files/2026/one')).equals(attachment)).toBe(true);
    expect(readFileSync(path.join(restoredData, 'files/empty'))).toHaveLength(0);
  });

  it('serves the restored office: accounts, histories, guards and new work', async () => {
    restored = await startTestServer(restoredUrl, { DATA_DIR: restoredData });
    const signIn = { identifier: 'province@demo.invalid', password: PASSWORD };
    const { jwt } = (await request(restored.url).post('/api/auth/local').send(signIn).expect(200)).body;
    const get = (address: string) =>
      request(restored?.url ?? '')
        .get(address)
        .set('Authorization', `Bearer ${jwt}`);
    expect((await get(`/api/coverage-links/${documentId}/history`).expect(200)).body.data).toEqual(history);
    const list = await get('/api/organizations?pagination[pageSize]=1').expect(200);
    expect(list.body.meta.pagination.total).toBe(3001);
    const made = await request(restored.url)
      .post('/api/organizations')
      .set('Authorization', `Bearer ${jwt}`)
      .send({ data: { name: '恢复之后', orgType: 'association' } })
      .expect(201);
    expect(made.body.data).toMatchObject({ version: 1, jurisdictionCode: '44' });
    const again = `/api/coverage-links/${documentId}`;
    await request(restored.url)
      .put(again)
      .set('Authorization', `Bearer ${jwt}`)
      .send({ data: { note: '恢复之后', version: 2 } })
      .expect(200);
    expect((await get(`${again}/history`).expect(200)).body.data).toHaveLength(history.length + 1);
    const { body } = await get(`/api/organizations/${made.body.data.documentId}/history`).expect(200);
    expect(body.data).toHaveLength(1);
    const auditor = { identifier: 'auditor@demo.invalid', password: PASSWORD };
    const signedIn = await request(restored.url).post('/api/auth/local').send(auditor).expect(200);
    const verdict = await request(restored.url)
      .get('/api/audit/verify')
      .set('Authorization', `Bearer ${signedIn.body.jwt}`)
      .expect(200);
    expect(verdict.body.data).toMatchObject({ intact: true, firstBroken: null });
    const judged = await ask<{ n: number }>(
      restoredUrl,
      'select count(*)::int as n from organizations where verdict is null',
    );
    expect(judged).toEqual([{ n: 0 }]);
  });

  it('puts the backup in the place of what is there when it is told to replace, and not before', async () => {
    await restored?.stop();
    await ask(restoredUrl, "update organizations set name = '改错' where name like '备份协会1%'");
    await ask(restoredUrl, "delete from organizations where name like '备份协会2%'");
    writeFileSync(path.join(restoredData, 'files/2026/one'), 'overwritten');
    writeFileSync(path.join(restoredData, 'files/later'), 'made since');
    const unasked = await restore([file, '--replace']);
    expect(unasked).toMatchObject({ code: 1, said: expect.stringContaining('--yes') });
    expect(await contentOf(restoredUrl)).not.toEqual(before);
    const outcome = await restore([file, '--replace', '--yes']);
    expect(outcome).toMatchObject({ code: 0, said: expect.stringContaining('Restored:') });
    expect(await contentOf(restoredUrl)).toEqual(before);
    expect(readFileSync(path.join(restoredData, 'files/2026/one')).equals(attachment)).toBe(true);
    expect(existsSync(path.join(restoredData, 'files/later'))).toBe(false);
  });

  it('asks for the passphrase at a console, twice for a new backup, and does not show it', async () => {
    const asked = path.join(dir, 'asked.backup');
    const typing = (words: string[]): Promise<Outcome> =>
      atConsole('backup', [asked], words, { DATABASE_URL: restoredUrl, DATA_DIR: restoredData });
    const typo = await typing([PASSPHRASE, 'something else']);
    expect(typo).toMatchObject({ code: 1, said: expect.stringContaining('not the same') });
    expect(await typing(['short'])).toMatchObject({ code: 1, said: expect.stringContaining('at least 12') });
    expect(existsSync(asked)).toBe(false);
    const made = await typing([PASSPHRASE, PASSPHRASE]);
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Passphrase of the backup: ') });
    expect(made.said + typo.said).not.toContain(PASSPHRASE);
    expect(await restore([asked, '--check'])).toMatchObject({ code: 0 });
    const checked = await atConsole('restore', [asked, '--check'], [PASSPHRASE], {});
    expect(checked).toMatchObject({ code: 0, said: expect.stringContaining('Whole:') });
  });
});

/** Runs a command with somebody at its console, who types a line at each question. */
async function atConsole(
  script: 'backup' | 'restore',
  args: string[],
  lines: string[],
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const surroundings = { ...process.env, ...TEST_SECRETS, ...env };
  delete surroundings.BACKUP_PASSPHRASE;
  const command = ['--import', 'tsx', '--import', CONSOLE, path.join(ROOT, `src/cli/${script}.ts`), ...args];
  const child = spawn(process.execPath, command, { cwd: ROOT, env: surroundings });
  const waiting = [...lines];
  let said = '';
  const hear = (words: Buffer): void => {
    said += words.toString('utf8');
    if (/(Passphrase of the backup|Once more): $/.test(said)) child.stdin.write(`${waiting.shift() ?? ''}\n`);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const [code] = (await once(child, 'close')) as [number]; // Node's own event.
  return { code, said };
}

/** Makes the standard input look like a console to the process that loads it. */
const CONSOLE = `data:text/javascript,${encodeURIComponent(
  'Object.assign(process.stdin, { isTTY: true, setRawMode: () => process.stdin });',
)}`;

/** The running server touches values of its own settings meanwhile; their names must all come back. */
function touched(table: string): string {
  return table === 'public.strapi_core_store_settings' ? "'value'" : "''";
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** The second and the third sealed piece, exchanged. */
function swapped(bytes: Buffer): Buffer {
  const [head, piece] = [55, 64 * 1024 + 16];
  const at = (index: number): Buffer => bytes.subarray(head + index * piece, head + (index + 1) * piece);
  return Buffer.concat([bytes.subarray(0, head), at(1), at(0), bytes.subarray(head + 2 * piece)]);
}
