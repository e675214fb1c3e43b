import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block } from '../content/blocks';
import type { BookContent } from '../content/book-content';
import type { PreparedPicture } from '../content/prepare-pictures';
import { toCaption } from '../content/caption';
import { toFullTable } from '../content/table-rows';
import { toTitleLines } from '../content/title-lines';
import { toTitleWidth } from '../content/title-width';
import { WORDS } from '../content/words';
import { DOCUMENTS_FOLDER } from '../source-folder';
import { fontFolders } from './fonts';
import { putPhotographs, standIn } from './photographs';

export interface Typeset {
  /** Sheets' sides, cover and empty ones included. */
  pageCount: number;
  /** Printed page numbers by the ids of parts, methods and `index`. */
  pages: Map<string, number>;
  /** The file, in pieces. */
  toPdf(): Buffer[];
}

/** Points of a line: 156 mm. */
const LINE = 442;
const WORKSPACE = path.join(DOCUMENTS_FOLDER, 'pdf');

/**
 * Lays a book out on pages; undrawn, its pictures are white and only the page numbers count. Works without a pause and
 * holds its memory until the process or worker ends, so it belongs in a worker thread. @throws Error with the typesetter's words
 */
export function typeset(
  content: BookContent,
  pictures: Map<string, PreparedPicture>,
  { isDrawn }: { isDrawn: boolean },
): Typeset {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: fontFolders() }],
  });
  for (const [token, picture] of isDrawn ? pictures : [])
    compiler.mapShadow(
      path.join(WORKSPACE, nameOf(token, picture)),
      picture.type === 'jpg' ? standIn(token, picture) : wrapDrawing(picture),
    );
  compiler.mapShadow(
    path.join(WORKSPACE, 'data.json'),
    Buffer.from(JSON.stringify({ ...toTypesetData(content, pictures), isDrawn })),
  );
  const compiled = compiler.compile({ mainFilePath: path.join(WORKSPACE, 'book.typ') });
  const document = compiled.result;
  if (!document)
    throw new Error(`The book cannot be typeset: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  // The mark `places` stands at the end of book.typ.
  const [places = []] = compiler.query(document, { selector: '<places>', field: 'value' }) as Array<
    Array<{ id: string; page: number }>
  >;
  return {
    pageCount: document.numOfPages,
    pages: new Map(places.map(({ id, page }) => [id, page])),
    toPdf: () => {
      const file = compiler.pdf(document, { pdfTags: true });
      return [file, ...putPhotographs(file, pictures)];
    },
  };
}

const nameOf = (token: string, { type }: PreparedPicture): string =>
  `${token}.${type === 'jpg' ? 'pdf' : 'svg'}`;

/** A drawing with the picture inside: the typesetter unpacks it when it prints, one at a time. */
function wrapDrawing({ data, width, height }: PreparedPicture): Buffer {
  const size = `width="${width}" height="${height}"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}"><image ${size} href="data:image/png;base64,${data.toString('base64')}"/></svg>`,
  );
}

function toTypesetData(content: BookContent, pictures: Map<string, PreparedPicture>) {
  const show = (blocks: Block[]) => blocks.map((block) => toTypesetBlock(block, pictures));
  return {
    ...content,
    pictures: undefined,
    words: WORDS,
    titleLines: toTitleLines(content.title, 12),
    hasParts: content.parts.some(({ title }) => title !== ''),
    preface: show(content.preface),
    parts: content.parts.map((part) => ({
      ...part,
      preface: show(part.preface),
      methods: part.methods.map((method) => ({
        ...method,
        titleWidth: toTitleWidth(method.title, 22, LINE),
        sections: method.sections.map((section) => ({ ...section, blocks: show(section.blocks) })),
      })),
    })),
  };
}

function toTypesetBlock(block: Block, pictures: Map<string, PreparedPicture>) {
  if (block.kind === 'table') return { kind: block.kind, ...toFullTable(block.rows) };
  if (block.kind !== 'picture') return block;
  const picture = pictures.get(block.token);
  if (!picture) throw new Error(`Picture ${block.token} was not prepared.`);
  const { width, height, alternative } = picture;
  return {
    kind: block.kind,
    path: nameOf(block.token, picture),
    width,
    height,
    alternative,
    caption: toCaption(block),
  };
}
