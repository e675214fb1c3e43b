import path from 'node:path';
import { parseArgs } from 'node:util';
import { ArchiveError } from './backup/archive-error';
import { runCommand, summaryOf, surroundingsOf } from './backup/command';
import { foldersOf } from './backup/file-folders';
import { readPassphrase } from './backup/passphrase';
import { readBackup } from './backup/read-backup';
import { restoreBackup } from './backup/restore-backup';
import { ask } from './console';
import { SECRET_NAMES } from './secrets';
import { QUIET } from './surroundings';

const USAGE = 'Usage: npm run restore -- <file> [--check] [--replace [--yes]]';

/** `npm run restore -- <file>`: checks a backup, and puts it into an empty database. */
runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean' }, replace: { type: 'boolean' }, yes: { type: 'boolean' } },
  });
  if (!positionals[0]) throw new ArchiveError(USAGE);
  const file = path.resolve(positionals[0]);
  const passphrase = await readPassphrase(false);
  if (values.check) {
    const { manifest, totals } = await readBackup(file, passphrase);
    console.log(`Whole: ${summaryOf(totals)}, of ${manifest.createdAt}, version ${manifest.version}.`);
    return;
  }
  const missing = SECRET_NAMES.filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new ArchiveError(`${missing.join(', ')} must be set, as for the server (see docs/deployment.md).`);
  const { databaseUrl, dataDir } = surroundingsOf();
  if (values.replace && !values.yes) await confirm(databaseUrl);
  Object.assign(process.env, { NODE_ENV: 'production', ...QUIET, ...process.env });
  const totals = await restoreBackup({
    databaseUrl,
    folders: foldersOf(dataDir),
    file,
    passphrase,
    replace: values.replace ?? false,
    tell: console.log,
  });
  console.log(`Restored: ${summaryOf(totals)}.`);
});

async function confirm(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  if (!process.stdin.isTTY) throw new ArchiveError('Say --yes to replace without being asked.');
  const typed = await ask(`What is in ${name} now will be gone. Type the database's name to go on: `);
  if (typed !== name) throw new ArchiveError('Nothing was changed.');
}
