import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The secrets that the server refuses to start without. */
export const SECRET_NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'PERSONAL_DATA_KEYS',
  'AUDIT_KEY',
] as const;

export type Secrets = Record<(typeof SECRET_NAMES)[number] | 'DATABASE_PASSWORD', string>;

/** A key of `PERSONAL_DATA_KEYS`: its id and 32 bytes. */
const personalKey = (): string => `k1:${randomBytes(32).toString('base64')}`;

const token = (): string => randomBytes(32).toString('base64url');

/** Reads the secrets of a demo or development office from its data folder; what is not there yet is made. */
export function ensureSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}; // Written below, by us alone.
  const secrets: Secrets = {
    APP_KEYS: [token(), token()].join(','),
    API_TOKEN_SALT: token(),
    ADMIN_JWT_SECRET: token(),
    JWT_SECRET: token(),
    TRANSFER_TOKEN_SALT: token(),
    ENCRYPTION_KEY: token(),
    PERSONAL_DATA_KEYS: personalKey(),
    AUDIT_KEY: token(),
    DATABASE_PASSWORD: token(),
    ...kept,
  };
  if (Object.keys(kept).length === Object.keys(secrets).length) return secrets;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}
