import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { FACES, SIZES } from './faces';

/** — 1 — in 四号 宋体, one character in from the outer edge (GB/T 9704-2012, 7.5). */
function toFolio(side: 'odd' | 'even'): Footer {
  const font = { eastAsia: '宋体', ascii: '宋体', hAnsi: '宋体' };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font,
            size: SIZES.sihao,
            characterSpacing: 0,
          }),
        ],
      }),
    ],
  });
}

export const toFolios = () => ({ default: toFolio('odd'), even: toFolio('even'), first: toFolio('odd') });
export const NO_FOLIOS = () => ({
  default: new Footer({ children: [] }),
  even: new Footer({ children: [] }),
});

function toRunningHead(words: string, side: 'odd' | 'even'): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { line: 280, lineRule: 'auto' },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: '000000' } },
        children: [new TextRun({ text: words, ...FACES.song, size: SIZES.wuhao, characterSpacing: 0 })],
      }),
    ],
  });
}

/** The book's title on even pages, the part's on odd ones, none where a part opens. */
export const toRunningHeads = (book: string, part: string) => ({
  default: toRunningHead(part, 'odd'),
  even: toRunningHead(book, 'even'),
  first: new Header({ children: [] }),
});
export const NO_HEADS = () => ({
  default: new Header({ children: [] }),
  even: new Header({ children: [] }),
  first: new Header({ children: [] }),
});
