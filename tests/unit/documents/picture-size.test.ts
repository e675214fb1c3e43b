import sharp from 'sharp';
import { readPictureSize } from '../../../src/documents/content/picture-size';

const drawn = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } });

describe('the size of a picture', () => {
  it.each([
    ['png', () => drawn().png()],
    ['jpeg', () => drawn().jpeg()],
    ['jpeg', () => drawn().jpeg({ progressive: true })],
  ] as const)('is read from the first bytes of a %s', async (format, draw) => {
    expect(readPictureSize(await draw().toBuffer())).toEqual({ format, width: 30, height: 20 });
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
