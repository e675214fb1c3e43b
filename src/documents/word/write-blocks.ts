import type { Block, PictureBlock, Run } from '../content/blocks';
import type { PreparedPicture } from '../content/prepare-pictures';
import { toFullTable } from '../content/table-rows';
import { WORDS } from '../content/words';
import { toDrawing } from '../templates/drawing';
import { field, indent, paragraph, run, type Counter } from './body-xml';
import { FACES } from './faces';
import { CHARACTER } from './page';
import { INDENT } from './styles';
import { writeTable } from './write-table';

/** What the paragraphs of a book share. */
export interface BookFile {
  pictures: Map<string, PreparedPicture>;
  /** Identifiers of pictures that have been placed, by their tokens. */
  placed: Map<string, string>;
  drawings: Counter;
  bookmarks: Counter;
}

/** Writes blocks as paragraphs and tables of Word. */
export const writeBlocks = (blocks: Block[], file: BookFile): string =>
  blocks.map((block) => writeBlock(block, file)).join('');

function writeBlock(block: Block, file: BookFile): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.level === 1 ? 'Heading4' : 'Heading5', writeRuns(block.runs));
    case 'paragraph':
      return paragraph('BodyText', writeRuns(block.runs));
    case 'quote':
      return paragraph('Quote', writeRuns(block.runs, STRESS_IN_KAI));
    case 'item':
      return paragraph(
        'ListItem',
        (block.mark === null ? '' : run(block.mark)) + writeRuns(block.runs),
        indent({ left: block.depth * 2 * CHARACTER, ...INDENT }),
      );
    case 'table':
      // A paragraph between two tables keeps Word from joining them.
      return writeTable(toFullTable(block.rows), writeCellText) + paragraph('TableText', '');
    case 'picture':
      return writePicture(block, file);
  }
}

const STRESS = '<w:rStyle w:val="Emphasis"/>';
const face = ({ font }: (typeof FACES)[keyof typeof FACES]): string =>
  `<w:rFonts w:ascii="${font.ascii}" w:hAnsi="${font.hAnsi}" w:eastAsia="${font.eastAsia}" w:cs="${font.cs}"/>`;
/** In text that is 楷体 itself, 仿宋 stands out. */
const STRESS_IN_KAI = STRESS + face(FACES.fangsong);
const HEI = face(FACES.hei);

const writeRuns = (runs: Run[], stress = STRESS): string =>
  runs
    .map(({ text, isBold, isItalic }) => run(text, (isItalic ? stress : '') + (isBold ? '<w:b/>' : '')))
    .join('');

const writeCellText = (runs: Run[], isHeading: boolean): string =>
  paragraph('TableText', isHeading ? runs.map(({ text }) => run(text, HEI)).join('') : writeRuns(runs));

function writePicture(block: PictureBlock, { pictures, placed, drawings }: BookFile): string {
  const picture = pictures.get(block.token);
  if (!picture) throw new Error(`Picture ${block.token} was not prepared.`);
  const id = placed.get(block.token) ?? `rIdPicture${placed.size + 1}`;
  placed.set(block.token, id);
  const drawing = toDrawing({
    id,
    number: drawings.next(),
    name: `${WORDS.picture}${block.number ?? ''}`,
    description: picture.alternative,
    // Pixels of 0.75 points.
    width: picture.width / 0.75,
    height: picture.height / 0.75,
  });
  const number = field(`SEQ ${WORDS.picture}`, String(block.number ?? ''));
  const caption = block.caption === '' ? '' : run(`　${block.caption}`);
  return (
    paragraph('Picture', `<w:r>${drawing}</w:r>`) +
    paragraph('Caption', run(WORDS.picture) + number + caption)
  );
}
