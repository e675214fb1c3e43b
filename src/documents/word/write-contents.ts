import type { BookContent } from '../content/book-content';
import { WORDS } from '../content/words';
import { CLOSE_FIELD, dotsTo, field, linkTo, openField, paragraph, run, TAB } from './body-xml';
import { TEXT_WIDTH } from './page';

/** Bookmark of a place for the book's own references. */
export const toBookmark = (id: string): string => id.replaceAll('-', '_');
/** Bookmark for the contents: Word makes these anew when it updates them, and takes away the old. */
export const toContentsBookmark = (id: string): string => `_Toc_${toBookmark(id)}`;

/** The page on which a place stands, to click on. */
export const pageOf = (bookmark: string, page: number | undefined): string =>
  linkTo(bookmark, field(`PAGEREF ${bookmark} \\h`, String(page ?? '')));

/** A table of contents with the pages that are known. */
export function writeContents(content: BookContent, pages: Map<string, number>): string {
  const entries = [
    ...content.parts.flatMap((part) => [
      ...(part.title === '' ? [] : [{ id: part.id, title: part.title, style: 'TOC1' }]),
      ...part.methods.map(({ id, title }) => ({ id, title, style: 'TOC2' })),
    ]),
    ...(content.index.length > 0 ? [{ id: 'index', title: WORDS.index, style: 'TOC1' }] : []),
  ];
  const lines = entries.map(({ id, title, style }, index) => {
    const bookmark = toContentsBookmark(id);
    const entry = linkTo(
      bookmark,
      run(title) + TAB + field(`PAGEREF ${bookmark} \\h`, String(pages.get(id) ?? '')),
    );
    const start = index === 0 ? openField('TOC \\h \\o "1-2"') : '';
    const end = index === entries.length - 1 ? CLOSE_FIELD : '';
    return paragraph(style, start + entry + end, dotsTo(TEXT_WIDTH));
  });
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines.join('')}</w:sdtContent></w:sdt>`;
}
