import { writeFile } from 'node:fs/promises';
import type { BookOrder } from './make-book';
import { toBookContent } from './content/book-content';
import { preparePictures } from './content/prepare-pictures';
import { writeEpub } from './epub/write-epub';
import { typeset } from './pdf/typeset';
import { writeWordBook } from './word/write-book';
import { writeManifest } from './workbook/write-manifest';

/** Shares of the work, told as they are done. */
const SHARE = { pictures: 0.5, typeset: 0.8 } as const;

/** Writes a book as a file; belongs in a worker thread. */
export async function writeBook(
  { book, format, target, note }: Omit<BookOrder, 'onProgress'>,
  onProgress: (share: number) => void,
): Promise<{ pages: number | null }> {
  const content = toBookContent(book, note);
  if (format === 'xlsx') {
    await writeFile(target, await writeManifest(book, content));
    onProgress(1);
    return { pages: null };
  }
  let done = 0;
  const pictures = await preparePictures(content.pictures, () => {
    done += 1;
    onProgress((SHARE.pictures * done) / content.pictures.size);
  });
  if (format === 'epub') {
    await writeFile(target, writeEpub(content, pictures));
    onProgress(1);
    return { pages: null };
  }
  const { pageCount, pages, toPdf } = typeset(content, pictures, { isDrawn: format === 'pdf' });
  onProgress(SHARE.typeset);
  await writeFile(target, format === 'pdf' ? toPdf() : await writeWordBook(content, pictures, pages));
  onProgress(1);
  return { pages: pageCount };
}
