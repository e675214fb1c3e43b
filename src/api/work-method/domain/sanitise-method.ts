import sanitizeHtml from 'sanitize-html';
import type { MethodHtml } from '../../../shared/work-method';

/** A picture in a section is its token; where its file is is decided where it is shown. */
const TOKEN = /^[0-9a-f]{32}$/;

const SPAN = /^[1-9]\d?$/;
const spansOf = (attribs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attribs).filter(
      ([name, value]) => (name === 'colspan' || name === 'rowspan') && SPAN.test(value),
    ),
  );

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    'h3', 'h4', 'p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote',
    'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'img', 'figcaption',
  ], // prettier-ignore
  allowedAttributes: { img: ['data-token', 'alt'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  disallowedTagsMode: 'discard',
  // Their text goes with them: it was never meant to be read.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'svg', 'math', 'iframe', 'object', 'xmp'],
  nestingLimit: 20,
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    img: (tagName, attribs) => ({
      tagName,
      attribs: { 'data-token': attribs['data-token'] ?? '', alt: attribs.alt ?? '' },
    }),
    th: (tagName, attribs) => ({ tagName, attribs: spansOf(attribs) }),
    td: (tagName, attribs) => ({ tagName, attribs: spansOf(attribs) }),
  },
  exclusiveFilter: ({ tag, attribs, mediaChildren }) =>
    (tag === 'img' && !TOKEN.test(attribs['data-token'] ?? '')) ||
    (tag === 'figure' && (mediaChildren?.length ?? 0) === 0),
}; // prettier-ignore

/** A section with nothing in it but what work methods are made of (`MethodHtml`). */
export const sanitiseMethod = (html: string): MethodHtml => sanitizeHtml(html, OPTIONS).trim();

/** A section without the figures whose pictures are not among these. */
export const withoutFigures = (html: MethodHtml, kept: ReadonlySet<string>): MethodHtml =>
  html.replace(/<figure>(?:(?!<\/figure>)[\s\S])*<\/figure>/g, (figure) =>
    [...figure.matchAll(/data-token="([0-9a-f]{32})"/g)].every(([, token = '']) => kept.has(token))
      ? figure
      : '',
  );
