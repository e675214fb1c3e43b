import type { MethodHtml, MethodPicture, MethodSection } from './work-method';

/** A picture with the file that it is printed from. */
export interface BookPicture extends MethodPicture {
  /** Path of a PNG or JPEG file that may be read. */
  file: string;
}

/** A work method as a book shows it. */
export interface BookMethod {
  title: string;
  oneLine: string;
  organization: string | null;
  branch: string;
  city: string;
  authors: string[];
  sections: Array<{ section: MethodSection; html: MethodHtml }>;
  /** What the sections name by token, and after them those that no section names. */
  pictures: BookPicture[];
}

export interface BookPart {
  title: string;
  preface: MethodHtml;
  methods: BookMethod[];
}

/** A collection (汇编), or any selection of methods, as its Word, PDF, EPUB and workbook files are made from. */
export interface Book {
  title: string;
  year: number;
  /** The body that publishes it (编印单位). */
  publisher: string;
  preface: MethodHtml;
  /** A selection without parts is one part without a title. */
  parts: BookPart[];
}
