import { NumberFormat, SectionType, type ISectionOptions } from 'docx';
import type { BookContent, MethodContent, PartContent } from '../content/book-content';
import type { PreparedPicture } from '../content/prepare-pictures';
import { toTitleLines } from '../content/title-lines';
import { toTitleWidth } from '../content/title-width';
import { WORDS } from '../content/words';
import { bookmark, Counter, dotsTo, indent, paragraph, run, spacing, TAB } from './body-xml';
import { packDocument } from './pack';
import { GRID, LINE_PITCH, PAGE, TEXT_HEIGHT, TEXT_WIDTH } from './page';
import { NO_FOLIOS, NO_HEADS, toFolios, toRunningHeads } from './running';
import { toStyles } from './styles';
import { writeBlocks, type BookFile } from './write-blocks';
import { pageOf, toBookmark, toContentsBookmark, writeContents } from './write-contents';

interface Section {
  layout: Omit<ISectionOptions, 'children'>;
  /** Paragraphs and tables as XML. */
  body: string;
}

/** Writes a book as a Word file; `pages` are the printed page numbers of its places, by their ids. */
export async function writeWordBook(
  content: BookContent,
  pictures: Map<string, PreparedPicture>,
  pages: Map<string, number>,
): Promise<Buffer> {
  const file = { pictures, placed: new Map(), drawings: new Counter(), bookmarks: new Counter() };
  const sections = [
    ...(content.isSingle ? [] : [toCover(content), ...toFront(content, file, pages)]),
    ...content.parts.map((part, index) => toPart(content, part, index === 0, file)),
    ...(content.index.length > 0 ? [toIndex(content, file, pages)] : []),
  ];
  const note = content.note.map((text) => paragraph('SmallPrint', run(text)));
  return packDocument(
    {
      title: content.title,
      creator: content.publisher,
      styles: toStyles({ indentsContents: content.parts.some(({ title }) => title !== '') }),
      // A line that an author broke is not stretched to the margin.
      compatibility: { doNotExpandShiftReturn: true },
      evenAndOddHeaderAndFooters: true,
      sections: sections.map(({ layout }) => ({ ...layout, children: [] })),
    },
    {
      bodies: sections.map(({ body }, index) =>
        index === sections.length - 1 ? body + note.join('') : body,
      ),
      pictures: [...file.placed].flatMap(([token, id]) => {
        const picture = pictures.get(token);
        return picture ? [{ id, name: `${token}.${picture.type}`, data: picture.data }] : [];
      }),
    },
  );
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
    layout: { properties: { page: PAGE, grid: GRID }, headers: NO_HEADS(), footers: NO_FOLIOS() },
    body: [
      paragraph('CoverTitle', run(lines.join('\n'))),
      paragraph(
        'CoverLine',
        run(publisher),
        spacing({ before: Math.max(LINE_PITCH, free), line: COVER.foot }),
      ),
      paragraph('CoverLine', run(`${year}年`)),
    ].join(''),
  };
}

/** Preface and contents, in roman numerals. */
function toFront(content: BookContent, file: BookFile, pages: Map<string, number>): Section[] {
  const title = (words: string) => paragraph('FrontTitle', run(words));
  const fronts = [
    ...(content.preface.length > 0 ? [title(WORDS.preface) + writeBlocks(content.preface, file)] : []),
    title(WORDS.contents) + writeContents(content, pages),
  ];
  return fronts.map((body, index) => ({
    layout: {
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
    },
    body,
  }));
}

/** Words that the contents and the index refer to. */
const place = (id: string, words: string, file: BookFile): string =>
  bookmark([toContentsBookmark(id), toBookmark(id)], file.bookmarks, run(words));

function toPart(content: BookContent, part: PartContent, isFirst: boolean, file: BookFile): Section {
  const opening =
    part.title === ''
      ? ''
      : paragraph('Heading1', place(part.id, part.title, file), spacing({ before: 6 * LINE_PITCH })) +
        writeBlocks(part.preface, file);
  const methods = part.methods.map((method, index) =>
    writeMethod(method, index > 0 || part.title !== '', file),
  );
  return {
    layout: toBodyLayout(content, part.title || content.title, isFirst),
    body: opening + methods.join(''),
  };
}

function toBodyLayout(content: BookContent, running: string, isFirst: boolean): Section['layout'] {
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

function writeMethod(method: MethodContent, breaksPage: boolean, file: BookFile): string {
  const breaks = breaksPage ? '<w:pageBreakBefore/>' : '';
  return [
    paragraph(
      'Heading2',
      place(method.id, method.title, file),
      breaks + indent(toTitleIndent(method.title, 22)),
    ),
    ...method.origin.map((text) => paragraph('MethodOrigin', run(text))),
    method.oneLine === ''
      ? ''
      : paragraph('MethodOneLine', run(`${WORDS.oneLine}：`, '<w:b/>') + run(method.oneLine)),
    ...method.sections.map(
      ({ title, blocks }) => paragraph('Heading3', run(title)) + writeBlocks(blocks, file),
    ),
    method.authors.length === 0
      ? ''
      : paragraph('MethodAuthors', run(`（${WORDS.authors}：${method.authors.join('、')}）`)),
  ].join('');
}

function toIndex(content: BookContent, file: BookFile, pages: Map<string, number>): Section {
  const entries = content.index.map(({ name, methods }) =>
    paragraph(
      'IndexEntry',
      run(name) + TAB + methods.map((id) => pageOf(toBookmark(id), pages.get(id))).join(run('、')),
      dotsTo(TEXT_WIDTH),
    ),
  );
  return {
    layout: toBodyLayout(content, WORDS.index, false),
    body: paragraph('Heading1', place('index', WORDS.index, file)) + entries.join(''),
  };
}
