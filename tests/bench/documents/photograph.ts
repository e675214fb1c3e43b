import path from 'node:path';
import sharp from 'sharp';
import type { BookMethod, BookPicture } from '../../../src/shared/book';

const WIDTH = 1_280;
const HEIGHT = 853;

/** Gives a method photographs of print size, of about 200 KB each, in the place of its pictures of one colour. */
export async function withPhotographs(method: BookMethod, folder: string): Promise<BookMethod> {
  const pictures: BookPicture[] = [];
  for (const picture of method.pictures) {
    const file = path.join(folder, `${picture.token}-photograph.jpg`);
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: 'grey', noise } })
      .blur(1.2)
      .jpeg({ quality: 80 })
      .toFile(file);
    pictures.push({ ...picture, file, width: WIDTH, height: HEIGHT });
  }
  return { ...method, pictures };
}
