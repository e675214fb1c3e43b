import { toBookContent, type BookContent } from './book-content';
import type { ThreadOrder } from './book-order';
import { preparePictures, type PreparedPicture } from './prepare-pictures';

export type Progress = (share: number) => void;

/** Shares of the work, told as they are done. */
export const SHARE = { pictures: 0.5, typeset: 0.8 } as const;

/** Reads a book and its pictures for any of the writers. */
export async function prepareBook(
  { book, note }: ThreadOrder,
  onProgress: Progress,
): Promise<{ content: BookContent; pictures: Map<string, PreparedPicture> }> {
  const content = toBookContent(book, note);
  let done = 0;
  const pictures = await preparePictures(content.pictures, () => {
    done += 1;
    onProgress((SHARE.pictures * done) / content.pictures.size);
  });
  return { content, pictures };
}
