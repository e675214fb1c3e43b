import sharp from 'sharp';
import type { BookPicture } from '../../shared/book';

/** 156 mm of type area at 260 dots an inch. */
const LARGEST_SIDE = 1600;
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

/** Reads pictures one after another, upright and no larger than print needs; told of each. */
export async function preparePictures(
  pictures: Map<string, BookPicture>,
  onPicture: () => void,
): Promise<Map<string, PreparedPicture>> {
  const prepared = new Map<string, PreparedPicture>();
  for (const [token, picture] of pictures) {
    prepared.set(token, await preparePicture(picture));
    onPicture();
  }
  return prepared;
}

async function preparePicture({ file, alternative, caption }: BookPicture): Promise<PreparedPicture> {
  const image = sharp(file).rotate();
  const { format } = await sharp(file).metadata();
  const resized = image.resize({
    width: LARGEST_SIDE,
    height: LARGEST_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const type = format === 'png' ? 'png' : 'jpg';
  const encoded = type === 'png' ? resized.png() : resized.jpeg({ quality: 82 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  // 96 pixels an inch, as Word takes them, unless the page is smaller.
  const [width, height] = [info.width * 0.75, info.height * 0.75];
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  return {
    data,
    type,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    alternative: alternative || caption,
  };
}
