import { writeFile } from 'node:fs/promises';
import { toBookContent } from '../content/book-content';
import type { ThreadOrder } from '../content/book-order';
import type { Progress } from '../content/prepare-book';
import { writeManifest } from './write-manifest';

/** Writes the list of a book's methods as a workbook. */
export async function writeManifestFile(
  { book, note, target }: ThreadOrder,
  onProgress: Progress,
): Promise<{ pages: null }> {
  await writeFile(target, await writeManifest(book, toBookContent(book, note)));
  onProgress(1);
  return { pages: null };
}
