import { escapeXml } from '../package/xml-tree';

/*
 * The text of a book is written as XML at once: docx, which makes all else of the file, takes as long for the
 * paragraphs of a hundred methods as everything else together.
 */

/** A paragraph in a style; `properties` stand in the order of CT_PPr. */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

/** Text in one look, in the order of CT_RPr; `\n` breaks the line. */
export function run(text: string, look = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

export const TAB = '<w:r><w:tab/></w:r>';
/** A tab at the right edge, with dots to it. */
export const dotsTo = (position: number): string =>
  `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${position}"/></w:tabs>`;

/** Twips. */
export const indent = (sides: Record<string, number>): string =>
  `<w:ind${Object.entries(sides)
    .map(([side, size]) => ` w:${side}="${size}"`)
    .join('')}/>`;
export const spacing = (sides: Record<string, number | string>): string =>
  `<w:spacing${Object.entries(sides)
    .map(([side, size]) => ` w:${side}="${size}"`)
    .join('')}/>`;

const mark = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const openField = (code: string): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve">${escapeXml(code)}</w:instrText></w:r>${mark('separate')}`;
export const CLOSE_FIELD = mark('end');
/** A field with what it shows until somebody updates it. */
export const field = (code: string, shown: string): string => openField(code) + run(shown) + CLOSE_FIELD;

export const linkTo = (bookmark: string, content: string): string =>
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${content}</w:hyperlink>`;

/** Numbers what must differ through a file. */
export class Counter {
  private count = 0;
  next(): number {
    this.count += 1;
    return this.count;
  }
}

export function bookmark(names: string[], counter: Counter, content: string): string {
  const marks = names.map((name) => ({ id: counter.next(), name }));
  return [
    ...marks.map(({ id, name }) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`),
    content,
    ...marks.reverse().map(({ id }) => `<w:bookmarkEnd w:id="${id}"/>`),
  ].join('');
}
