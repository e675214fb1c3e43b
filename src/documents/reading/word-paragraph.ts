import type { Run, TableCell } from '../content/blocks';
import type { FoundPicture } from './word-text';

export interface WordParagraph {
  kind: 'paragraph';
  /** Lower case name of the style. */
  style: string;
  outline: number | null;
  /** Of an automatic list. */
  list: { isNumbered: boolean; depth: number } | null;
  /** Twips from the left. */
  indent: number;
  runs: Run[];
  text: string;
  pictures: FoundPicture[];
}

export type WordBlock = WordParagraph | { kind: 'table'; rows: TableCell[][] };
