import type { Block, Run } from '../content/blocks';
import type { BookContent, MethodContent, PartContent } from '../content/book-content';
import { toCaption } from '../content/caption';
import type { PreparedPicture } from '../content/prepare-pictures';
import { toFullTable, type FullTable } from '../content/table-rows';
import { WORDS } from '../content/words';
import { escapeXml } from '../package/xml-tree';

type Pictures = Map<string, PreparedPicture>;

export interface EpubPage {
  id: string;
  title: string;
  /** 0 stays out of the contents, 1 is a part, 2 a method. */
  level: 0 | 1 | 2;
  body: string;
}

/** The pages of a book in reading order, as bodies of XHTML. */
export function toPages(content: BookContent, pictures: Pictures): EpubPage[] {
  const hasParts = content.parts.some(({ title }) => title !== '');
  return [
    ...(content.isSingle ? [] : [toCover(content)]),
    ...(content.preface.length > 0
      ? [toPage('preface', WORDS.preface, 1, h1(WORDS.preface) + toHtml(content.preface, pictures))]
      : []),
    ...content.parts.flatMap((part) => [
      ...(part.title === '' ? [] : [toPart(part, pictures)]),
      ...part.methods.map((method) => toMethod(method, hasParts && part.title !== '' ? 2 : 1, pictures)),
    ]),
    ...(content.index.length > 0 ? [toIndex(content)] : []),
    ...(content.note.length > 0
      ? [toPage('note', '', 0, content.note.map((line) => `<p class="note">${escapeXml(line)}</p>`).join(''))]
      : []),
  ];
}

const toPage = (id: string, title: string, level: EpubPage['level'], body: string): EpubPage => ({
  id,
  title,
  level,
  body,
});
const h1 = (words: string) => `<h1>${escapeXml(words)}</h1>`;

const toCover = ({ title, publisher, year }: BookContent) =>
  toPage(
    'cover',
    title,
    0,
    `<section class="cover">${h1(title)}<p>${escapeXml(publisher)}</p><p>${year}年</p></section>`,
  );

const toPart = ({ id, title, preface }: PartContent, pictures: Pictures) =>
  toPage(id, title, 1, `<div class="part">${h1(title)}</div>${toHtml(preface, pictures)}`);

function toMethod(method: MethodContent, level: 1 | 2, pictures: Pictures): EpubPage {
  const body = [
    h1(method.title),
    ...method.origin.map((line) => `<p class="origin">${escapeXml(line)}</p>`),
    method.oneLine === ''
      ? ''
      : `<p class="one-line"><strong>${WORDS.oneLine}：</strong>${escapeXml(method.oneLine)}</p>`,
    ...method.sections.map(({ title, blocks }) => `<h2>${escapeXml(title)}</h2>${toHtml(blocks, pictures)}`),
    method.authors.length === 0
      ? ''
      : `<p class="authors">（${WORDS.authors}：${escapeXml(method.authors.join('、'))}）</p>`,
  ];
  return toPage(method.id, method.title, level, body.join('\n'));
}

function toIndex({ index, parts }: BookContent): EpubPage {
  const titles = new Map(parts.flatMap(({ methods }) => methods.map(({ id, title }) => [id, title])));
  const items = index.map(
    ({ name, methods }) =>
      `<li>${escapeXml(name)}：${methods
        .map((id) => `<a href="${id}.xhtml">${escapeXml(titles.get(id) ?? '')}</a>`)
        .join('、')}</li>`,
  );
  return toPage('index', WORDS.index, 1, `${h1(WORDS.index)}<ul class="index">${items.join('')}</ul>`);
}

const toHtml = (blocks: Block[], pictures: Pictures): string =>
  blocks.map((block) => toBlockHtml(block, pictures)).join('\n');

function toBlockHtml(block: Block, pictures: Pictures): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 2}>${toRunsHtml(block.runs)}</h${block.level + 2}>`;
    case 'paragraph':
      return `<p>${toRunsHtml(block.runs)}</p>`;
    case 'quote':
      return `<blockquote><p>${toRunsHtml(block.runs)}</p></blockquote>`;
    case 'item':
      return `<p class="item depth-${Math.min(block.depth, 3)}">${escapeXml(block.mark ?? '')}${toRunsHtml(block.runs)}</p>`;
    case 'table':
      return toTableHtml(toFullTable(block.rows));
    case 'picture': {
      const picture = pictures.get(block.token);
      if (!picture) throw new Error(`Picture ${block.token} was not prepared.`);
      const alternative = escapeXml(picture.alternative);
      return `<figure><img src="images/${block.token}.${picture.type}" alt="${alternative}"/><figcaption>${escapeXml(toCaption(block))}</figcaption></figure>`;
    }
  }
}

function toTableHtml({ rows }: FullTable): string {
  const lines = rows.map((cells) => {
    const shown = cells.map((cell) => {
      const name = cell.isHeading ? 'th' : 'td';
      const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`;
      return `<${name}${spans}>${cell.paragraphs.map(toRunsHtml).join('<br/>')}</${name}>`;
    });
    return `<tr>${shown.join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}

function toRunsHtml(runs: Run[]): string {
  return runs
    .map(({ text, isBold, isItalic }) => {
      const words = text.split('\n').map(escapeXml).join('<br/>');
      const leaning = isItalic ? `<em>${words}</em>` : words;
      return isBold ? `<strong>${leaning}</strong>` : leaning;
    })
    .join('');
}
