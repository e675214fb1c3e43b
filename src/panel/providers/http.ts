import { getAccessToken } from './session';
import { ApiError, toApiError } from './ApiError';
import { fromPanel, refreshSession } from './refresh';

export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** plain data is sent as JSON, a FormData as it is */
  body?: unknown;
  signal?: AbortSignal;
  /** asked by the browser's cookie alone: signing out works without a good access token */
  byCookie?: boolean;
}

const api = '/api';

const headersOf = (body: unknown, byCookie = false): Record<string, string> => {
  const token = byCookie ? null : getAccessToken();
  return {
    Accept: 'application/json',
    ...fromPanel,
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
  };
};

/** Sends it, and once more with a new access token where the old one has run out. */
const send = async (path: string, request: HttpRequest): Promise<Response> => {
  const token = getAccessToken();
  const response = await sendOnce(path, request);
  if (response.ok) return response;
  if (response.status === 401 && token !== null && (await isRenewed(token))) {
    const again = await sendOnce(path, request);
    if (again.ok) return again;
    throw toApiError(again.status, await again.json().catch(() => null));
  }
  throw toApiError(response.status, await response.json().catch(() => null));
};

/** Whether there is another token than the one that was refused: somebody else may have fetched it meanwhile. */
const isRenewed = async (refused: string): Promise<boolean> =>
  getAccessToken() !== null && getAccessToken() !== refused ? true : refreshSession();

const sendOnce = async (
  path: string,
  { method = 'GET', body, signal, byCookie }: HttpRequest,
): Promise<Response> => {
  const content = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
  try {
    return await fetch(api + path, {
      method,
      headers: headersOf(body, byCookie),
      body: content ?? null,
      signal: signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('errors.no-server', 0, { code: 'no-server' });
  }
};

/**
 * Talks JSON to the server's API; the only place of the panel that does, beside `upload` and `download`.
 *
 * @param path path below `/api`, with its query string
 * @returns the parsed answer; an empty object for an answer without content
 * @throws ApiError with the server's status, code and path, or status 0 when no server answers
 */
export const http = async <T>(path: string, request: HttpRequest = {}): Promise<T> => {
  const response = await send(path, request);
  const text = await response.text();
  // the server's contract fixes the shape of each answer; the caller names it
  return (text ? JSON.parse(text) : {}) as T;
};

/** Fetches a file; returns its content and the name that the server gave it. */
export const fetchFile = (path: string) => readFile(path, {});

/** The same for a file that is made to order. */
export const postForFile = (path: string, body: unknown) => readFile(path, { method: 'POST', body });

const readFile = async (path: string, request: HttpRequest): Promise<{ blob: Blob; name: string | null }> => {
  const response = await send(path, request);
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  return { blob: await response.blob(), name: encoded ? decodeURIComponent(encoded) : (plain ?? null) };
};

/**
 * Sends a form with a file and tells how far it is, which `fetch` cannot.
 *
 * @param onProgress called with the share sent, 0 to 1
 */
export const upload = async <T>(
  path: string,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<T> => {
  const token = getAccessToken();
  try {
    return await uploadOnce<T>(path, form, onProgress);
  } catch (error) {
    const isOver = error instanceof ApiError && error.status === 401;
    if (!isOver || token === null || !(await isRenewed(token))) throw error;
    return uploadOnce<T>(path, form, onProgress);
  }
};

const uploadOnce = <T>(path: string, form: FormData, onProgress: (share: number) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', api + path);
    for (const [name, value] of Object.entries(headersOf(form))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => reject(new ApiError('errors.no-server', 0, { code: 'no-server' }));
    request.onload = () => {
      const answer: unknown = parseJson(request.responseText);
      // as in `http`: the contract fixes the shape, the caller names it
      if (request.status >= 200 && request.status < 300) resolve(answer as T);
      else reject(toApiError(request.status, answer));
    };
    request.send(form);
  });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's HTML page: the status alone tells what happened
  }
};
