import { toText, type TableCell } from '../content/blocks';
import { isCaption, LONGEST_CAPTION } from './captions';
import type { WordParagraph } from './word-paragraph';

/** A cell as it is read, before its pictures leave it. */
export interface ReadCell {
  cell: TableCell;
  /** Where it begins, from 0. */
  column: number;
  paragraphs: WordParagraph[];
}

/**
 * Takes the pictures out of a table, each followed by its caption: the paragraph below it in its cell, or what the
 * cell below says. Tables only lay pictures out in many files; rows that then hold nothing go.
 */
export function takePicturesOut(rows: ReadCell[][]): { rows: TableCell[][]; pictures: WordParagraph[] } {
  const pictures: WordParagraph[] = [];
  rows.forEach((cells, index) => {
    const below = findCaptions(cells, rows[index + 1] ?? []);
    for (const one of cells) {
      for (const holder of one.paragraphs.filter((paragraph) => paragraph.pictures.length > 0)) {
        pictures.push({ ...holder, runs: [], text: '' });
        const next = one.paragraphs[one.paragraphs.indexOf(holder) + 1];
        const under = below.get(one);
        if (next && next.pictures.length === 0 && isCaption(next)) {
          pictures.push(toCaption(next));
          one.paragraphs = one.paragraphs.filter((paragraph) => paragraph !== next);
        } else if (
          under &&
          holder === one.paragraphs.findLast((paragraph) => paragraph.pictures.length > 0)
        ) {
          const [words] = textsOf(under);
          if (words) pictures.push(toCaption(words));
          under.paragraphs = [];
        }
      }
    }
  });
  const filled = rows.map((cells) => cells.map(fill));
  if (pictures.length === 0) return { rows: filled, pictures };
  const hasSpans = filled.flat().some((cell) => cell.rows > 1);
  const kept = hasSpans ? filled : filled.filter((cells) => cells.some(hasText));
  return { rows: kept.some((cells) => cells.some(hasText)) ? kept : [], pictures };
}

/** The cells below that caption pictures: numbered as figures, or a whole row of short words under a row of pictures. */
function findCaptions(cells: ReadCell[], next: ReadCell[]): Map<ReadCell, ReadCell> {
  const isRow =
    cells.length === next.length &&
    cells.every((one) => hasPicture(one) && textsOf(one).length === 0) &&
    next.every(
      (one) =>
        !hasPicture(one) &&
        textsOf(one).length <= 1 &&
        textsOf(one).every(({ text }) => text.length <= LONGEST_CAPTION),
    );
  const found = new Map<ReadCell, ReadCell>();
  for (const one of cells.filter(hasPicture)) {
    const under = next.find(({ column }) => column === one.column);
    const words = under && !hasPicture(under) ? textsOf(under) : [];
    if (under && words.length === 1 && (isRow || words.every(isCaption))) found.set(one, under);
  }
  return found;
}

const hasPicture = ({ paragraphs }: ReadCell) => paragraphs.some(({ pictures }) => pictures.length > 0);
const textsOf = ({ paragraphs }: ReadCell) => paragraphs.filter(({ text }) => text !== '');
const hasText = ({ paragraphs }: TableCell) => paragraphs.some((runs) => toText(runs).trim() !== '');
const toCaption = (paragraph: WordParagraph): WordParagraph => ({
  ...paragraph,
  style: 'caption',
  outline: null,
  list: null,
});

function fill({ cell, paragraphs }: ReadCell): TableCell {
  const runs = paragraphs.filter(({ text }) => text !== '').map((paragraph) => paragraph.runs);
  return { ...cell, paragraphs: runs.length > 0 ? runs : [[]] };
}
