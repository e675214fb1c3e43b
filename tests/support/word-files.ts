import { unzipSync, zipSync, type Zippable } from 'fflate';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface WordParts {
  body: string;
  /** `<Relationship …/>` of the text. */
  relationships?: string;
  /** More parts by name. */
  parts?: Record<string, string | Uint8Array>;
  contentType?: string;
  styles?: string;
}

/** The smallest Word file around a body, as a test writes it. */
export function wordFile({ body, relationships = '', parts = {}, contentType, styles }: WordParts): Buffer {
  const files: Zippable = {
    '[Content_Types].xml': bytes(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType ?? `${MAIN}.document.main+xml`}"/></Types>`,
    ),
    '_rels/.rels': bytes(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': bytes(
      `<Relationships xmlns="${PACKAGE}/relationships">${styles === undefined ? '' : `<Relationship Id="rIdStyles" Type="${OFFICE}/relationships/styles" Target="styles.xml"/>`}${relationships}</Relationships>`,
    ),
    'word/document.xml': bytes(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  };
  if (styles !== undefined) files['word/styles.xml'] = bytes(`<w:styles xmlns:w="w">${styles}</w:styles>`);
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? bytes(content) : content;
  return Buffer.from(zipSync(files));
}

const bytes = (text: string) => new TextEncoder().encode(text);

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A relationship to somewhere outside the file. */
export const outside = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}" TargetMode="External"/>`;

/** One part of a Word file as text. */
export function readPart(file: Uint8Array, name: string): string {
  const part = unzipSync(file, { filter: (entry) => entry.name === name })[name];
  if (!part) throw new Error(`The file has no part ${name}.`);
  return new TextDecoder().decode(part);
}

export const partNames = (file: Uint8Array): string[] => Object.keys(unzipSync(file));

/** The text of each paragraph. */
export const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([found]) =>
    [...found.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? '\n').join(''),
  );
