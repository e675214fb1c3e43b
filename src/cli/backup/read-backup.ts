import { isDeepStrictEqual } from 'node:util';
import { readArchive, type ArchiveEntry } from './archive';
import { ArchiveError } from './archive-error';
import { FILE, MANIFEST, subjectOf, TABLE, TOTALS, type Manifest, type Totals } from './manifest';
import { Tally } from './tally';

/** What is done with the parts of a backup as they come. */
export interface BackupTarget {
  begin: (manifest: Manifest) => Promise<void>;
  rows: (table: string, chunk: Buffer) => Promise<void>;
  file: (entry: ArchiveEntry) => Promise<void>;
}

/** Reads a backup to its end and proves that it is whole: seals, hashes, counts. @throws ArchiveError */
export async function readBackup(
  file: string,
  passphrase: string,
  target: BackupTarget = NOWHERE,
): Promise<{ manifest: Manifest; totals: Totals }> {
  const tally = new Tally();
  let manifest: Manifest | null = null;
  let totals: Totals | null = null;
  for await (const entry of readArchive(file, passphrase)) {
    if (entry.name === MANIFEST) {
      manifest = await parsed<Manifest>(entry);
      for (const { name } of manifest.tables) tally.begin(`${TABLE}${name}`);
      await target.begin(manifest);
    } else if (entry.name === TOTALS) totals = await parsed<Totals>(entry);
    else await take({ name: entry.name, content: counted(entry, tally) }, target);
  }
  if (!manifest || !totals) throw new ArchiveError('The backup has no beginning or no end.');
  if (!isDeepStrictEqual(sorted(tally.totals()), sorted(totals)))
    throw new ArchiveError('The backup is not whole: its counts and hashes do not agree with its content.');
  return { manifest, totals };
}

const NOWHERE: BackupTarget = {
  begin: () => Promise.resolve(),
  rows: () => Promise.resolve(),
  file: async ({ content }) => {
    for await (const chunk of content) void chunk;
  },
};

async function take(entry: ArchiveEntry, target: BackupTarget): Promise<void> {
  if (entry.name.startsWith(FILE)) return target.file(entry);
  const table = subjectOf(entry.name).slice(TABLE.length);
  for await (const chunk of entry.content) await target.rows(table, chunk);
}

async function* counted({ name, content }: ArchiveEntry, tally: Tally): AsyncGenerator<Buffer> {
  tally.begin(subjectOf(name));
  for await (const chunk of content) {
    tally.add(name, chunk);
    yield chunk;
  }
}

/** The seal has shown that we wrote it ourselves. */
async function parsed<Content>({ content }: ArchiveEntry): Promise<Content> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Content;
}

const sorted = (totals: Totals): Array<[string, unknown]> =>
  Object.entries(totals).sort(([one], [other]) => (one < other ? -1 : 1));
