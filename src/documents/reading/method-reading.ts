import type { MethodHtml, MethodSection } from '../../shared/work-method';

/** What reading a Word file left out or changed. */
export type ReadingNote =
  | 'links-removed'
  | 'linked-picture'
  | 'unreadable-picture'
  | 'outside-content'
  | 'drawing'
  | 'pictures-after-table'
  | 'footnotes'
  | 'comments'
  | 'tracked-changes'
  | 'no-section-headings';

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
