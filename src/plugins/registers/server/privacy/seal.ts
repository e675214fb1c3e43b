import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Keyring, PersonalKey } from './keyring';
import { normaliseNumber } from './normalise-number';

/**
 * Sealed text: `enc:<key id>:<hash>:<iv>:<tag>:<data>`. The keyed hash of the normalised value travels with it, so that
 * imports, restores and undone changes carry it along and an ordinary index finds a whole number by its beginning.
 */
const PREFIX = 'enc:';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const HASH_CHARACTERS = 32;

/** The longest plain value whose sealed text fits a column of 255 characters, in bytes of UTF-8. */
export const LONGEST_SEALABLE = 120;

/** No key of the installation opens this text. */
export class KeyMissing extends Error {
  constructor(readonly keyId: string) {
    super(`No key "${keyId}" in PERSONAL_DATA_KEYS`);
  }
}

export const isSealed = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(PREFIX) && value.split(':').length === 6;

/**
 * Encrypts a value for one place, `<register>.<field>`: moved to another field it does not open.
 * What is sealed already stays as it is, so that a write may pass twice.
 */
export function seal({ current }: Keyring, place: string, value: string): string {
  if (isSealed(value)) return value;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, current.cipher, iv).setAAD(boundTo(current, place));
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), data].map((bytes) => bytes.toString('base64'));
  return `${beginning(current, place, value)}${parts.join(':')}`;
}

/** The plain value. Throws `KeyMissing`, or an error where the text was tampered with or belongs to another place. */
export function open({ keys }: Keyring, place: string, sealed: string): string {
  const [, keyId = '', , iv = '', tag = '', data = ''] = sealed.split(':');
  const key = keys.get(keyId);
  if (!key) throw new KeyMissing(keyId);
  const decipher = createDecipheriv(CIPHER, key.cipher, Buffer.from(iv, 'base64'), { authTagLength: 16 })
    .setAAD(boundTo(key, place))
    .setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
}

/** How every sealed text of this value begins, whichever key sealed it. */
export function beginningsOf({ keys }: Keyring, place: string, value: string): string[] {
  return [...keys.values()].map((key) => beginning(key, place, value));
}

function beginning(key: PersonalKey, place: string, value: string): string {
  const hash = createHmac('sha256', key.lookUp)
    .update(`${place}\n${normaliseNumber(value)}`)
    .digest('hex');
  return `${PREFIX}${key.id}:${hash.slice(0, HASH_CHARACTERS)}:`;
}

const boundTo = (key: PersonalKey, place: string): Buffer => Buffer.from(`${key.id}\n${place}`, 'utf8');
