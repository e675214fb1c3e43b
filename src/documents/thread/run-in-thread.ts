import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DocumentRefused } from '../refused';
import type { ThreadReply, ThreadTasks } from './tasks';

interface Bounds {
  /** Of the thread's JavaScript objects. */
  megabytes: number;
  milliseconds: number;
}

/**
 * Does a task in a thread of its own, so that long typesetting does not stop the server and a hostile file cannot
 * harm it. @throws DocumentRefused as the task does, `document-took-too-long` and `document-out-of-memory`
 */
export function runInThread<K extends keyof ThreadTasks>(
  name: K,
  order: ThreadTasks[K]['order'],
  bounds: Bounds,
  onProgress?: (share: number) => void,
): Promise<ThreadTasks[K]['result']> {
  const { file, options } = findThread(name);
  const worker = new Worker(file, {
    workerData: order,
    execArgv: options,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: YOUNG },
  });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const fail = (error: unknown) =>
      end(() => reject(error instanceof Error ? error : new Error(String(error))));
    const timer = setTimeout(() => fail(new DocumentRefused('document-took-too-long')), bounds.milliseconds);
    worker.on('message', (reply: ThreadReply<K>) => {
      if (reply.type === 'progress') onProgress?.(reply.share);
      else if (reply.type === 'refused') fail(new DocumentRefused(reply.code));
      else end(() => resolve(reply.result));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new DocumentRefused('document-out-of-memory', { cause: error })
          : error,
      ),
    );
    worker.on('exit', () => fail(new Error('The document thread ended without an answer.')));
  });
}

/** Megabytes of new objects: with Node's own few, a book's are looked through again and again. */
const YOUNG = 64;

/** Tests and scripts run from the sources. */
function findThread(name: string): { file: string; options: string[] } {
  const compiled = path.join(__dirname, `${name}-thread.js`);
  if (existsSync(compiled)) return { file: compiled, options: [] };
  return {
    file: path.join(__dirname, `${name}-thread.ts`),
    options: ['--require', require.resolve('tsx/cjs')],
  };
}
