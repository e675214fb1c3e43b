import request, { type Response, type Test } from 'supertest';
import { PASSWORD } from './office';

/** What the panel sends with every request that acts by its cookie. */
export const FROM_PANEL = { 'X-Requested-By': 'panel' };

/** A browser at one address: it keeps the refresh cookie, the page keeps the access token. */
export interface Desk {
  token: string;
  cookie: string;
}

/** `POST /api/auth/local`, with whatever identifier and password. */
export function trySignIn(url: string, identifier: string, password = PASSWORD): Test {
  return request(url).post('/api/auth/local').send({ identifier, password });
}

/** Signs in as the panel does: with a cookie. */
export async function signInAtDesk(url: string, identifier: string, password = PASSWORD): Promise<Desk> {
  const answer = await trySignIn(url, identifier, password).set(FROM_PANEL).expect(200);
  return { token: answer.body.jwt, cookie: cookieOf(answer) };
}

/** `POST /api/session/refresh` by a cookie. */
export function refresh(url: string, cookie: string): Test {
  return request(url).post('/api/session/refresh').set(FROM_PANEL).set('Cookie', cookie);
}

/** The refresh cookie that an answer sets, as the browser sends it back. */
export function cookieOf(answer: Response): string {
  return rawCookie(answer).split(';')[0] ?? '';
}

/** The refresh cookie with its flags; empty where the answer sets none. */
export function rawCookie(answer: Response): string {
  // Node gives several headers of this name as a list.
  const all = (answer.headers['set-cookie'] ?? []) as unknown as string[];
  return all.find((one) => one.startsWith('office_refresh=')) ?? '';
}

/** A request with this access token. */
export function withToken(test: Test, token: string): Test {
  return test.set('Authorization', `Bearer ${token}`);
}
