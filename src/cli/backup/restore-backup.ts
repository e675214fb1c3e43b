import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, type ClientBase } from 'pg';
import { ROOT } from '../surroundings';
import { ArchiveError } from './archive-error';
import { buildSchema, dropSchema } from './build-schema';
import { isEmpty } from './database-tables';
import { quoted } from './dump-tables';
import { IncomingFolders, type Folders } from './file-folders';
import { completeTables, prepareTables, TableLoader } from './load-tables';
import { TABLE, VERSION, type Manifest, type Totals } from './manifest';
import { readBackup } from './read-backup';
import { verifyAudit } from './verify-audit';

export interface RestoreOptions {
  databaseUrl: string;
  folders: Folders;
  file: string;
  passphrase: string;
  /** Whether an office that stands in the database gives way. */
  replace: boolean;
  tell: (what: string) => void;
}

/**
 * Puts a backup into a database and its folders, all or nothing: whatever fails leaves both as they were.
 * @throws ArchiveError if the backup is not whole, or the database is not free for it
 */
export async function restoreBackup(options: RestoreOptions): Promise<Totals> {
  const { databaseUrl, file, passphrase, tell } = options;
  tell('Checking the backup …');
  const { manifest } = await readBackup(file, passphrase);
  assertNotNewer(manifest);
  const connection = new Client({ connectionString: databaseUrl, application_name: 'office-restore' });
  connection.on('error', () => undefined); // The query that meets it tells.
  await connection.connect();
  try {
    const wasEmpty = await isEmpty(connection);
    if (!wasEmpty) await assertFree(connection, options.replace);
    try {
      tell('Making the tables …');
      await buildSchema(databaseUrl);
      tell('Loading …');
      return await load(connection, options);
    } catch (error) {
      if (wasEmpty) await dropSchema(connection);
      throw error;
    }
  } finally {
    await connection.end();
  }
}

async function load(connection: ClientBase, { file, passphrase, folders }: RestoreOptions): Promise<Totals> {
  const incoming = new IncomingFolders(folders);
  let putBack: () => Promise<void> = () => Promise.resolve();
  await connection.query('begin');
  try {
    await incoming.begin();
    let loader: TableLoader | null = null;
    const { manifest, totals } = await readBackup(file, passphrase, {
      begin: async (found) => {
        await connection.query("set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'");
        await prepareTables(connection, found);
        loader = new TableLoader(connection, found);
      },
      rows: async (table, chunk) => loader?.write(table, chunk),
      file: async (entry) => {
        await loader?.end();
        await incoming.write(entry);
      },
    });
    await (loader as TableLoader | null)?.end(); // Set in a callback, which the compiler does not follow.
    await assertCounts(connection, totals);
    await connection.query(readFileSync(path.join(ROOT, 'src/cli/backup/interrupted-work.sql'), 'utf8'));
    await completeTables(connection, manifest);
    await verifyAudit(connection);
    putBack = await incoming.exchange();
    await connection.query('commit');
    return totals;
  } catch (error) {
    await putBack();
    await connection.query('rollback');
    throw error;
  } finally {
    await incoming.clear();
  }
}

async function assertCounts(connection: ClientBase, totals: Totals): Promise<void> {
  for (const [subject, { rows: expected }] of Object.entries(totals)) {
    if (!subject.startsWith(TABLE)) continue;
    const name = subject.slice(TABLE.length);
    const { rows } = await connection.query<{ n: string }>(`select count(*)::text as n from ${quoted(name)}`);
    if (Number(rows[0]?.n) !== expected)
      throw new ArchiveError(`${name} has ${rows[0]?.n} rows after loading, not ${expected}.`);
  }
}

async function assertFree(connection: ClientBase, mayReplace: boolean): Promise<void> {
  if (!mayReplace)
    throw new ArchiveError('There is an office in this database already; give an empty one, or --replace.');
  const { rowCount } = await connection.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'party-building-office'`,
  );
  if (rowCount) throw new ArchiveError('A server works on this database; stop it first.');
}

/** A version can load what an older one wrote, and not the other way round. */
function assertNotNewer(manifest: Manifest): void {
  const numbers = (text: string): number[] => text.split('.').map(Number);
  const [theirs, ours] = [numbers(manifest.version), numbers(VERSION)];
  const first = theirs.findIndex((part, place) => part !== ours[place]);
  if (first >= 0 && (theirs[first] ?? 0) > (ours[first] ?? 0))
    throw new ArchiveError(`The backup is of version ${manifest.version}, newer than this one (${VERSION}).`);
}
