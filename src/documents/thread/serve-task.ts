import { parentPort, workerData } from 'node:worker_threads';
import { DocumentRefused } from '../refused';
import type { ThreadReply, ThreadTasks } from './tasks';

/** A thread's whole life: do the task it was given, answer, end. */
export function serveTask<K extends keyof ThreadTasks>(
  perform: (
    order: ThreadTasks[K]['order'],
    onProgress: (share: number) => void,
  ) => Promise<ThreadTasks[K]['result']>,
): void {
  if (!parentPort) throw new Error('This file is the beginning of a worker thread.');
  const port = parentPort;
  const post = (reply: ThreadReply<K>) => port.postMessage(reply);
  // workerData is what run-in-thread.ts sent.
  void perform(workerData as ThreadTasks[K]['order'], (share) => post({ type: 'progress', share })).then(
    (result) => post({ type: 'done', result }),
    (error: unknown) => {
      if (!(error instanceof DocumentRefused)) throw error;
      post({ type: 'refused', code: error.code });
    },
  );
}
