import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { QUIET, ROOT } from '../../src/cli/surroundings';
import { makeRow } from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';
import { PERSONAL_DATA_KEYS, TEST_SECRETS } from '../support/secrets';
import { startTestServer } from '../support/server';

const run = promisify(execFile);
const NEW = `k2:${Buffer.alloc(32, 'the-next-key').toString('base64')}`;
const NUMBER = '13800001234';

let office: TestOffice;
let guangzhou: Api;
let documentId: string;

beforeAll(async () => {
  office = await openOffice();
  guangzhou = await office.as('guangzhou');
  documentId = (await makeRow(guangzhou, 'leaders', '4401', { officePhone: NUMBER })).documentId;
});
afterAll(() => office.stop());

const stored = async () =>
  (await office.sql('select office_phone, version from leaders where document_id = $1', [documentId]))[0];
const found = async () =>
  (await guangzhou.get('/api/leaders', { filters: { officePhone: NUMBER } }).expect(200)).body.data.length;

const rotate = (keys: string) =>
  run(process.execPath, [path.join(ROOT, 'dist/src/cli/rotate-keys.js')], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...TEST_SECRETS,
      ...QUIET,
      DATABASE_URL: office.databaseUrl,
      DATA_DIR: office.server.dataDir,
      CRON: 'false',
      PERSONAL_DATA_KEYS: keys,
    },
  });

/** Why a server with these keys does not start on this database. */
async function refusal(keys: string): Promise<string> {
  const failure = await startTestServer(office.databaseUrl, { PERSONAL_DATA_KEYS: keys }).then(
    async (server) => {
      await server.stop();
      return 'it started';
    },
    (error: Error) => error.message,
  );
  const logFile = /see (\S+)$/.exec(failure)?.[1];
  return logFile ? readFileSync(logFile, 'utf8') : failure;
}

describe('keys of personal data', () => {
  it.each([
    [
      'without the key of its rows',
      NEW,
      /encrypted with the key "k1", which PERSONAL_DATA_KEYS does not name/,
    ],
    [
      'with another key of the same name',
      `k1:${Buffer.alloc(32, 'false').toString('base64')}`,
      /the key "k1" of PERSONAL_DATA_KEYS is not the one that encrypted/,
    ],
    ['without keys', 'k1:', /k1 has 0 bytes, not 32/],
  ])('refuse a start %s', async (_name, keys, reason) => {
    expect(await refusal(keys)).toMatch(reason);
  });

  it('rotate: every value under the new key, no version counted, no number in the record, one event', async () => {
    const before = await stored();
    const { stdout } = await rotate(`${NEW},${PERSONAL_DATA_KEYS}`);
    expect(stdout).toContain('leaders.officePhone: 1');
    const after = await stored();
    expect(after?.office_phone).toMatch(/^enc:k2:/);
    expect(after?.version).toBe(before?.version);
    const events = await office.sql(
      `select register, detail from registers.audit where action = 'rotate-keys'`,
    );
    expect(events).toEqual([{ register: 'leaders', detail: { field: 'officePhone', values: 1, key: 'k2' } }]);
  });

  it('rotate again without finding anything to do', async () => {
    expect((await rotate(`${NEW},${PERSONAL_DATA_KEYS}`)).stdout).toContain('leaders.officePhone: 0');
  });

  it('open the rotated value on a server that knows both, and hide on the old one what it can not open', async () => {
    expect(await found()).toBe(0);
    const row = await guangzhou.get(`/api/leaders/${documentId}`).expect(200);
    expect(row.body.data.officePhone).toBe('****');
    const server = await startTestServer(office.databaseUrl, {
      PERSONAL_DATA_KEYS: `${NEW},${PERSONAL_DATA_KEYS}`,
    });
    const answer = await fetch(`${server.url}/api/leaders/${documentId}`, {
      headers: { Authorization: `Bearer ${guangzhou.token}` },
    });
    expect((await answer.json()).data.officePhone).toBe('138****1234');
    await server.stop();
  });

  it('seal at the next start what stood plain when the schema began to call it encrypted', async () => {
    await office.sql('alter table leaders drop constraint leaders_office_phone_sealed');
    await office.sql('update leaders set office_phone = $1', [NUMBER]);
    const server = await startTestServer(office.databaseUrl);
    await server.stop();
    expect((await stored())?.office_phone).toMatch(/^enc:k1:/);
    expect(await found()).toBe(1);
  });
});
