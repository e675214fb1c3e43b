import { rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { writeArchive } from './archive';
import { ArchiveError } from './archive-error';
import { findSequences, findTables } from './database-tables';
import { dumpTable } from './dump-tables';
import { dumpFolders, type Folders } from './file-folders';
import { MANIFEST, TOTALS, VERSION, type Manifest, type Totals } from './manifest';
import { Tally } from './tally';

export interface BackupOptions {
  databaseUrl: string;
  folders: Folders;
  file: string;
  passphrase: string;
}

/**
 * Writes the whole office into one sealed file: all tables as they stood at one moment, then the files. Nothing
 * unsealed touches a disk. Answers what is in it. @throws ArchiveError if the file exists
 */
export async function createBackup({
  databaseUrl,
  folders,
  file,
  passphrase,
}: BackupOptions): Promise<Totals> {
  if (existsSync(file)) throw new ArchiveError(`${file} exists already; a backup never overwrites another.`);
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  const connection = new Client({ connectionString: databaseUrl, application_name: 'office-backup' });
  await connection.connect();
  const tally = new Tally();
  try {
    await connection.query('begin isolation level repeatable read read only');
    // Rows that a policy hid would be missing without a word: rather an error.
    await connection.query(
      "set local row_security = off; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'",
    );
    const tables = await findTables(connection);
    if (tables.length === 0) throw new ArchiveError('There is no office in this database.');
    const sequences = await findSequences(connection);
    const manifest: Manifest = { version: VERSION, createdAt: new Date().toISOString(), tables, sequences };
    await writeArchive(unfinished, passphrase, async (writer) => {
      await writer.add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
      for (const table of tables) await dumpTable(connection, table, writer, tally);
      await dumpFolders(folders, writer, tally);
      await writer.add(TOTALS, Buffer.from(JSON.stringify(tally.totals())));
    });
    await rename(unfinished, file);
    return tally.totals();
  } finally {
    await connection.end();
    await rm(unfinished, { force: true });
  }
}
