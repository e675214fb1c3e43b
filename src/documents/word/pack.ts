import { Document, Packer, type IStylesOptions } from 'docx';
import { unzipSync } from 'fflate';
import { GRIDLESS_STYLES } from './styles';

type DocumentOptions = ConstructorParameters<typeof Document>[0];

/** Packs a Word file with its styles completed by what docx has no options for. */
export async function packDocument(
  options: Omit<DocumentOptions, 'styles'> & { styles: IStylesOptions },
): Promise<Buffer> {
  const bare = await Packer.toBuffer(new Document({ styles: options.styles, sections: [{ children: [] }] }));
  const styles = unzipSync(bare, { filter: ({ name }) => name === STYLES })[STYLES];
  if (!styles) throw new Error('A packed document has styles.');
  return Packer.toBuffer(new Document(options), undefined, [
    { path: STYLES, data: complete(new TextDecoder().decode(styles)) },
  ]);
}

const STYLES = 'word/styles.xml';

/**
 * Word's control of widows would leave pages of 21 lines, and titles on the grid would take two of its lines each.
 * Places follow the order of CT_PPr.
 */
function complete(xml: string): string {
  const defaults = '<w:pPrDefault><w:pPr>';
  if (!xml.includes(defaults)) throw new Error('The styles have no defaults of paragraphs.');
  return xml
    .replace(defaults, `${defaults}<w:widowControl w:val="0"/>`)
    .replace(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs, (style, id: string) =>
      GRIDLESS_STYLES.has(id) ? style.replace('<w:spacing ', '<w:snapToGrid w:val="0"/><w:spacing ') : style,
    );
}
