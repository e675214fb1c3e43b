import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { Parts } from '../package/open-package';
import type { ReadingNote, ReadPicture } from './method-reading';
import type { FoundPicture } from './word-text';

const PIXELS = 60_000_000;

/** Takes pictures out of the parts of a Word file, each once, under tokens of their own. */
export class PictureTaker {
  readonly taken: ReadPicture[] = [];
  private readonly byPart = new Map<string, ReadPicture | null>();

  constructor(
    private readonly parts: Parts,
    private readonly note: (note: ReadingNote) => void,
  ) {}

  /** Answers null for what no browser could show: drawings of other programs, damaged files. */
  async take({ part, alternative }: FoundPicture): Promise<ReadPicture | null> {
    const known = this.byPart.get(part);
    if (known !== undefined) return known;
    const picture = await this.read(part, alternative);
    this.byPart.set(part, picture);
    if (picture) this.taken.push(picture);
    else this.note('unreadable-picture');
    return picture;
  }

  private async read(part: string, alternative: string): Promise<ReadPicture | null> {
    const bytes = this.parts.get(part);
    if (!bytes) return null;
    try {
      const image = sharp(bytes, { limitInputPixels: PIXELS });
      const { format } = await image.metadata();
      const isKept = format === 'png' || format === 'jpeg';
      // Decoded to the end, so that half a picture is found out now.
      const decoded = isKept ? (await image.stats(), bytes) : await image.png().toBuffer();
      return {
        token: randomBytes(16).toString('hex'),
        data: decoded,
        type: format === 'jpeg' ? 'image/jpeg' : 'image/png',
        caption: '',
        alternative,
      };
    } catch {
      return null; // sharp's words on a broken picture help nobody: the note tells that one is missing.
    }
  }
}
