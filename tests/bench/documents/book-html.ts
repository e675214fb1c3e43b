import type { Book, BookMethod } from '../../../src/shared/book';
import { SECTION_TITLES } from '../../../src/documents/content/words';

/** A book as one page of HTML with pictures by their paths, for programs that read that. */
export function bookHtml(book: Book): string {
  const parts = book.parts.map(
    (part) => `<h1>${part.title}</h1>${part.preface}${part.methods.map(toMethod).join('\n')}`,
  );
  return `<html lang="zh-CN"><head><meta charset="utf-8"><title>${book.title}</title></head><body>${book.preface}${parts.join('\n')}</body></html>`;
}

function toMethod(method: BookMethod): string {
  const files = new Map(method.pictures.map(({ token, file }) => [token, file]));
  const sections = method.sections.map(
    ({ section, html }) =>
      `<h3>${SECTION_TITLES[section]}</h3>${html.replaceAll(/<(\/?)h([34])>/g, (_, end: string, level: string) => `<${end}h${Number(level) + 1}>`)}`,
  );
  const text = sections
    .join('')
    .replaceAll(/data-token="(\w+)"/g, (_, token: string) => `src="${files.get(token)}"`);
  const rest = method.pictures.filter(({ file }) => !text.includes(file));
  const shown = rest.map(
    ({ file, caption }) => `<figure><img src="${file}"><figcaption>${caption}</figcaption></figure>`,
  );
  return `<h2>${method.title}</h2><p>${method.oneLine}</p>${text}${shown.join('')}`;
}
