import type { BookOrder } from './content/book-order';
import { runInThread } from './thread/run-in-thread';

const BOUNDS = { megabytes: 400, milliseconds: 300_000 };

/** Writes a book as a file, in a worker thread with a bound on its memory. `pages` where the format has pages. */
export function makeBook({ onProgress, ...order }: BookOrder): Promise<{ pages: number | null }> {
  return runInThread(order.format, order, BOUNDS, onProgress);
}
