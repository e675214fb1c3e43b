import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import sharp from 'sharp';
import { toContent } from '../../src/api/showcase-page/domain/page-content';
import { preparePicture } from '../../src/api/showcase-page/engine/public-pictures';
import { readPage } from '../../src/api/showcase-page/queries/stored-page';
import { slugFor, writePublication } from '../../src/api/showcase-page/queries/write-publication';
import { Random } from './random';
import { COMPOSITIONS, drawComposition, PICTURE_HEIGHT, PICTURE_WIDTH } from './showcase-pictures';
import { DEMO_TEXTS } from './showcase-texts';

const PICTURES_A_PAGE = 3;
const MOST_PUBLISHED = 24;
/** Of the pages behind those: how many wait for a review; the rest are drafts. */
const WAITING = 3;
const DRAFTS = 3;

interface Site {
  id: number;
  title: string;
  branch: string | null;
  city: string | null;
  address: string | null;
  jurisdiction: string;
  may_publish: boolean;
}

/** A composition with its content and the names of its files, all drawn once. */
interface Drawn {
  alternative: string;
  content: Buffer;
  placeholder: string;
  sha256: string;
  /** Files of the folder `prepared`, less their token. */
  endings: string[];
}

/**
 * Writes showcase pages for the sites there are: published ones for sites that are named, some that wait and some drafts.
 * In one transaction of its own, as the owner; pictures are drawn once and shared between pages.
 *
 * @returns how many pages there are now
 */
