import type { BookOrder } from '../make-book';
import type { ReadMethod } from '../read-method';
import type { Refusal } from '../refused';

/** What threads do, by the names of their files. */
export interface ThreadTasks {
  book: { order: Omit<BookOrder, 'onProgress'>; result: { pages: number | null } };
  method: { order: { file: string }; result: ReadMethod };
  merge: { order: { files: Uint8Array[] }; result: Uint8Array };
}

export type ThreadReply<K extends keyof ThreadTasks> =
  | { type: 'progress'; share: number }
  | { type: 'refused'; code: Refusal }
  | { type: 'done'; result: ThreadTasks[K]['result'] };
