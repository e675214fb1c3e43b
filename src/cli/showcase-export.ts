import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { readAssets } from '../showcase/assets';
import { readEdition, type Edition } from '../showcase/edition';
import { readImprint } from '../showcase/imprint';
import { writeSite } from '../showcase/files/write-site';
import { ROOM } from '../showcase/serving/live-addresses';
import { ROOT } from './surroundings';

const USAGE = 'Usage: npm run showcase:export -- <folder> [--url https://www.example.gov.cn/showcase]';

/** `npm run showcase:export -- <folder>`: the whole public site as files, for another web server or a CDN. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
  const [folder] = positionals;
  if (!folder) throw new Error(USAGE);
  const { DATABASE_URL: databaseUrl, DATA_DIR, PUBLIC_URL } = process.env;
  if (!databaseUrl) throw new Error('DATABASE_URL must name the database (see docs/deployment.md).');
  const base = values.url ?? (PUBLIC_URL ? new URL(ROOM, PUBLIC_URL).href : undefined);
  if (!base || !/^https?:\/\//.test(base))
    throw new Error(`Say where the files will be reached, for QR codes and search engines.\n${USAGE}`);
  const edition = await readAsVisitor(databaseUrl);
  const files = await writeSite({
    edition,
    base: base.replace(/\/+$/, ''),
    assets: readAssets(ROOT),
    imprint: readImprint(process.env),
    dataDir: path.resolve(ROOT, DATA_DIR ?? '.data'),
    folder: path.resolve(folder),
  });
  console.log(`${edition.sites.length} sites, ${files} files: ${path.resolve(folder)}`);
}

/** Reads with the rights of a visitor: what is not public can't get into the files. */
async function readAsVisitor(connectionString: string): Promise<Edition> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query('begin read only');
    await client.query('set local role registers_public');
    return await readEdition(client);
  } finally {
    await client.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
