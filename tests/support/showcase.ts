import request from 'supertest';
import sharp from 'sharp';
import { makeRow, type Row } from './builders';
import type { Account, TestOffice } from './office';

/** A model site of Guangzhou that is named, with the branch it needs. */
export async function namedSite(office: TestOffice, more: object = {}): Promise<Row> {
  const province = await office.as('province');
  const site = await makeRow(province, 'model-sites', '4401', { title: '示例示范点', level: 'city' });
  await moveSite(office, site.documentId, 'named');
  if (Object.keys(more).length > 0)
    await province.put(`/api/model-sites/${site.documentId}`, { data: more }).expect(200);
  return site;
}

/** Puts a site into a stage past the guards of its life, which other tests are about. */
export async function moveSite(office: TestOffice, id: string, stage: string): Promise<void> {
  await office.sql(`select set_config('app.site_move', 'on', false)`);
  await office.sql('update model_sites set stage = $2 where document_id = $1', [id, stage]);
  await office.sql(`select set_config('app.site_move', 'off', false)`);
}

/** A page of this site with all that must be there, written by the account. */
export async function writtenPage(
  office: TestOffice,
  account: Account,
  site: string,
  more: object = {},
): Promise<Row> {
  const api = await office.as(account);
  const data = {
    site,
    title: '把支部建在服务点上',
    summary: '一句摘要',
    story: '<p>正文一段。</p>',
    ...more,
  };
  const { status, body } = await api.post('/api/showcase-pages', { data });
  if (status !== 201) throw new Error(`showcase-pages: ${status} ${JSON.stringify(body.error)}`);
  return body.data;
}

/** A picture that looks like something: a sun over water. */
export function pictureOf(width = 1800, height = 1200): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#e8e3d6"/><circle cx="${width / 3}" cy="${height / 3}" r="${height / 8}" fill="#b4232a"/><rect y="${(height * 2) / 3}" width="100%" height="100%" fill="#1f4e79"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

/** A second of nothing in a container that players know, just long enough to be one. */
export const VIDEO = Buffer.concat([
  Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex'),
  Buffer.alloc(4096, 7),
]);

/** Sends a picture or a video of a page. */
export async function sendMedia(
  office: TestOffice,
  account: Account | null,
  page: string,
  content: Buffer,
  name: string,
): Promise<request.Response> {
  const { token } = await office.as(account);
  const test = request(office.server.url)
    .post(`/api/showcase-pages/${page}/media`)
    .attach('file', content, name);
  return token ? test.set('Authorization', `Bearer ${token}`) : test;
}
