import { PASSWORD, type Account } from '../support/office';

/** Requests of one signed-in member of staff, over connections that stay open. */
export interface Session {
  url: string;
  token: string;
  /** @throws Error with the answer for any status but 200 and 202 */
  get: <Body>(path: string) => Promise<Body>;
  post: <Body>(path: string, body?: object | FormData) => Promise<Body>;
  put: <Body>(path: string, body: object) => Promise<Body>;
}

/** Signs in with a real password and answers a session. */
export async function signIn(url: string, account: Account): Promise<Session> {
  const identifier = `${account}@demo.invalid`;
  const { jwt } = await send<{ jwt: string }>(url, 'POST', '/api/auth/local', null, {
    identifier,
    password: PASSWORD,
  });
  return {
    url,
    token: jwt,
    get: (path) => send(url, 'GET', path, jwt),
    post: (path, body) => send(url, 'POST', path, jwt, body),
    put: (path, body) => send(url, 'PUT', path, jwt, body),
  };
}

async function send<Body>(
  url: string,
  method: string,
  path: string,
  token: string | null,
  body?: object | FormData,
): Promise<Body> {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    body: body && !isForm ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  if (answer.status !== 200 && answer.status !== 202)
    throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Body; // The caller knows what the path answers.
}
