import { createHash, createHmac, randomBytes } from 'node:crypto';

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/;

/** The first refresh token of a session: its id, which names the row, and 256 random bits. */
export function firstToken(session: string): string {
  return `${session}.${randomBytes(32).toString('base64url')}`;
}

/**
 * The token that follows on this one. It is computed, so that an answer that was lost on its way (a reload, two tabs at
 * once) can be given again; without the key nobody computes it, and the database holds digests only.
 */
export function nextToken(key: Buffer, token: string): string {
  return `${findSessionOf(token) ?? ''}.${createHmac('sha256', key).update(token).digest('base64url')}`;
}

/** What the database keeps of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The session that a token names; null for what is no token. */
export function findSessionOf(token: string): string | null {
  return TOKEN.exec(token)?.[1] ?? null;
}
