import {
  Bookmark,
  HeadingLevel,
  LeaderType,
  NumberFormat,
  PageReference,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TableOfContents,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { BookContent, MethodContent, PartContent } from '../content/book-content';
import type { PreparedPicture } from '../content/prepare-pictures';
import { toTitleLines } from '../content/title-lines';
import { toTitleWidth } from '../content/title-width';
import { WORDS } from '../content/words';
import { toWordBlocks } from './block-paragraphs';
import { GRID, LINE_PITCH, PAGE, TEXT_HEIGHT, TEXT_WIDTH } from './page';
import { toPageNumbers } from './page-numbers';
import { packDocument } from './pack';
import { NO_FOLIOS, NO_HEADS, toFolios, toRunningHeads } from './running';
import { toStyles } from './styles';

type Pictures = Map<string, PreparedPicture>;
type Section = Omit<ISectionOptions, 'children'> & { children: Array<Paragraph | Table | TableOfContents> };

/** Writes a book as a Word file; `pages` are the printed page numbers of its places, by their ids. */
export async function writeWordBook(
  content: BookContent,
  pictures: Pictures,
  pages: Map<string, number>,
): Promise<Buffer> {
  const sections = [
    ...(content.isSingle ? [] : [toCover(content), ...toFront(content, pictures)]),
    ...content.parts.map((part, index) => toPart(content, part, index === 0, pictures)),
    ...(content.index.length > 0 ? [toIndex(content)] : []),
  ];
  sections.at(-1)?.children.push(...content.note.map((text) => new Paragraph({ style: 'SmallPrint', text })));
  return packDocument({
    title: content.title,
    creator: content.publisher,
    styles: toStyles({ indentsContents: content.parts.some(({ title }) => title !== '') }),
    // A line that an author broke is not stretched to the margin.
    compatibility: { doNotExpandShiftReturn: true },
    evenAndOddHeaderAndFooters: true,
    pageNumbers: toPageNumbers(pages),
    sections,
  });
}

/** Characters of a line of the title on the cover, and twips of its lines and of those at the foot. */
const COVER = { longest: 12, line: 1100, foot: 800, above: 5 * LINE_PITCH } as const;

/** Twips on either side of a title that is broken into lines of about one length. */
function toTitleIndent(title: string, size: number): { left: number; right: number } {
  const side = Math.round((TEXT_WIDTH - 20 * toTitleWidth(title, size, TEXT_WIDTH / 20)) / 2);
  return { left: side, right: side };
}

function toCover({ title, publisher, year }: BookContent): Section {
  const lines = toTitleLines(title, COVER.longest);
  const free = TEXT_HEIGHT - COVER.above - lines.length * COVER.line - 2 * COVER.foot - 2 * LINE_PITCH;
  return {
    properties: { page: PAGE, grid: GRID },
    headers: NO_HEADS(),
    footers: NO_FOLIOS(),
    children: [
      new Paragraph({
        style: 'CoverTitle',
        children: lines.map((line, index) => new TextRun({ text: line, break: index > 0 ? 1 : 0 })),
      }),
      new Paragraph({
        style: 'CoverLine',
        text: publisher,
        spacing: { before: Math.max(LINE_PITCH, free), line: COVER.foot },
      }),
      new Paragraph({ style: 'CoverLine', text: `${year}年` }),
    ],
  };
}

/** Preface and contents, in roman numerals. */
function toFront(content: BookContent, pictures: Pictures): Section[] {
  const fronts: Section['children'][] = [];
  if (content.preface.length > 0)
    fronts.push([
      new Paragraph({ style: 'FrontTitle', text: WORDS.preface }),
      ...toWordBlocks(content.preface, pictures),
    ]);
  fronts.push([
    new Paragraph({ style: 'FrontTitle', text: WORDS.contents }),
    new TableOfContents(WORDS.contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ]);
  return fronts.map((children, index) => ({
    properties: {
      type: SectionType.ODD_PAGE,
      page: {
        ...PAGE,
        pageNumbers: { formatType: NumberFormat.UPPER_ROMAN, ...(index === 0 ? { start: 1 } : {}) },
      },
      grid: GRID,
    },
    headers: NO_HEADS(),
    footers: toFolios(),
    children,
  }));
}

function toPart(content: BookContent, part: PartContent, isFirst: boolean, pictures: Pictures): Section {
  const children: Section['children'] = [];
  if (part.title !== '')
    children.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { before: 6 * LINE_PITCH },
        children: [new Bookmark({ id: part.id, children: [new TextRun(part.title)] })],
      }),
      ...toWordBlocks(part.preface, pictures),
    );
  part.methods.forEach((method, index) =>
    children.push(...toMethod(method, index > 0 || part.title !== '', pictures)),
  );
  return {
    ...toBodySection(content, part.title || content.title, isFirst),
    children,
  };
}

function toBodySection(content: BookContent, running: string, isFirst: boolean): Omit<Section, 'children'> {
  return {
    properties: {
      type: SectionType.ODD_PAGE,
      titlePage: true,
      page: {
        ...PAGE,
        pageNumbers: { formatType: NumberFormat.DECIMAL, ...(isFirst ? { start: 1 } : {}) },
      },
      grid: GRID,
    },
    headers: toRunningHeads(content.title, running),
    footers: toFolios(),
  };
}

function toMethod(method: MethodContent, breaksPage: boolean, pictures: Pictures): Array<Paragraph | Table> {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: breaksPage,
      indent: toTitleIndent(method.title, 22),
      children: [new Bookmark({ id: method.id, children: [new TextRun(method.title)] })],
    }),
    ...method.origin.map((text) => new Paragraph({ style: 'MethodOrigin', text })),
    ...(method.oneLine === ''
      ? []
      : [
          new Paragraph({
            style: 'MethodOneLine',
            children: [new TextRun({ text: `${WORDS.oneLine}：`, bold: true }), new TextRun(method.oneLine)],
          }),
        ]),
    ...method.sections.flatMap(({ title, blocks }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_3, text: title }),
      ...toWordBlocks(blocks, pictures),
    ]),
    ...(method.authors.length === 0
      ? []
      : [
          new Paragraph({
            style: 'MethodAuthors',
            text: `（${WORDS.authors}：${method.authors.join('、')}）`,
          }),
        ]),
  ];
}

function toIndex(content: BookContent): Section {
  return {
    ...toBodySection(content, WORDS.index, false),
    children: [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: [new Bookmark({ id: 'index', children: [new TextRun(WORDS.index)] })],
      }),
      ...content.index.map(
        ({ name, methods }) =>
          new Paragraph({
            style: 'IndexEntry',
            tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
            children: [
              new TextRun({ children: [name, new Tab()] }),
              ...methods.flatMap((id, index) => [
                ...(index > 0 ? [new TextRun('、')] : []),
                new PageReference(id, { hyperlink: true }),
              ]),
            ],
          }),
      ),
    ],
  };
}
