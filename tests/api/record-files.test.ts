import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import request from 'supertest';
import { makeRow, type Row } from '../support/builders';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { writeWorkbook } from '../support/workbook';
import { openWorkbook } from '../support/exports';

let office: TestOffice;
let row: Row;

beforeAll(async () => {
  office = await openOffice();
  row = await makeRow(await office.as('guangzhou'), 'organizations', '4401');
});
afterAll(() => office.stop());

const place = () => `/api/organizations/${row.documentId}/files`;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

async function attach(account: Account | null, content: Buffer, name: string, at = place()) {
  const { token } = await office.as(account);
  const test = request(office.server.url).post(at).attach('file', content, name);
  return token ? test.set('Authorization', `Bearer ${token}`) : test;
}

async function download(account: Account, id: string) {
  const api = await office.as(account);
  return api
    .get(`/api/files/${id}`)
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
}

const picture = (): Sharp => sharp({ create: { width: 40, height: 20, channels: 3, background: '#c00' } });

describe('a picture', () => {
  it('loses where it was taken, is turned upright, and loses what hung behind it', async () => {
    const taken = await picture()
      .withExif({
        IFD0: { Copyright: 'SECRET-OWNER', Make: 'SECRET-CAMERA' },
        IFD3: { GPSLatitude: '23/1 7/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const sent = Buffer.concat([taken, Buffer.from('<script>alert(1)</script>')]);
    const made = await attach('guangzhou', sent, '现场.jpg');
    expect(made.status).toBe(201);
    const { body, headers } = await download('guangzhou', made.body.data.id);
    const seen = await sharp(body as Buffer).metadata();
    expect(seen).toMatchObject({ format: 'jpeg', width: 20, height: 40 });
    expect(seen.exif).toBeUndefined();
    expect((body as Buffer).toString('latin1')).not.toMatch(/SECRET|<script>/);
    expect(headers['content-disposition']).toMatch(/^inline/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['content-type']).toBe('image/jpeg');
  });

  it('with more pixels than a camera makes is refused before it is unpacked', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    const answer = await attach('guangzhou', bomb, '大图.png');
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'image-too-large']);
  });

  it('that breaks off is refused', async () => {
    const whole = await picture().png().toBuffer();
    const answer = await attach('guangzhou', whole.subarray(0, 60), '断.png');
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'file-unreadable']);
  });
});

describe('what is no file of an office', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', '页.html', 'file-kind'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', '图.svg', 'file-kind'],
    ['a program', 'MZ', '程序.exe', 'file-kind'],
    ['a name without an ending', 'x', '文件', 'file-kind'],
    ['a page named as text', '<html><script>alert(1)</script>', '页.txt', 'file-mismatch'],
    ['a drawing named as a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', '图.png', 'file-mismatch'],
    ['a page named as a document', '<html></html>', '文.pdf', 'file-mismatch'],
    ['a document named as a picture', PDF.toString(), '图.jpg', 'file-mismatch'],
    ['nothing', '', '空.txt', 'file-unreadable'],
  ])('%s is refused and leaves nothing', async (_name, content, name, code) => {
    const folder = path.join(office.server.dataDir, 'files');
    const before = readdirSync(folder);
    const answer = await attach('guangzhou', Buffer.from(content), name);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, code]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('more than 20 MB is 413', async () => {
    const answer = await attach('guangzhou', Buffer.alloc(20 * 2 ** 20 + 1, 'x'), '大.txt');
    expect([answer.status, answer.body.error.details.code]).toEqual([413, 'too-large']);
  });
});

