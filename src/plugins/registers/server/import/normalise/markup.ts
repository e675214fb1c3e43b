const SIGNS: Array<[sign: string, entity: string]> = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
];

/** Lines of a cell as paragraphs of HTML; whatever stands in them is text. */
export function toParagraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        `<p>${SIGNS.reduce((html, [sign, entity]) => html.replaceAll(sign, entity), line.trim())}</p>`,
    )
    .join('');
}

/** The lines that `toParagraphs` made paragraphs of. */
export function fromParagraphs(html: string): string {
  const text = html.replaceAll('</p><p>', '\n').replace(/^<p>|<\/p>$/g, '');
  return SIGNS.reduceRight((lines, [sign, entity]) => lines.replaceAll(entity, sign), text);
}
