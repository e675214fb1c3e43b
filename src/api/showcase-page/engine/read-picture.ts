import sharp from 'sharp';
import { cleanPicture, endingOf, Refusal, typeOf } from '../../../plugins/registers';

const LEAST_WIDTH = 200;

/** A picture drawn anew without anything that hung on it. Width and height in pixels. */
export interface ReadPicture {
  kind: 'picture';
  type: string;
  content: Buffer;
  width: number;
  height: number;
  /** Data address of a few of its pixels. */
  placeholder: string;
}

/** Reads what was sent as a picture of this name. Throws 400 for what is none, or too small to be shown. */
export async function readPicture(sent: Buffer, name: string): Promise<ReadPicture> {
  const type = await typeOf(sent, endingOf(name));
  if (!type.startsWith('image/'))
    throw new Refusal(400, 'A picture or a video', { code: 'file-kind', path: ['file'] });
  const content = await cleanPicture(sent, type);
  const { width, height } = await sharp(content).metadata();
  if (width < LEAST_WIDTH)
    throw new Refusal(400, 'The picture is too small', { code: 'image-too-small', path: ['file'] });
  const tiny = await sharp(content)
    .resize({ width: 16 })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 50 })
    .toBuffer();
  const placeholder = `data:image/jpeg;base64,${tiny.toString('base64')}`;
  return { kind: 'picture', type, content, width, height, placeholder };
}
