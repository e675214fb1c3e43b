import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { BookPicture } from '../../shared/book';

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
  const { format, orientation = 1, width, height } = await sharp(bytes).metadata();
  const type = format === 'png' ? 'png' : 'jpg';
  const isReady =
    (format === 'png' || format === 'jpeg') &&
    orientation === 1 &&
    Math.max(width, height) <= LARGEST_SIDE &&
    bytes.length <= MOST_BYTES;
  const encoded = isReady ? { data: bytes, width, height } : await encode(bytes, type);
  // 96 pixels an inch, as Word takes them, unless the page is smaller.
  const scale = Math.min(0.75, WIDEST / encoded.width, TALLEST / encoded.height);
  return {
    data: encoded.data,
    type,
    width: Math.round(encoded.width * scale),
    height: Math.round(encoded.height * scale),
    alternative: alternative || caption,
  };
}

async function encode(bytes: Buffer, type: PreparedPicture['type']) {
  const resized = sharp(bytes)
    .rotate()
    .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const encoded = type === 'png' ? resized.png() : resized.jpeg({ quality: 82 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
