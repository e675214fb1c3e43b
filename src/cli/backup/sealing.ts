import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { ArchiveError } from './archive-error';

/** First bytes of every archive; the digit is the version of the format. */
const MAGIC = Buffer.from('OFFICE-BACKUP-1\n');
const SALT_BYTES = 16;
const PREFIX_BYTES = 7;
const PROOF_BYTES = 16;

/** Bytes before the first chunk: magic, salt, nonce prefix, proof of the passphrase. */
export const HEADER_BYTES = MAGIC.length + SALT_BYTES + PREFIX_BYTES + PROOF_BYTES;

/** What the chunks of one archive are sealed with. */
export interface Seal {
  key: Buffer;
  /** First bytes of every nonce; a counter and the mark of the last chunk follow. */
  prefix: Buffer;
  header: Buffer;
}

/** A seal of its own for a new archive. */
export async function newSeal(passphrase: string): Promise<Seal> {
  const open = Buffer.concat([MAGIC, randomBytes(SALT_BYTES), randomBytes(PREFIX_BYTES)]);
  return sealOf(open, await keyOf(passphrase, saltIn(open)));
}

/** The seal of an archive that begins with these bytes. @throws ArchiveError if it is none, or not of this passphrase */
export async function sealFrom(header: Buffer, passphrase: string): Promise<Seal> {
  if (!header.subarray(0, MAGIC.length).equals(MAGIC) || header.length < HEADER_BYTES)
    throw new ArchiveError('This file is no backup of the office.');
  const open = header.subarray(0, HEADER_BYTES - PROOF_BYTES);
  const seal = sealOf(open, await keyOf(passphrase, saltIn(open)));
  if (!timingSafeEqual(seal.header, header.subarray(0, HEADER_BYTES)))
    throw new ArchiveError('The passphrase is not the one of this backup (or its first bytes are damaged).');
  return seal;
}

/** The nonce of one chunk: no two chunks of an archive share one, and none can stand in for another (STREAM). */
export function nonceOf({ prefix }: Seal, counter: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(counter, PREFIX_BYTES);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function sealOf(open: Buffer, key: Buffer): Seal {
  const proof = createHmac('sha256', key).update(open).digest().subarray(0, PROOF_BYTES);
  return { key, prefix: open.subarray(-PREFIX_BYTES), header: Buffer.concat([open, proof]) };
}

const saltIn = (open: Buffer): Buffer => open.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);

/** scrypt with 128 MB and about half a second: each guess at a passphrase costs as much. */
function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
