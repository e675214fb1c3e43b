import { open } from 'node:fs/promises';
import type { ThreadOrder } from '../content/book-order';
import { prepareBook, SHARE, type Progress } from '../content/prepare-book';
import { typeset } from './typeset';

/** Writes a book as a PDF file. */
export async function writePdfFile(order: ThreadOrder, onProgress: Progress): Promise<{ pages: number }> {
  const { content, pictures } = await prepareBook(order, onProgress);
  const { pageCount, toPdf } = typeset(content, pictures, { isDrawn: true });
  onProgress(SHARE.typeset);
  const file = await open(order.target, 'w');
  try {
    for (const piece of toPdf()) await file.writeFile(piece);
  } finally {
    await file.close();
  }
  onProgress(1);
  return { pages: pageCount };
}
