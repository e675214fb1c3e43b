import { writeFile } from 'node:fs/promises';
import type { ThreadOrder } from '../content/book-order';
import { prepareBook, type Progress } from '../content/prepare-book';
import { writeEpub } from './write-epub';

/** Writes a book as an EPUB file. */
export async function writeEpubFile(order: ThreadOrder, onProgress: Progress): Promise<{ pages: null }> {
  const { content, pictures } = await prepareBook(order, onProgress);
  await writeFile(order.target, writeEpub(content, pictures));
  onProgress(1);
  return { pages: null };
}
