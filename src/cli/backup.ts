import path from 'node:path';
import { ArchiveError } from './backup/archive-error';
import { runCommand, summaryOf, surroundingsOf } from './backup/command';
import { createBackup } from './backup/create-backup';
import { foldersOf } from './backup/file-folders';
import { readPassphrase } from './backup/passphrase';

/** `npm run backup -- <file>`: the whole office in one sealed file. */
runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new ArchiveError('Usage: npm run backup -- <file>');
  const { databaseUrl, dataDir } = surroundingsOf();
  const totals = await createBackup({
    databaseUrl,
    folders: foldersOf(dataDir),
    file: path.resolve(file),
    passphrase: await readPassphrase(true),
  });
  console.log(`Backed up: ${summaryOf(totals)}.`);
});
