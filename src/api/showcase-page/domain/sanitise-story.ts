import sanitizeHtml from 'sanitize-html';

/** A picture in a story is its token; where its files are is decided when the page is drawn. */
const TOKEN = /^[0-9a-f]{32}$/;
const SPAN = /^[1-9]\d?$/;

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    'h2', 'h3', 'p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote',
    'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'img', 'figcaption',
  ], // prettier-ignore
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['data-token', 'alt'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // Their text goes with them: it was never meant to be read.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'svg', 'math', 'iframe', 'object', 'xmp'],
  nestingLimit: 20,
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    h4: 'h3',
    a: (tagName, { href = '' }) => ({ tagName, attribs: linkOf(href) }),
    img: (tagName, attribs) => ({
      tagName,
      attribs: { 'data-token': attribs['data-token'] ?? '', alt: attribs.alt ?? '' },
    }),
    th: (tagName, attribs) => ({ tagName, attribs: spansOf(attribs) }),
    td: (tagName, attribs) => ({ tagName, attribs: spansOf(attribs) }),
  },
  exclusiveFilter: ({ tag, attribs, text, mediaChildren }) =>
    (tag === 'img' && !TOKEN.test(attribs['data-token'] ?? '')) ||
    (tag === 'figure' && (mediaChildren?.length ?? 0) === 0) ||
    (tag === 'a' && text.trim() === '' && (mediaChildren?.length ?? 0) === 0),
}; // prettier-ignore

/** A story with nothing in it but what a story is made of: headings, paragraphs, lists, quotes, tables, links, pictures by token. */
export const sanitiseStory = (html: string): string => sanitizeHtml(html, OPTIONS).trim();

/** The tokens of a story's pictures, in their order. */
export const storyTokens = (story: string): string[] =>
  [...story.matchAll(/<img data-token="([0-9a-f]{32})"/g)].map(([, token = '']) => token);

/** A story without the pictures that the page does not have. */
export function withoutStrangers(story: string, tokens: ReadonlySet<string>): string {
  return story.replace(/<figure>(?:(?!<\/figure>)[\s\S])*<\/figure>|<img [^>]*>/g, (part) =>
    storyTokens(part).every((token) => tokens.has(token)) ? part : '',
  );
}

/** Whole addresses only: a relative one would lead somewhere else on every page that quotes it. */
function isAddress(href: string): boolean {
  try {
    const { protocol, username } = new URL(href);
    return (protocol === 'https:' || protocol === 'http:') && username === '';
  } catch {
    return false;
  }
}

const linkOf = (href: string): Record<string, string> =>
  isAddress(href) ? { href, rel: 'noopener noreferrer nofollow' } : {};

const spansOf = (attribs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attribs).filter(
      ([name, value]) => (name === 'colspan' || name === 'rowspan') && SPAN.test(value),
    ),
  );
