import { askHidden } from '../console';
import { ArchiveError } from './archive-error';

const LEAST = 12;

/** The passphrase of a backup, from `BACKUP_PASSPHRASE` or asked at the console without showing it. */
export async function readPassphrase(isNew: boolean): Promise<string> {
  if (process.env.BACKUP_PASSPHRASE === undefined && !process.stdin.isTTY)
    throw new ArchiveError('Set BACKUP_PASSPHRASE, or run this at a console.');
  const given = process.env.BACKUP_PASSPHRASE ?? (await askHidden('Passphrase of the backup: '));
  if (given.length < LEAST) throw new ArchiveError(`The passphrase has at least ${LEAST} characters.`);
  if (isNew && process.env.BACKUP_PASSPHRASE === undefined && (await askHidden('Once more: ')) !== given)
    throw new ArchiveError('The two are not the same.');
  return given;
}
