import type { MethodHtml, MethodSection } from '../shared/work-method';

/** What reading a Word file left out or changed. */
export const READING_NOTES = [
  'links-removed',
  'linked-picture',
  'unreadable-picture',
  'outside-content',
  'drawing',
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
}

export interface ReadMethod {
  title: string;
  oneLine: string;
  sections: Partial<Record<MethodSection, MethodHtml>>;
  pictures: ReadPicture[];
  notes: ReadingNote[];
}

/**
 * Reads a work method from a Word file, in a worker thread with a bound on its memory and time.
 * @throws DocumentRefused when the file is hostile or broken
 */
export declare function readMethodFile(file: string): Promise<ReadMethod>;
