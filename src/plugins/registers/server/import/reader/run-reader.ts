import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportColumn } from '../../../../../shared/import-answers';
import { READER_LIMITS } from './limits';
import type { ReaderCounts, ReaderTask } from './read-import';
import { ReaderError, type ReaderErrorCode } from './reader-error';

export type ReaderReply =
  | { type: 'columns'; columns: ImportColumn[]; signature: string; names: string[] }
  | { type: 'lines'; bytes: Uint8Array; rows: number }
  | { type: 'done'; counts: ReaderCounts }
  | { type: 'failed'; code: ReaderErrorCode };

export interface ReaderListener {
  columns(columns: ImportColumn[], signature: string, names: string[]): void;
  /** Resolves when the lines were taken over: the thread reads on only then. */
  lines(bytes: Uint8Array, rows: number): Promise<void>;
}

/**
 * Reads a file in a thread of its own, with a bound on its memory and time, so that a hostile file cannot harm the
 * server. @throws ReaderError also `took-too-long` and `reader-died`
 */
export function runReader(task: ReaderTask, listener: ReaderListener): Promise<ReaderCounts> {
  const worker = new Worker(join(__dirname, 'reader-thread.js'), {
    workerData: task,
    resourceLimits: {
      maxOldGenerationSizeMb: READER_LIMITS.workerMegabytes,
      maxYoungGenerationSizeMb: READER_LIMITS.workerYoungMegabytes,
    },
  });
  return new Promise<ReaderCounts>((resolve, reject) => {
    let work = Promise.resolve();
    const timer = setTimeout(() => fail(new ReaderError('took-too-long')), READER_LIMITS.milliseconds);
    const settle = () => {
      clearTimeout(timer);
      void worker.terminate();
    };
    const fail = (error: unknown) => {
      settle();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const take = (reply: ReaderReply) => {
      if (reply.type === 'failed') return fail(new ReaderError(reply.code));
      if (reply.type === 'columns') return listener.columns(reply.columns, reply.signature, reply.names);
      work = work.then(async () => {
        if (reply.type === 'done') {
          settle();
          resolve(reply.counts);
        } else {
          await listener.lines(reply.bytes, reply.rows);
          worker.postMessage('taken');
        }
      });
      work.catch(fail);
    };
    worker.on('message', take);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReaderError('reader-died', { cause: error }) : error,
      ),
    );
    worker.on('exit', (code) => (code === 0 ? undefined : fail(new ReaderError('reader-died'))));
  });
}
