import type { Run, TableCell } from '../content/blocks';
import { escapeXml } from '../package/xml-tree';

export type HtmlBlock =
  | { kind: 'h3' | 'h4' | 'p' | 'quote'; runs: Run[] }
  | { kind: 'item'; isNumbered: boolean; depth: number; isContinued: boolean; runs: Run[] }
  | { kind: 'table'; rows: TableCell[][] }
  | { kind: 'figure'; token: string; caption: string };

/** Writes blocks as the HTML of a section. */
export function writeHtml(blocks: HtmlBlock[]): string {
  let html = '';
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.kind === 'item') {
      let end = index;
      while (blocks[end]?.kind === 'item') end += 1;
      html += writeList(blocks.slice(index, end).flatMap((item) => (item.kind === 'item' ? [item] : [])));
      index = end - 1;
    } else if (block.kind === 'quote') {
      const previous = blocks[index - 1];
      const next = blocks[index + 1];
      html += `${previous?.kind === 'quote' ? '' : '<blockquote>'}<p>${writeRuns(block.runs)}</p>${next?.kind === 'quote' ? '' : '</blockquote>'}`;
    } else html += writeBlock(block);
  }
  return html;
}

function writeBlock(block: Exclude<HtmlBlock, { kind: 'item' | 'quote' }>): string {
  switch (block.kind) {
    case 'table':
      return `<table><tbody>${block.rows.map((cells) => `<tr>${cells.map(writeCell).join('')}</tr>`).join('')}</tbody></table>`;
    case 'figure':
      return `<figure><img data-token="${block.token}"><figcaption>${escapeXml(block.caption)}</figcaption></figure>`;
    default:
      return `<${block.kind}>${writeRuns(block.runs)}</${block.kind}>`;
  }
}

function writeCell({ isHeading, columns, rows, paragraphs }: TableCell): string {
  const name = isHeading ? 'th' : 'td';
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<${name}${spans}>${paragraphs.map((runs) => `<p>${writeRuns(runs)}</p>`).join('')}</${name}>`;
}

type Item = Extract<HtmlBlock, { kind: 'item' }>;

/** Nests items by their depth; an item of another kind at the same depth begins a new list. */
function writeList(items: Item[]): string {
  const open: string[] = [];
  let html = '';
  const close = () => {
    html += `</li></${open.pop()}>`;
  };
  for (const item of items) {
    const name = item.isNumbered ? 'ol' : 'ul';
    const text = `<p>${writeRuns(item.runs)}</p>`;
    while (open.length > item.depth + 1) close();
    if (item.isContinued && open.length === item.depth + 1) {
      html += text;
      continue;
    }
    if (open.length === item.depth + 1 && open.at(-1) !== name) close();
    if (open.length === item.depth + 1) html += '</li>';
    else {
      open.push(name);
      html += `<${name}>`;
    }
    html += `<li>${text}`;
  }
  while (open.length > 0) close();
  return html;
}

/** Neighbours of one look are one; white space at either end goes. */
function writeRuns(runs: Run[]): string {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.isBold === run.isBold && last.isItalic === run.isItalic) last.text += run.text;
    else joined.push({ ...run });
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first) first.text = first.text.replace(/^\s+/, '');
  if (last) last.text = last.text.replace(/\s+$/, '');
  return joined
    .map(({ text, isBold, isItalic }) => {
      const words = escapeXml(text.replaceAll('\t', ' ')).replaceAll('&#10;', '<br>');
      const leaning = isItalic && words !== '' ? `<em>${words}</em>` : words;
      return isBold && words !== '' ? `<strong>${leaning}</strong>` : leaning;
    })
    .join('');
}
