import { writeFile } from 'node:fs/promises';
import { prepareBook, SHARE, type Progress, type ThreadOrder } from '../content/prepare-book';
import { typeset } from './typeset';

/** Writes a book as a PDF file. */
export async function writePdfFile(order: ThreadOrder, onProgress: Progress): Promise<{ pages: number }> {
  const { content, pictures } = await prepareBook(order, onProgress);
  const { pageCount, toPdf } = typeset(content, pictures, { isDrawn: true });
  onProgress(SHARE.typeset);
  await writeFile(order.target, toPdf());
  onProgress(1);
  return { pages: pageCount };
}
