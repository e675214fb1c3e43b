import {
  AlignmentType,
  LineRuleType,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { FACES, SIZES } from './faces';
import { CHARACTER, CHARACTER_SPACING, LINE_PITCH } from './page';

const LINE = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const FREE_LINE = { line: 240, lineRule: LineRuleType.AUTO } as const;
/** Two characters, however large they are. */
export const INDENT = { firstLineChars: 200, firstLine: 2 * CHARACTER };
const PLAIN = { bold: false, italics: false, color: '000000' } as const;

/** Styles whose lines stand free of the grid: titles, pictures, tables. */
export const GRIDLESS_STYLES = new Set([
  ...['Heading1', 'Heading2', 'FrontTitle', 'CoverTitle', 'CoverLine', 'DocumentMark', 'DocumentTitle'],
  ...['TableText', 'Picture', 'Caption', 'SmallPrint'],
]);

/** The styles of the standard's text, for books and for official documents alike. */
export function toStyles({ indentsContents = false } = {}): IStylesOptions {
  return {
    default: {
      document: {
        run: { ...FACES.fangsong, size: SIZES.sanhao, characterSpacing: CHARACTER_SPACING, ...LANGUAGE },
        paragraph: { spacing: LINE, alignment: AlignmentType.BOTH },
      },
      heading1: {
        run: { ...FACES.title, ...PLAIN, size: 52 },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...FREE_LINE, before: 0, after: 400 },
          keepNext: true,
          outlineLevel: 0,
        },
      },
      heading2: {
        run: { ...FACES.title, ...PLAIN, size: SIZES.erhao },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: 680, lineRule: LineRuleType.EXACT, before: 0, after: 200 },
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
        },
      },
      heading3: {
        run: { ...FACES.hei, ...PLAIN, size: SIZES.sanhao },
        paragraph: { ...LEVEL, outlineLevel: 2 },
      },
      heading4: {
        run: { ...FACES.kai, ...PLAIN, size: SIZES.sanhao },
        paragraph: { ...LEVEL, outlineLevel: 3 },
      },
      heading5: {
        run: { ...FACES.fangsong, ...PLAIN, size: SIZES.sanhao },
        paragraph: { ...LEVEL, outlineLevel: 4 },
      },
    },
    characterStyles: [EMPHASIS],
    paragraphStyles: [
      ...TEXT_STYLES,
      ...BOOK_STYLES,
      ...DOCUMENT_STYLES,
      style('TOC1', 'toc 1', { run: FACES.hei, paragraph: { alignment: AlignmentType.LEFT } }),
      style('TOC2', 'toc 2', {
        paragraph: {
          alignment: AlignmentType.LEFT,
          indent: { left: indentsContents ? 2 * CHARACTER : 0 },
        },
      }),
    ],
  };
}

/** Chinese is not set in slanted type: what is stressed stands in 楷体. */
const EMPHASIS: ICharacterStyleOptions = {
  id: 'Emphasis',
  name: 'Emphasis',
  quickFormat: true,
  run: { ...FACES.kai, italics: false },
};

const LANGUAGE = { language: { value: 'en-US', eastAsia: 'zh-CN' } } as const;
const LEVEL = { spacing: LINE, indent: INDENT, keepNext: true, alignment: AlignmentType.BOTH } as const;

const style = (
  id: string,
  name: string,
  more: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...more,
});

const TEXT_STYLES: IParagraphStyleOptions[] = [
  style('BodyText', 'Body Text', { paragraph: { indent: INDENT } }),
  style('Quote', 'Quote', {
    run: { ...FACES.kai, italics: false },
    paragraph: { indent: { ...INDENT, left: 2 * CHARACTER, right: 2 * CHARACTER } },
  }),
  style('ListItem', 'List Item', { paragraph: { indent: INDENT } }),
  style('TableText', 'Table Text', {
    run: { size: SIZES.xiaosi, characterSpacing: 0 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...FREE_LINE, before: 40, after: 40 } },
  }),
  style('Picture', 'Picture', {
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { ...FREE_LINE, before: 160, after: 60 },
      keepNext: true,
    },
  }),
  style('Caption', 'caption', {
    run: { ...FACES.fangsong, ...PLAIN, size: SIZES.sihao },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...FREE_LINE, before: 0, after: 200 } },
  }),
];

const BOOK_STYLES: IParagraphStyleOptions[] = [
  style('CoverTitle', 'Cover Title', {
    run: { ...FACES.title, size: 72 },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 1100, lineRule: LineRuleType.AT_LEAST, before: 5 * LINE_PITCH },
    },
  }),
  style('CoverLine', 'Cover Line', {
    run: { ...FACES.kai, size: SIZES.erhao },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 800, lineRule: LineRuleType.AT_LEAST } },
  }),
  style('FrontTitle', 'Front Title', {
    run: { ...FACES.title, size: SIZES.erhao },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 680, lineRule: LineRuleType.EXACT, after: 400 },
      keepNext: true,
    },
  }),
  style('MethodOrigin', 'Method Origin', { run: FACES.kai, paragraph: { alignment: AlignmentType.CENTER } }),
  style('MethodOneLine', 'Method One Line', { run: FACES.kai, paragraph: { indent: INDENT } }),
  style('MethodAuthors', 'Method Authors', {
    run: FACES.kai,
    paragraph: { alignment: AlignmentType.RIGHT, spacing: { ...LINE, before: 200 } },
  }),
  style('IndexEntry', 'Index Entry', { paragraph: { alignment: AlignmentType.LEFT } }),
  style('SmallPrint', 'Small Print', {
    run: { ...FACES.song, size: SIZES.xiaowu, characterSpacing: 0, color: '595959' },
    paragraph: { alignment: AlignmentType.LEFT, spacing: { ...FREE_LINE, before: 0, after: 0 } },
  }),
];

const DOCUMENT_STYLES: IParagraphStyleOptions[] = [
  style('DocumentMark', 'Document Mark', {
    run: { ...FACES.title, size: 80, color: 'FF0000', characterSpacing: 0 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 960, lineRule: LineRuleType.AT_LEAST } },
  }),
  style('DocumentTitle', 'Document Title', {
    run: { ...FACES.title, size: SIZES.erhao, characterSpacing: 0 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 680, lineRule: LineRuleType.EXACT } },
  }),
];
