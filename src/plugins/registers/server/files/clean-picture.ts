import sharp from 'sharp';
import { Refusal } from '../door/refusal';

/** A picture of a good camera; beyond this a small file may unpack to gigabytes. */
const MOST_PIXELS = 60_000_000;

/**
 * A picture drawn anew: turned upright, and without place, camera, comments and whatever hung behind its last byte.
 * Throws 400 `image-too-large` before anything is unpacked, and `file-unreadable` for what is no whole picture.
 */
export async function cleanPicture(content: Buffer, type: string): Promise<Buffer> {
  const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate();
  const drawn =
    type === 'image/png'
      ? picture.png()
      : type === 'image/webp'
        ? picture.webp({ quality: 90 })
        : picture.jpeg({ quality: 90 });
  try {
    return await drawn.toBuffer();
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit|dimensions/i.test(error.message);
    throw new Refusal(400, 'The picture cannot be read', {
      code: isTooLarge ? 'image-too-large' : 'file-unreadable',
      path: ['file'],
    });
  }
}
