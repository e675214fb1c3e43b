/** A stretch of text in one style; `\n` breaks the line. */
export interface Run {
  text: string;
  isBold: boolean;
  isItalic: boolean;
}

/** A picture on a line of its own. */
export interface PictureBlock {
  kind: 'picture';
  /** Of the picture in its method. */
  token: string;
  caption: string;
  /** Counted through the whole book; null until the book is laid out. */
  number: number | null;
}

export interface TableCell {
  isHeading: boolean;
  columns: number;
  rows: number;
  paragraphs: Run[][];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'quote'; runs: Run[] }
  /** `mark` is what stands before the text; null continues the item above. `depth` counts from 0. */
  | { kind: 'item'; mark: string | null; depth: number; runs: Run[] }
  | { kind: 'table'; rows: TableCell[][] }
  | PictureBlock;

export const toText = (runs: Run[]): string => runs.map(({ text }) => text).join('');
