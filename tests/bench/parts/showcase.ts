import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../../../src/cli/surroundings';
import type { ShowcaseContent, ShowcasePicture } from '../../../src/shared/showcase';
import { contentOf, drawPicture, pictureOf } from '../../support/showcases';
import { startTestServer } from '../../support/server';
import { dropDatabase, onDatabase, type Databases } from '../databases';
import { toRatio, toSize, type Finding } from '../finding';
import { alternate, timed } from '../rounds';
import type { Settings } from '../settings';
import { measureScores } from './showcase-lighthouse';
import { measureVisits } from './showcase-visits';

const SITES = 500;
const PICTURES = 8;
const SEEN = { gallery: '/showcase', page: '/showcase/site-1' };
const REQUESTS = 600;
const AT_ONCE = 8;

/**
 * The page of a site against the same page as a file, over connections that stay open: sent by the same server, and by
 * a process that does nothing else. The size of the gallery with its styles as they are without compression; and what a
 * visitor's browser and Lighthouse have of both pages.
 */
export async function measureShowcase(
  { cluster, office }: Databases,
  { rounds }: Settings,
): Promise<Finding[]> {
  await cluster.createDatabase('showcased', office);
  const server = await startTestServer(cluster.url('showcased'));
  const file = path.join(ROOT, 'public', `bench-${process.pid}.html`);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const fetchPage = (address: string): Promise<string> => fetchText(agent, server.url + address);
  try {
    const pictures = await drawPictures(server.dataDir);
    await onDatabase(cluster.url('showcased'), (client) =>
      client.query(
        `insert into showcase.publication (page, slug, jurisdiction_code, content)
         select c ->> 'slug', c ->> 'slug', '44', c from jsonb_array_elements($1::jsonb) c`,
        [JSON.stringify(Array.from({ length: SITES }, (_, index) => siteOf(index, pictures)))],
      ),
    );
    const page = await fetchPage('/showcase/site-1');
    if (!page.includes('把支部建在服务点上')) throw new Error('The page of a site is not the page of a site');
    writeFileSync(file, page);
    const bare = await startBareServer(file);
    const samples = await alternate(rounds * 3, 2, {
      page: () => timed(() => many(() => fetchPage('/showcase/site-1'))),
      file: () => timed(() => many(() => fetchPage(`/${path.basename(file)}`))),
      bare: () => timed(() => many(() => fetchText(agent, bare.url))),
    }).finally(bare.stop);
    const gallery = await fetchPage('/showcase');
    const style = /href="(\/showcase\/assets\/[^"]+\.css)"/.exec(gallery)?.[1] ?? '';
    const bytes = Buffer.byteLength(gallery) + Buffer.byteLength(await fetchPage(style));
    const note = `${Buffer.byteLength(page)} bytes each, ${AT_ONCE} connections, ${SITES} sites`;
    const compare = (of: string, target: number | null, baseline: number[]): Finding =>
      toRatio(
        { part: 'showcase', name: `${REQUESTS} requests of a site's page / of a file ${of}`, target, note },
        samples.page,
        baseline,
      );
    return [
      compare('from the same server', 2, samples.file),
      compare('from a server that does nothing else', null, samples.bare),
      toSize(
        { part: 'showcase', name: `gallery of ${SITES} sites, page and styles`, target: 100 },
        bytes / 1000,
      ),
      ...(await measureVisits(server.url, SEEN, rounds)),
      ...(await measureScores(server.url, SEEN)),
    ];
  } finally {
    agent.destroy();
    rmSync(file, { force: true });
    await server.stop();
    await dropDatabase(cluster, 'showcased');
  }
}

async function drawPictures(dataDir: string): Promise<ShowcasePicture[]> {
  const drawn = Array.from({ length: PICTURES }, (_, index) => pictureOf(`scene-${index}`));
  for (const [index, picture] of drawn.entries()) {
    await drawPicture(dataDir, picture, index);
    const small = path.join(dataDir, 'showcase/pictures', `${picture.token}-480.jpg`);
    const tiny = await sharp(small).resize({ width: 16 }).jpeg({ quality: 50 }).toBuffer();
    picture.placeholder = `data:image/jpeg;base64,${tiny.toString('base64')}`;
  }
  return drawn;
}

function siteOf(index: number, pictures: ShowcasePicture[]): ShowcaseContent {
  const some = (from: number, count: number): ShowcasePicture[] =>
    Array.from({ length: count }, (_, at) => pictures[(index + from + at) % pictures.length]).filter(
      (one) => one !== undefined,
    );
  return contentOf(`site-${index}`, {
    cover: some(0, 1)[0] ?? null,
    pictures: some(1, 4),
    story: `<h2>一张单子走到底</h2>${'<p>流溪河沿岸的六个社区，原先各有各的服务队，党员分散，谁也凑不齐一个支部。</p>'.repeat(20)}`,
    site: { city: `44${String((index % 20) + 1).padStart(2, '0')}`, batch: `第${(index % 5) + 1}批` },
  });
}

async function startBareServer(file: string): Promise<{ url: string; stop: () => void }> {
  const child = fork(path.join(__dirname, '../bare-server.ts'), [file], { execArgv: ['--import', 'tsx'] });
  const [{ port }] = (await once(child, 'message')) as [AddressInfo]; // What it sends.
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.disconnect() };
}

/** So many requests, a few at a time. */
async function many(work: () => Promise<unknown>): Promise<void> {
  let left = REQUESTS;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function fetchText(agent: Agent, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(parts).toString());
        else reject(new Error(`${address} answered ${answer.statusCode}`));
      });
    }).on('error', reject);
  });
}
