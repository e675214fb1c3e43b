import { writeFile } from 'node:fs/promises';
import type { ThreadOrder } from '../content/book-order';
import { prepareBook, SHARE, type Progress } from '../content/prepare-book';
import { typeset } from '../pdf/typeset';
import { writeWordBook } from './write-book';

/** Writes a book as a Word file whose contents know their pages. */
export async function writeWordFile(order: ThreadOrder, onProgress: Progress): Promise<{ pages: number }> {
  const { content, pictures } = await prepareBook(order, onProgress);
  const { pageCount, pages } = typeset(content, pictures, { isDrawn: false });
  onProgress(SHARE.typeset);
  await writeFile(order.target, await writeWordBook(content, pictures, pages));
  onProgress(1);
  return { pages: pageCount };
}
