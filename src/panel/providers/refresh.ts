import { ApiError, toApiError } from './ApiError';
import { clearAccessToken, getAccessToken, setAccessToken } from './session';

/** No page of another origin can send this header: with it the cookie alone is believed. */
export const fromPanel = { 'X-Requested-By': 'panel' };

let asked: Promise<boolean> | null = null;

/**
 * Gets a new access token by the browser's cookie; all who ask meanwhile share one request. Answers false when the
 * sign-in has ended.
 *
 * @throws ApiError when the server can't say: that is no reason to sign anyone out
 */
export const refreshSession = (): Promise<boolean> => {
  asked ??= askServer().finally(() => {
    asked = null;
  });
  return asked;
};

const askServer = async (): Promise<boolean> => {
  let response: Response;
  try {
    response = await fetch('/api/session/refresh', { method: 'POST', headers: fromPanel });
  } catch {
    throw new ApiError('errors.no-server', 0, { code: 'no-server' });
  }
  // Read whatever the answer is: one that nobody reads keeps its connection.
  const answer: unknown = await response.json().catch(() => null);
  if (response.status === 401 || response.status === 403) {
    clearAccessToken();
    return false;
  }
  if (!response.ok || !hasToken(answer)) throw toApiError(response.status, answer);
  const before = getAccessToken();
  setAccessToken(answer.jwt);
  // Another tab has signed in as somebody else: what this page shows is not theirs.
  if (before !== null && ownerOf(before) !== ownerOf(answer.jwt)) window.location.reload();
  return true;
};

const hasToken = (answer: unknown): answer is { jwt: string } =>
  typeof answer === 'object' && answer !== null && 'jwt' in answer && typeof answer.jwt === 'string';

/** Whose token it is, as it says; the server alone judges it. */
const ownerOf = (token: string): unknown => {
  try {
    const [, payload = ''] = token.split('.');
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).id;
  } catch {
    return null;
  }
};
