import type { Book, BookMethod, BookPart } from './book';
import type { MethodPicture } from './work-method';

/** A book before its pictures are found on the disk: what the panel previews, and what an edition keeps. */
export interface StoredBook extends Omit<Book, 'parts'> {
  parts: Array<Omit<BookPart, 'methods'> & { methods: StoredBookMethod[] }>;
}

export interface StoredBookMethod extends Omit<BookMethod, 'pictures'> {
  /** documentId of the method, under which its pictures are fetched. */
  id: string;
  pictures: MethodPicture[];
}
