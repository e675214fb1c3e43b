import type { Book } from '../../shared/book';
import type { BookFormat } from '../../shared/method-answers';

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

/** What crosses into a thread. */
export type ThreadOrder = Omit<BookOrder, 'onProgress'>;
