import type { BookFormat } from '../../shared/method-answers';
import type { ThreadOrder } from '../content/book-order';
import type { ReadMethod } from '../reading/method-reading';
import type { Refusal } from '../refused';

/** What threads do, by the names of their files. A format has a thread of its own, which loads only its writer. */
export interface ThreadTasks extends Record<BookFormat, BookTask> {
  method: { order: { file: string }; result: ReadMethod };
  merge: { order: { files: Uint8Array[] }; result: Uint8Array };
}

interface BookTask {
  order: ThreadOrder;
  result: { pages: number | null };
}

export type ThreadReply<K extends keyof ThreadTasks> =
  | { type: 'progress'; share: number }
  | { type: 'refused'; code: Refusal }
  | { type: 'done'; result: ThreadTasks[K]['result'] };
