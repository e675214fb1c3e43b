import http from 'node:http';

/** A request as it goes over the wire. */
export interface Letter {
  method: string;
  /** With its query, escaped. */
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

export interface Answer {
  status: number;
  text: string;
}

const PATIENCE = 30_000;

/** Sends letters over kept connections; throws where no answer comes. */
export function openCourier(url: string): { send: (letter: Letter) => Promise<Answer>; close: () => void } {
  const { hostname, port } = new URL(url);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  const once = ({ method, path, headers, body }: Letter): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          timeout: PATIENCE,
          headers: { ...headers, ...(body && { 'Content-Length': body.length }) },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
          );
          response.on('error', reject);
        },
      );
      request.on('timeout', () => request.destroy(new Error(`No answer within ${PATIENCE} ms`)));
      request.on('error', reject);
      request.end(body ?? undefined);
    });
  return {
    // A connection that the server has just closed says nothing about the letter: a second one does.
    send: (letter) =>
      once(letter).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' || error.code === 'EPIPE' ? once(letter) : Promise.reject(error),
      ),
    close: () => agent.destroy(),
  };
}
