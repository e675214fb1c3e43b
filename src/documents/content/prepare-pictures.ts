import { readFile } from 'node:fs/promises';
import type { BookPicture } from '../../shared/book';
import { readPictureSize } from './picture-size';

/** 156 mm of type area at 210 dots an inch: what a print shows, and a book of 200 pictures stays small. */
const LARGEST_SIDE = 1280;
/** A smaller file is taken as it is. */
const MOST_BYTES = 500_000;
/** The type area and what leaves room for a caption, in points. */
const WIDEST = 420;
const TALLEST = 440;

export interface PreparedPicture {
  data: Buffer;
  type: 'png' | 'jpg';
  /** Points on paper. */
  width: number;
  height: number;
  alternative: string;
}

/** Pictures that are decoded at once: each may hold 60 MB. */
const AT_ONCE = 3;

/** Reads pictures, upright and no larger than print needs; told of each. */
export async function preparePictures(
  pictures: Map<string, BookPicture>,
  onPicture: () => void,
): Promise<Map<string, PreparedPicture>> {
  const prepared = new Map<string, PreparedPicture>();
  const waiting = pictures.entries();
  const work = async (): Promise<void> => {
    for (const [token, picture] of waiting) {
      prepared.set(token, await preparePicture(picture));
      onPicture();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return prepared;
}

async function preparePicture({ file, alternative, caption }: BookPicture): Promise<PreparedPicture> {
  const bytes = await readFile(file);
  const size = readPictureSize(bytes);
  const isReady =
    size !== null && Math.max(size.width, size.height) <= LARGEST_SIDE && bytes.length <= MOST_BYTES;
  const encoded = isReady ? { data: bytes, type: toType(size.format), ...size } : await encode(bytes);
  // 96 pixels an inch, as Word takes them, unless the page is smaller.
  const scale = Math.min(0.75, WIDEST / encoded.width, TALLEST / encoded.height);
  return {
    data: encoded.data,
    type: encoded.type,
    width: Math.round(encoded.width * scale),
    height: Math.round(encoded.height * scale),
    alternative: alternative || caption,
  };
}

const toType = (format: string | undefined): PreparedPicture['type'] => (format === 'png' ? 'png' : 'jpg');

async function encode(bytes: Buffer) {
  // Loaded where a picture needs it: a book of pictures of print size does without.
  const { default: sharp } = await import('sharp');
  const { format } = await sharp(bytes).metadata();
  const type = toType(format);
  const resized = sharp(bytes)
    .rotate()
    .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const encoded = type === 'png' ? resized.png() : resized.jpeg({ quality: 82 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { data, type, width: info.width, height: info.height };
}