describe('a document', () => {
  it('comes back byte for byte, to be saved, and is recorded when it is added, fetched and removed', async () => {
    const file = readFileSync(await writeWorkbook(office.server.dataDir, '名册.xlsx', [['名称'], ['示例']]));
    const made = await attach('guangzhou', file, 'C:\\桌面\\名册\u202excod.xlsx');
    expect(made.body.data).toMatchObject({
      name: '名册xcod.xlsx',
      bytes: file.length,
      register: 'organizations',
    });
    const { id } = made.body.data;
    const { body, headers } = await download('guangzhou', id);
    expect((body as Buffer).equals(file)).toBe(true);
    expect((await openWorkbook(body as Buffer)).worksheets[0]?.getCell(2, 1).value).toBe('示例');
    expect(headers['content-disposition']).toMatch(/^attachment/);
    const api = await office.as('guangzhou');
    await api.delete(`/api/files/${id}`).expect(200);
    await api.get(`/api/files/${id}`).expect(404);
    await api.delete(`/api/files/${id}`).expect(404);
    await api.post(`/api/files/${id}/restore`).expect(200);
    await api.get(`/api/files/${id}`).expect(200);
    const events = await office.sql(
      "select action, record_id, jurisdiction_code from registers.audit where detail ->> 'file' = $1 order by id",
      [id],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'file-add',
      'download',
      'file-remove',
      'file-restore',
      'download',
    ]);
    expect(events[0]).toMatchObject({ record_id: row.documentId, jurisdiction_code: '4401' });
  });

  it('stands in the history of its record as it was added, removed and brought back, and changes no field', async () => {
    const api = await office.as('guangzhou');
    const other = await makeRow(api, 'organizations', '4401', { name: '附件历史协会' });
    const at = `/api/organizations/${other.documentId}`;
    const made = await attach('guangzhou', PDF, '批复.pdf', `${at}/files`);
    await download('guangzhou', made.body.data.id);
    await api.delete(`/api/files/${made.body.data.id}`).expect(200);
    await api.post(`/api/files/${made.body.data.id}/restore`).expect(200);
    const { body } = await api.get(`${at}/history`).expect(200);
    const entry = { actor: { name: '广州市办公室' }, detail: { name: '批复.pdf' }, changes: [] };
    expect(body.data).toMatchObject([
      { ...entry, action: 'file-restore' },
      { ...entry, action: 'file-remove' },
      { ...entry, action: 'file-add' },
      { action: 'create' },
    ]);
    const [, , added] = body.data;
    const compared = await api.get(`${at}/history/compare`, { from: added.id }).expect(200);
    expect(compared.body.data.changes).toEqual([]);
    await (await office.as('shenzhen')).get(`${at}/history`).expect(404);
  });

  it('lies outside what is public, under a random name, for the server alone', async () => {
    await attach('guangzhou', PDF, '批复.pdf');
    const folder = path.join(office.server.dataDir, 'files');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) {
      expect(name).toMatch(/^[0-9a-f]{32}$/);
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    }
    await (await office.as(null)).get(`/uploads/${readdirSync(folder)[0]}`).expect(404);
  });

  it('comes back with its record from the trash, and is not seen while that lies there', async () => {
    const api = await office.as('guangzhou');
    const other = await makeRow(api, 'organizations', '4401', { name: '附件示例协会' });
    const made = await attach('guangzhou', PDF, '批复.pdf', `/api/organizations/${other.documentId}/files`);
    await api.delete(`/api/organizations/${other.documentId}`).expect(204);
    await api.get(`/api/files/${made.body.data.id}`).expect(404);
    await api.post(`/api/organizations/${other.documentId}/restore`).expect(200);
    await api.get(`/api/files/${made.body.data.id}`).expect(200);
  });
});

describe('who may', () => {
  let id: string;
  beforeAll(async () => {
    id = (await attach('guangzhou', PDF, '权限.pdf')).body.data.id;
  });

  it.each([
    ['province', 200, 201, 200],
    ['guangzhou', 200, 201, 200],
    ['leader', 200, 403, 403],
    ['editor', 200, 403, 403],
    ['publisher', 200, 403, 403],
    ['shenzhen', 404, 404, 404],
    ['tianhe', 404, 404, 404],
    ['auditor', 403, 403, 403],
    [null, 401, 401, 401],
  ] as const)('%s: list and fetch %i, add %i, remove and restore %i', async (account, read, add, remove) => {
    const api = await office.as(account);
    expect((await api.get(place())).status).toBe(read);
    expect((await api.get(`/api/files/${id}`)).status).toBe(read);
    expect((await attach(account, PDF, '又一份.pdf')).status).toBe(add);
    expect((await api.delete(`/api/files/${id}`)).status).toBe(remove);
    expect((await api.post(`/api/files/${id}/restore`)).status).toBe(remove);
  });

  it('keeps Strapi’s own uploads closed to every role', async () => {
    for (const account of ['province', 'guangzhou', 'editor', 'publisher', 'auditor', 'leader'] as const) {
      const api = await office.as(account);
      await api.get('/api/upload/files').expect(403);
      await api.post('/api/upload', {}).expect(403);
    }
  });
});
