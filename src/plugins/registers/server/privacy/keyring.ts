import { hkdfSync } from 'node:crypto';

/** A key of the installation, and what is derived from it. */
export interface PersonalKey {
  id: string;
  /** AES-256. */
  cipher: Buffer;
  /** Of the keyed hash by which a whole value is found. */
  lookUp: Buffer;
}

/** The first key seals; all of them open. */
export interface Keyring {
  current: PersonalKey;
  keys: ReadonlyMap<string, PersonalKey>;
}

const KEY_BYTES = 32;
const KEY_ID = /^[a-z0-9]{1,8}$/;

/**
 * Reads `PERSONAL_DATA_KEYS`: `k2:<base64>,k1:<base64>`, 32 bytes each. Throws an error that names what is wrong with
 * which key, and never a key.
 */
export function parseKeyring(text: string): Keyring {
  const keys = new Map<string, PersonalKey>();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [id = '', encoded = ''] = entry.split(':', 2);
    if (!KEY_ID.test(id)) {
      throw new Error(
        'PERSONAL_DATA_KEYS: a key is written <id>:<base64>, the id of 1 to 8 small letters and digits',
      );
    }
    if (keys.has(id)) throw new Error(`PERSONAL_DATA_KEYS: ${id} is named twice`);
    const secret = Buffer.from(encoded, 'base64');
    if (secret.length !== KEY_BYTES) {
      throw new Error(`PERSONAL_DATA_KEYS: ${id} has ${secret.length} bytes, not ${KEY_BYTES}`);
    }
    keys.set(id, { id, cipher: derive(secret, 'cipher'), lookUp: derive(secret, 'look-up') });
  }
  const [current] = keys.values();
  if (!current) throw new Error('PERSONAL_DATA_KEYS names no key');
  return { current, keys };
}

function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `registers.personal.${purpose}`, KEY_BYTES));
}
