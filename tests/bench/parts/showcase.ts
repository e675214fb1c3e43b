import { rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { ROOT } from '../../../src/cli/surroundings';
import { contentOf, pictureOf } from '../../support/showcases';
import { startTestServer } from '../../support/server';
import { dropDatabase, onDatabase, type Databases } from '../databases';
import { toRatio, toSize, type Finding } from '../finding';
import { alternate, timed } from '../rounds';
import type { Settings } from '../settings';

const SITES = 500;
const REQUESTS = 600;
const AT_ONCE = 8;

/**
 * The page of a site against a static file of the same size, both from the same server over connections that stay
 * open, and the size of the gallery with its styles as they are without compression.
 */
export async function measureShowcase(
  { cluster, office }: Databases,
  { rounds }: Settings,
): Promise<Finding[]> {
  await cluster.createDatabase('showcased', office);
  await onDatabase(cluster.url('showcased'), (client) =>
    client.query(
      `insert into showcase.publication (page, slug, jurisdiction_code, content)
       select c ->> 'slug', c ->> 'slug', '44', c from jsonb_array_elements($1::jsonb) c`,
      [JSON.stringify(Array.from({ length: SITES }, (_, index) => siteOf(index)))],
    ),
  );
  const server = await startTestServer(cluster.url('showcased'));
  const file = path.join(ROOT, 'public', `bench-${process.pid}.html`);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const fetchPage = (address: string): Promise<string> => fetchText(agent, server.url + address);
  try {
    const page = await fetchPage('/showcase/site-1');
    if (!page.includes('把支部建在服务点上')) throw new Error('The page of a site is not the page of a site');
    writeFileSync(file, page);
    const samples = await alternate(rounds * 3, 2, {
      page: () => timed(() => many(() => fetchPage('/showcase/site-1'))),
      file: () => timed(() => many(() => fetchPage(`/${path.basename(file)}`))),
    });
    const gallery = await fetchPage('/showcase');
    const style = /href="(\/showcase\/assets\/[^"]+\.css)"/.exec(gallery)?.[1] ?? '';
    const bytes = Buffer.byteLength(gallery) + Buffer.byteLength(await fetchPage(style));
    return [
      toRatio(
        {
          part: 'showcase',
          name: `${REQUESTS} requests of a site's page / of a static file`,
          target: 2,
          note: `${Buffer.byteLength(page)} bytes each, ${AT_ONCE} connections, ${SITES} sites`,
        },
        samples.page,
        samples.file,
      ),
      toSize(
        { part: 'showcase', name: `gallery of ${SITES} sites, page and styles`, target: 100 },
        bytes / 1000,
      ),
    ];
  } finally {
    agent.destroy();
    rmSync(file, { force: true });
    await server.stop();
    await dropDatabase(cluster, 'showcased');
  }
}

function siteOf(index: number): object {
  const placeholder = `data:image/webp;base64,${'A'.repeat(400)}`;
  return contentOf(`site-${index}`, {
    cover: pictureOf(`cover-${index}`, { placeholder }),
    pictures: [pictureOf(`picture-${index}`, { placeholder })],
    story: `<h2>一张单子走到底</h2>${'<p>流溪河沿岸的六个社区，原先各有各的服务队，党员分散，谁也凑不齐一个支部。</p>'.repeat(20)}`,
    site: { city: `44${String((index % 20) + 1).padStart(2, '0')}`, batch: `第${(index % 5) + 1}批` },
  });
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
