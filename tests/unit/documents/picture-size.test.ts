import sharp from 'sharp';
import { readPictureSize } from '../../../src/documents/content/picture-size';

const drawn = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } });

describe('the size of a picture', () => {
  it.each([
    ['png', null, () => drawn().png()],
    ['jpeg', 3, () => drawn().jpeg()],
    ['jpeg', 3, () => drawn().jpeg({ progressive: true })],
    ['jpeg', 1, () => drawn().toColourspace('b-w').jpeg()],
    ['jpeg', 4, () => drawn().toColourspace('cmyk').jpeg()],
  ] as const)('is read from the first bytes of a %s of %s channels', async (format, channels, draw) => {
    expect(readPictureSize(await draw().toBuffer())).toEqual({ format, width: 30, height: 20, channels });
  });

  it.each([
    [
      'a photograph that may have to be turned',
      () => drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    ],
    ['another format', () => drawn().webp().toBuffer()],
    ['what is cut short', async () => (await drawn().jpeg().toBuffer()).subarray(0, 40)],
    ['nothing', () => Promise.resolve(Buffer.alloc(0))],
  ])('is left open for %s', async (_, make) => {
    expect(readPictureSize(await make())).toBeNull();
  });
});