export async function fillShowcases(client: ClientBase, dataDir: string, seed = 44): Promise<number> {
  const { rows: sites } = await client.query<Site>(
    `select s.id, s.title, b.name as branch, r.name as city, s.address, s.jurisdiction_code as jurisdiction,
       s.stage in ('named', 'reviewed') and showcase.why_not_public(s.stage, s.valid_to) is null as may_publish
     from public.model_sites s
     left join public.model_sites_branch_lnk lb on lb.model_site_id = s.id
     left join public.branches b on b.id = lb.branch_id
     left join public.regions r on r.code = coalesce(s.city_code, left(s.jurisdiction_code, 4))
     order by s.id`,
  );
  if (sites.length === 0) return 0;
  const published = sites.filter((site) => site.may_publish).slice(0, MOST_PUBLISHED);
  const others = sites.filter((site) => !published.includes(site)).slice(0, WAITING + DRAFTS);
  const random = new Random(seed + 7);
  const drawn = await drawAll(dataDir);
  await client.query('begin');
  try {
    for (const [index, site] of published.entries()) {
      const page = await writePage(client, dataDir, random, site, index, drawn, 'draft');
      await publish(client, dataDir, page, index);
    }
    for (const [index, site] of others.entries())
      await writePage(
        client,
        dataDir,
        random,
        site,
        index + published.length,
        drawn,
        index < WAITING ? 'submitted' : 'draft',
      );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return published.length + others.length;
}

async function drawAll(dataDir: string): Promise<Drawn[]> {
  const folder = path.join(dataDir, 'showcase/prepared');
  return Promise.all(
    COMPOSITIONS.map(async (composition, index) => {
      const content = await drawComposition(composition);
      const token = index.toString(16).padStart(32, '0');
      const names = await preparePicture(folder, token, content);
      const tiny = await sharp(content).resize({ width: 16 }).jpeg({ quality: 50 }).toBuffer();
      return {
        alternative: composition.alternative,
        content,
        placeholder: `data:image/jpeg;base64,${tiny.toString('base64')}`,
        sha256: createHash('sha256').update(content).digest('hex'),
        endings: names.map((name) => name.slice(token.length)),
      };
    }),
  );
}

async function writePage(
  client: ClientBase,
  dataDir: string,
  random: Random,
  site: Site,
  index: number,
  drawn: Drawn[],
  state: string,
): Promise<string> {
  const text = DEMO_TEXTS[index % DEMO_TEXTS.length];
  if (!text) throw new Error('There are no texts');
  const page = random.documentId();
  const pictures: object[] = [];
  for (let number = 0; number < PICTURES_A_PAGE; number += 1) {
    const which = (index + number) % drawn.length;
    const picture = drawn[which];
    if (!picture) throw new Error('There are no pictures');
    const token = await keepPicture(client, dataDir, page, which, picture);
    const caption = number === 0 ? '' : picture.alternative;
    pictures.push({
      token,
      caption,
      alternative: picture.alternative,
      width: PICTURE_WIDTH,
      height: PICTURE_HEIGHT,
    });
  }
  const filled = (words: string): string =>
    words.replaceAll('{branch}', site.branch ?? site.title).replaceAll('{city}', site.city ?? '本地');
  // Several sites share a text; what tells them apart is their name.
  const title = index < DEMO_TEXTS.length ? text.title : `${text.title}：${site.title}`.slice(0, 60);
  const [first] = pictures as Array<{ token: string }>;
  const { rows } = await client.query<{ id: number }>(
    `insert into public.showcase_pages (document_id, title, summary, story, highlights, figures, criteria, cover, pictures,
       address, visiting_hours, booking_line, consent, state, jurisdiction_code, version, created_at, updated_at, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '周二至周六 9:00—17:00', $11, true, $12, $13, 1,
       now() at time zone 'Asia/Shanghai', now() at time zone 'Asia/Shanghai', now() at time zone 'Asia/Shanghai')
     returning id`,
    [
      page,
      title,
      text.summary,
      filled(text.story),
      JSON.stringify(text.highlights),
      JSON.stringify(text.figures),
      JSON.stringify(text.criteria),
      first?.token,
      JSON.stringify(pictures),
      site.address,
      `020-0000${String(random.between(0, 9999)).padStart(4, '0')}`,
      state,
      site.jurisdiction,
    ],
  );
  await client.query(
    'insert into public.showcase_pages_site_lnk (showcase_page_id, model_site_id) values ($1, $2)',
    [rows[0]?.id, site.id],
  );
  return page;
}

/** A picture of a page: its own number, and the content that all pages with this picture share on the disk. */
async function keepPicture(
  client: ClientBase,
  dataDir: string,
  page: string,
  which: number,
  { content, placeholder, sha256, endings }: Drawn,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by, uploaded_by_name)
     values ('showcase-media', 'showcase_pages', $1, $2, replace(gen_random_uuid()::text, '-', ''), 'image/jpeg', $3, $4, 0, '展示编辑')
     returning id, path`,
    [page, `示例图片${which + 1}.jpg`, content.length, sha256],
  );
  const { id = '', path: name = '' } = (rows[0] ?? {}) as { id?: string; path?: string };
  const token = id.replaceAll('-', '');
  await client.query(
    `insert into showcase.media (token, file, page, kind, width, height, placeholder)
     values ($1, $2, $3, 'picture', $4, $5, $6)`,
    [token, id, page, PICTURE_WIDTH, PICTURE_HEIGHT, placeholder],
  );
  await mkdir(path.join(dataDir, 'files'), { recursive: true, mode: 0o700 });
  await writeFile(path.join(dataDir, 'files', name), content, { mode: 0o600 });
  const prepared = path.join(dataDir, 'showcase/prepared');
  const shared = which.toString(16).padStart(32, '0');
  for (const ending of endings)
    await share(path.join(prepared, shared + ending), path.join(prepared, token + ending));
  return token;
}

async function publish(client: ClientBase, dataDir: string, id: string, index: number): Promise<void> {
  const page = await readPage(client, id);
  if (!page?.site) throw new Error('A demo page has no site');
  const slug = await slugFor(client, page);
  if (slug === null) throw new Error('A demo page has no address');
  // One every few days, the last one yesterday.
  const at = new Date(Date.now() - (index * 5 + 1) * 86_400_000).toISOString();
  const content = toContent({ ...page, site: page.site }, { slug, publishedAt: at, updatedAt: at });
  const [prepared, shown] = ['prepared', 'pictures'].map((name) => path.join(dataDir, 'showcase', name)) as [
    string,
    string,
  ];
  await mkdir(shown, { recursive: true });
  for (const { token, widths } of content.pictures)
    for (const width of widths)
      for (const ending of ['avif', 'webp', 'jpg']) {
        const name = `${token}-${width}.${ending}`;
        await share(path.join(prepared, name), path.join(shown, name));
      }
  await writePublication(client, page, content);
}

/** The same content under another name; a copy where the disk can't share. */
async function share(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
