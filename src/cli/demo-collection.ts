import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BOOK_FORMATS, type BookFormat } from '../shared/method-answers';

interface Order {
  /** Of the running office. */
  url: string;
  account: { email: string; password: string };
  dataDir: string;
  /** Aborted when the demo stops. */
  signal: AbortSignal;
  tell: (line: string) => void;
}

const NAME = '创新工作法汇编';

/**
 * Takes the demo's collection of work methods out of the office as its staff do, once in each format, and keeps the
 * files in `collection` of the data folder. Files that are there stay. Throws when the office refuses.
 */
export async function writeCollectionFiles({ url, account, dataDir, signal, tell }: Order): Promise<void> {
  const folder = path.join(dataDir, 'collection');
  const fileOf = (format: BookFormat): string => path.join(folder, `${NAME}.${format}`);
  const missing = BOOK_FORMATS.filter((format) => !existsSync(fileOf(format)));
  if (missing.length > 0) {
    const ask = await signIn(url, account, signal);
    const found = await ask('/method-collections?sort=createdAt');
    const [collection] = await dataOf<Array<{ documentId: string }>>(found);
    if (!collection) return;
    await mkdir(folder, { recursive: true });
    for (const format of missing) {
      const body = JSON.stringify({ data: { format, purpose: '演示文件' } });
      const started = await ask(`/method-collections/${collection.documentId}/export`, body);
      const { id } = await dataOf<{ id: string }>(started);
      await finished(ask, id, signal);
      const content = Buffer.from(await (await ask(`/jobs/${id}/file`)).arrayBuffer());
      // A file that is half written has another name.
      await writeFile(`${fileOf(format)}.part`, content);
      await rename(`${fileOf(format)}.part`, fileOf(format));
    }
  }
  tell(`The collection of work methods: ${path.join(folder, `${NAME}.{${BOOK_FORMATS.join(',')}}`)}`);
}

/** Asks the office for something, or, with a body, to do something. */
type Ask = (path: string, body?: string) => Promise<Response>;

/** What an answer of the office carries: its own shapes. */
const dataOf = async <Data>(answer: Response): Promise<Data> =>
  ((await answer.json()) as { data: Data }).data;

async function signIn(url: string, { email, password }: Order['account'], signal: AbortSignal): Promise<Ask> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const ask: Ask = async (to, body) => {
    const answer = await fetch(`${url}/api${to}`, { method: body ? 'POST' : 'GET', headers, body, signal });
    if (!answer.ok) throw new Error(`${to} answers ${answer.status}`);
    return answer;
  };
  const signedIn = await ask('/auth/local', JSON.stringify({ identifier: email, password }));
  const { jwt } = (await signedIn.json()) as { jwt: string }; // As the office answers it.
  headers.Authorization = `Bearer ${jwt}`;
  return ask;
}

async function finished(ask: Ask, job: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { state } = await dataOf<{ state: string }>(await ask(`/jobs/${job}`));
    if (state === 'done') return;
    if (state === 'failed') throw new Error(`the job ${job} failed`);
    await pause(500, undefined, { signal });
  }
}
