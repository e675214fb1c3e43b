import { Document, Packer, Paragraph, type ISectionOptions, type IStylesOptions } from 'docx';
import { unzipSync } from 'fflate';
import { addPictures } from '../package/add-pictures';
import { writePackage } from '../package/write-package';
import { GRIDLESS_STYLES } from './styles';

type DocumentOptions = ConstructorParameters<typeof Document>[0];

/** What is put into a file that docx has laid out. */
interface Filling {
  /** Paragraphs and tables of each section, as XML. */
  bodies: string[];
  /** Pictures by the identifiers that the bodies have for them. */
  pictures: Array<{ id: string; name: string; data: Buffer }>;
}

/** Packs a Word file, completed by what docx has no options for and by bodies that are XML already. */
export async function packDocument(
  options: Omit<DocumentOptions, 'styles' | 'sections'> & {
    styles: IStylesOptions;
    sections: ISectionOptions[];
  },
  { bodies, pictures }: Filling = { bodies: [], pictures: [] },
): Promise<Buffer> {
  const sections = options.sections.map((section, index) =>
    bodies[index] === undefined ? section : { ...section, children: [new Paragraph(`${PLACE}${index}`)] },
  );
  const packed = await Packer.toBuffer(new Document({ ...options, sections }));
  const parts = new Map(Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
  const change = (name: string, how: (xml: string) => string) =>
    parts.set(name, Buffer.from(how((parts.get(name) ?? Buffer.alloc(0)).toString())));
  change('word/styles.xml', completeStyles);
  if (bodies.length > 0) change('word/document.xml', (xml) => fill(xml, bodies));
  addPictures(parts, 'word/document.xml', pictures);
  return writePackage(parts);
}

/** Words of the paragraph that stands for the body of a section, and bears its layout. */
const PLACE = 'body of section ';
const PLACES = new RegExp(
  `<w:p>(?:<w:pPr>(<w:sectPr>(?:(?!</w:p>).)*</w:sectPr>)</w:pPr>)?<w:r><w:t[^>]*>${PLACE}(\\d+)</w:t></w:r></w:p>`,
  's',
);

function fill(xml: string, bodies: string[]): string {
  const [head, ...pieces] = xml.split(PLACES);
  if (pieces.length !== 3 * bodies.length) throw new Error('A body has no place in the file.');
  // After each layout and number stands what follows the place.
  return bodies.reduce(
    (text, body, index) => text + endSection(body, pieces[3 * index]) + (pieces[3 * index + 2] ?? ''),
    head ?? '',
  );
}

/** Puts the layout of a section into its last paragraph; that of the last section stands after all of them. */
function endSection(body: string, layout: string | undefined): string {
  if (layout === undefined) return body;
  if (!body.endsWith('</w:p>')) return `${body}<w:p><w:pPr>${layout}</w:pPr></w:p>`;
  const end = body.indexOf('</w:pPr>', body.lastIndexOf('<w:p>'));
  return body.slice(0, end) + layout + body.slice(end);
}

/**
 * Word's control of widows would leave pages of 21 lines, and titles on the grid would take two of its lines each.
 * Places follow the order of CT_PPr.
 */
function completeStyles(xml: string): string {
  const defaults = '<w:pPrDefault><w:pPr>';
  if (!xml.includes(defaults)) throw new Error('The styles have no defaults of paragraphs.');
  return xml
    .replace(defaults, `${defaults}<w:widowControl w:val="0"/>`)
    .replace(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs, (style, id: string) =>
      GRIDLESS_STYLES.has(id) ? style.replace('<w:spacing ', '<w:snapToGrid w:val="0"/><w:spacing ') : style,
    );
}
