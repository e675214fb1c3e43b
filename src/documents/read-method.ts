import type { MethodHtml, MethodSection } from '../shared/work-method';
import { runInThread } from './thread/run-in-thread';

/** What reading a Word file left out or changed. */
export const READING_NOTES = [
  'links-removed',
  'linked-picture',
  'unreadable-picture',
  'outside-content',
  'drawing',
  'pictures-after-table',
  'footnotes',
  'comments',
  'tracked-changes',
  'no-section-headings',
] as const;
export type ReadingNote = (typeof READING_NOTES)[number];

export interface ReadPicture {
  /** 32 hexadecimal digits; the sections name the picture by it. */
  token: string;
  data: Buffer;
  type: 'image/png' | 'image/jpeg';
  caption: string;
  /** What one would see, where the author wrote it. */
  alternative: string;
}

export interface ReadMethod {
  title: string;
  oneLine: string;
  sections: Partial<Record<MethodSection, MethodHtml>>;
  pictures: ReadPicture[];
  notes: ReadingNote[];
}

const BOUNDS = { megabytes: 256, milliseconds: 60_000 };

/**
 * Reads a work method from a Word file, in a worker thread with a bound on its memory and time. Headings by style or
 * by numeral (一、 （一） 1.) become sections and headings; without any, the text is the section `practice`.
 * @throws DocumentRefused when the file is hostile or broken
 */
export async function readMethodFile(file: string): Promise<ReadMethod> {
  const method = await runInThread('method', { file }, BOUNDS);
  // Buffers cross threads as plain bytes.
  return {
    ...method,
    pictures: method.pictures.map((picture) => ({ ...picture, data: Buffer.from(picture.data) })),
  };
}
