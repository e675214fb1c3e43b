export interface SentRequest {
  method: string;
  /** path with its query string, decoded */
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface Answer {
  status?: number;
  body?: unknown;
}

/**
 * Puts a stub in the place of `fetch` that gives these answers in turn and keeps what was sent.
 * An answer of `null` is a server that cannot be reached.
 */
export const stubFetch = (...answers: (Answer | null)[]): SentRequest[] => {
  const sent: SentRequest[] = [];
  const waiting = [...answers];
  globalThis.fetch = async (input, init = {}) => {
    sent.push({
      method: init.method ?? 'GET',
      path: decodeURIComponent(String(input)),
      // the panel's http gives plain headers
      headers: { ...(init.headers as Record<string, string>) },
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    });
    const answer = waiting.shift();
    if (answer === null) throw new TypeError('fetch failed');
    if (answer === undefined) throw new Error(`no answer is left for ${String(input)}`);
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status ?? 200,
    });
  };
  return sent;
};

export const refusal = (status: number, message: string, details: Record<string, unknown> = {}): Answer => ({
  status,
  body: { data: null, error: { status, name: 'Error', message, details } },
});
