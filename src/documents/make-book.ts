import type { Book } from '../shared/book';
import { runInThread } from './thread/run-in-thread';

export type BookFormat = 'docx' | 'pdf' | 'epub' | 'xlsx';

export interface BookOrder {
  book: Book;
  format: BookFormat;
  /** Path of the file to write. */
  target: string;
  /** Lines of small print on the last page: who took the file, and when. */
  note?: string[];
  /** Told between 0 and 1. */
  onProgress?: (share: number) => void;
}

const BOUNDS = { megabytes: 400, milliseconds: 300_000 };

/** Writes a book as a file, in a worker thread with a bound on its memory. `pages` where the format has pages. */
export function makeBook({ onProgress, ...order }: BookOrder): Promise<{ pages: number | null }> {
  return runInThread(order.format, order, BOUNDS, onProgress);
}
