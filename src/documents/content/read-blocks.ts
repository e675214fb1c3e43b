import { createRequire } from 'node:module';
import type sanitizeHtml from 'sanitize-html';
import { childrenOf, isElement, parseXml, type XmlElement, type XmlNode } from '../package/xml-tree';
import type { Block, Run, TableCell } from './blocks';

/** Loads the sanitiser when some text first needs it: it takes as long as the text of twenty methods. */
const load = createRequire(__filename);

const TAGS = new Set([
  ...['h3', 'h4', 'p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'img'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [...TAGS],
  allowedAttributes: { img: ['data-token'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  transformTags: { b: 'strong', i: 'em' },
};
/** What XML 1.0 cannot hold, whatever an editor let through. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BULLETS = ['●', '○', '■'];
const PLAIN = { isBold: false, isItalic: false };

/** Reads the HTML of a section as blocks; what is not on the allow-list is dropped and its text kept. */
export function readBlocks(html: string): Block[] {
  const text = html.replace(NOT_XML, '');
  const tree = readClean(text);
  if (tree) return readFlow(tree, 0);
  const sanitize = load('sanitize-html') as typeof sanitizeHtml;
  const clean = sanitize(text, ALLOWED).replace(NOT_XML, '');
  return readFlow(parseXml(`<div>${clean}</div>`), 0);
}

/** Reads HTML that is on the allow-list already, as all that was saved is, in a fifth of the time; null for other. */
function readClean(html: string): XmlElement | null {
  if (/<[!?]/.test(html)) return null;
  try {
    const tree = parseXml(`<div>${html.replace(/<(br|img)(\s[^<>]*?)?\s*\/?>/g, '<$1$2/>')}</div>`);
    return tree.children.every(isAllowed) ? tree : null;
  } catch {
    return null; // HTML that is no XML, such as &nbsp;.
  }
}

const isAllowed = (node: XmlNode): boolean =>
  !isElement(node) || (TAGS.has(node.name) && node.children.every(isAllowed));

/** Strips a plain value of characters that no XML file may hold. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '');

/** Reads what stands in an element: blocks as they are, text between them as paragraphs. */
function readFlow(parent: XmlElement, depth: number): Block[] {
  const blocks: Block[] = [];
  let loose: Run[] = [];
  const flush = () => {
    const runs = tidy(loose);
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs });
    loose = [];
  };
  for (const child of parent.children) {
    const found = typeof child === 'string' ? null : readBlock(child, depth);
    if (!found) {
      loose.push(...readRuns(child, PLAIN));
      continue;
    }
    flush();
    blocks.push(...found);
  }
  flush();
  return blocks;
}

/** Answers null for what stands inside a line. */
function readBlock(element: XmlElement, depth: number): Block[] | null {
  switch (element.name) {
    case 'h3':
    case 'h4': {
      const runs = tidy(readRuns(element, PLAIN));
      return runs.length > 0 ? [{ kind: 'heading', level: element.name === 'h3' ? 1 : 2, runs }] : [];
    }
    case 'p':
      return readFlow(element, depth);
    case 'blockquote':
      return readFlow(element, depth).map((block) =>
        block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block,
      );
    case 'ul':
    case 'ol':
      return readList(element, depth);
    case 'table':
      return readTable(element);
    case 'figure':
    case 'img':
      return readPicture(element);
    default:
      return null;
  }
}

function readList(list: XmlElement, depth: number): Block[] {
  let number = 0;
  return childrenOf(list).flatMap((item) => {
    number += 1;
    const mark = list.name === 'ol' ? `${number}.` : (BULLETS[depth] ?? '●');
    let isFirst = true;
    return readFlow(item, depth + 1).map((block): Block => {
      if (block.kind !== 'paragraph') return block;
      const own = isFirst ? mark : null;
      isFirst = false;
      return { kind: 'item', mark: own, depth, runs: block.runs };
    });
  });
}

function readTable(table: XmlElement): Block[] {
  const rows = childrenOf(table)
    .flatMap((child) => (child.name === 'tr' ? [child] : childrenOf(child)))
    .filter(({ name }) => name === 'tr')
    .map((row) => childrenOf(row).map(readCell))
    .filter((cells) => cells.length > 0);
  return rows.length > 0 ? [{ kind: 'table', rows }] : [];
}

function readCell(cell: XmlElement): TableCell {
  const paragraphs = readFlow(cell, 0).flatMap((block) => ('runs' in block ? [block.runs] : []));
  return {
    isHeading: cell.name === 'th',
    columns: toSpan(cell.attributes.colspan),
    rows: toSpan(cell.attributes.rowspan),
    paragraphs: paragraphs.length > 0 ? paragraphs : [[]],
  };
}

const toSpan = (value: string | undefined) =>
  Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), 63);

function readPicture(element: XmlElement): Block[] {
  const picture = element.name === 'img' ? element : childrenOf(element).find(({ name }) => name === 'img');
  const caption = childrenOf(element).find(({ name }) => name === 'figcaption');
  const text = caption ? tidy(readRuns(caption, PLAIN)) : [];
  const token = picture?.attributes['data-token'];
  if (token === undefined) return text.length > 0 ? [{ kind: 'paragraph', runs: text }] : [];
  return [{ kind: 'picture', token, caption: text.map((run) => run.text).join(''), number: null }];
}

function readRuns(node: XmlElement | string, style: Omit<Run, 'text'>): Run[] {
  if (typeof node === 'string') return [{ text: node.replace(/[\t\n\r ]+/g, ' '), ...style }];
  if (node.name === 'br') return [{ text: '\n', ...style }];
  const own = {
    isBold: style.isBold || node.name === 'strong',
    isItalic: style.isItalic || node.name === 'em',
  };
  return node.children.flatMap((child) => readRuns(child, own));
}

/** Joins neighbours of one style and takes the white space off both ends, as a browser shows it. */
function tidy(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.isBold === run.isBold && last.isItalic === run.isItalic) last.text += run.text;
    else joined.push({ ...run });
  }
  for (const run of joined) run.text = run.text.replace(/ *\n */g, '\n');
  const first = joined[0];
  if (first) first.text = first.text.replace(/^[ \n]+/, '');
  const last = joined.at(-1);
  if (last) last.text = last.text.replace(/[ \n]+$/, '');
  return joined.filter(({ text }) => text !== '');
}
