import { parentPort, workerData } from 'node:worker_threads';
import { withTables, type RawTable } from './open-file';
import { ReaderError } from './reader-error';
import type { ScanReply, ScanRequest, ScanTask } from './scanned-tables';

/** Groups on their way to the reader before this thread waits. */
const WINDOW = 8;

/** Opens the file and hands out the rows that are asked for, one table at a time, until it is terminated. */
async function main(port: NonNullable<typeof parentPort>, { path }: ScanTask): Promise<void> {
  const post = (reply: ScanReply) => port.postMessage(reply);
  await withTables(path, async (tables) => {
    let asked = 0;
    let onTheWay = 0;
    let wake: (() => void) | null = null;
    const hand = async (stream: number, table: RawTable) => {
      for await (const rows of table.rows()) {
        if (stream !== asked) return;
        post({ type: 'rows', stream, rows });
        onTheWay += 1;
        while (onTheWay >= WINDOW && stream === asked)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      post({ type: 'end', stream });
    };
    post({ type: 'tables', names: tables.map(({ name }) => name) });
    await new Promise<never>((_resolve, reject) => {
      let work = Promise.resolve();
      port.on('message', (request: ScanRequest) => {
        if (request.type === 'read') {
          const { stream, table } = request;
          asked = stream;
          work = work.then(() => {
            onTheWay = 0;
            const chosen = tables[table];
            return chosen && hand(stream, chosen);
          });
          work.catch(reject);
        } else if (request.stream === asked) onTheWay -= 1;
        wake?.();
      });
    });
  });
}

if (parentPort) {
  const port = parentPort;
  // workerData is what scanned-tables.ts sent: a ScanTask.
  main(port, workerData as ScanTask)
    .catch((error: unknown) => {
      if (!(error instanceof ReaderError)) throw error;
      const reply: ScanReply = { type: 'failed', code: error.code };
      port.postMessage(reply);
    })
    .finally(() => port.close());
}
