import { parentPort, workerData } from 'node:worker_threads';
import type { ImportRules } from '../import-rules';
import type { ReaderReply } from './run-reader';
import { readImport, type ReaderTask } from './read-import';
import { ReaderError } from './reader-error';

/** Chunks on their way to the database before the thread waits. */
const WINDOW = 8;

/** The thread's whole life: read the file it was given, report, end. */
async function main(port: NonNullable<typeof parentPort>, task: ReaderTask): Promise<void> {
  const post = (reply: ReaderReply, transfer: ArrayBuffer[] = []) => port.postMessage(reply, transfer);
  let onTheWay = 0;
  let wake: (() => void) | null = null;
  port.on('message', () => {
    onTheWay -= 1;
    wake?.();
  });
  const encoder = new TextEncoder();
  const counts = await readImport(task, await loadRules(task.rulesModule), {
    columns: (columns, signature, names) => post({ type: 'columns', columns, signature, names }),
    lines: async (text, rows) => {
      const bytes = encoder.encode(text);
      // A TextEncoder's result stands alone in an ArrayBuffer, so it may move to the other thread.
      post({ type: 'lines', bytes, rows }, [bytes.buffer as ArrayBuffer]);
      onTheWay += 1;
      while (onTheWay >= WINDOW) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  });
  post({ type: 'done', counts });
}

async function loadRules(path: string | null): Promise<ImportRules> {
  if (path === null) return {};
  // The module's path comes from registerImportRules in the application's own code, never from a request.
  const module = (await import(path)) as { rules: ImportRules };
  return module.rules;
}

if (parentPort) {
  const port = parentPort;
  // workerData is what run-reader.ts sent: a ReaderTask.
  main(port, workerData as ReaderTask)
    .catch((error: unknown) => {
      if (!(error instanceof ReaderError)) throw error;
      const reply: ReaderReply = { type: 'failed', code: error.code };
      port.postMessage(reply);
    })
    .finally(() => port.close());
}
