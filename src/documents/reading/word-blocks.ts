import { toText, type TableCell } from '../content/blocks';
import { childOf, childrenOf, descendants, type XmlElement } from '../package/xml-tree';
import type { ReadingNote } from './method-reading';
import { takePicturesOut, type ReadCell } from './table-pictures';
import type { Lists } from './word-lists';
import type { WordBlock, WordParagraph } from './word-paragraph';
import { readOutline, valueOf, type WordStyle } from './word-styles';
import { isOn, type TextReader } from './word-text';

/** Reads the body of a Word file as paragraphs and tables in their order. */
export class BlockReader {
  constructor(
    private readonly styles: Map<string, WordStyle>,
    private readonly lists: Lists,
    private readonly texts: TextReader,
    private readonly note: (note: ReadingNote) => void,
  ) {}

  read(container: XmlElement): WordBlock[] {
    return childrenOf(container).flatMap((child): WordBlock[] => {
      switch (child.name) {
        case 'w:p':
          return [this.readParagraph(child)];
        case 'w:tbl':
          return this.readTable(child);
        case 'w:sdt': {
          const content = childOf(child, 'w:sdtContent');
          return content && !isContents(child) ? this.read(content) : [];
        }
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          return this.read(child);
        case 'w:altChunk':
          this.note('outside-content');
          return [];
        default:
          return [];
      }
    });
  }

  private readParagraph(paragraph: XmlElement): WordParagraph {
    const properties = childOf(paragraph, 'w:pPr');
    const style = this.styles.get(valueOf(childOf(properties, 'w:pStyle')) ?? '');
    const { runs, pictures } = this.texts.read(paragraph);
    const numbering = childOf(properties, 'w:numPr');
    const depth = Number(valueOf(childOf(numbering, 'w:ilvl')) ?? 0);
    const isNumbered = numbering ? this.lists(valueOf(childOf(numbering, 'w:numId')) ?? '', depth) : null;
    const indent = childOf(properties, 'w:ind')?.attributes;
    return {
      kind: 'paragraph',
      style: style?.name ?? '',
      outline: readOutline(properties) ?? style?.outline ?? null,
      list: isNumbered === null ? null : { isNumbered, depth },
      indent: Number(indent?.['w:left'] ?? indent?.['w:start'] ?? 0),
      runs,
      text: toText(runs).trim(),
      pictures,
    };
  }

  private readTable(table: XmlElement): WordBlock[] {
    const open: Array<TableCell | undefined> = [];
    const read = childrenOf(table, 'w:tr').map((row) => {
      const isHeading = isOn(childOf(childOf(row, 'w:trPr'), 'w:tblHeader'));
      let next = 0;
      return childrenOf(row, 'w:tc').flatMap((element): ReadCell[] => {
        const properties = childOf(element, 'w:tcPr');
        const columns = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1);
        const merge = childOf(properties, 'w:vMerge');
        const column = next;
        next += columns;
        const above = open[column];
        if (merge && valueOf(merge) !== 'restart' && above) {
          above.rows += 1;
          return [];
        }
        const cell = { isHeading: isHeading || isSetInHei(element), columns, rows: 1, paragraphs: [] };
        open[column] = merge ? cell : undefined;
        const paragraphs = [...descendants(element, 'w:p')].map((one) => this.readParagraph(one));
        return [{ cell, column, paragraphs }];
      });
    });
    const { rows, pictures } = takePicturesOut(read);
    if (pictures.length > 0) this.note('pictures-after-table');
    const filled = rows.filter((cells) => cells.length > 0);
    return [...(filled.length > 0 ? [{ kind: 'table' as const, rows: filled }] : []), ...pictures];
  }
}

/** Cells that head a row are set in 黑体 in official tables, the books of this office among them. */
function isSetInHei(cell: XmlElement): boolean {
  const runs = [...descendants(cell, 'w:r')].filter((run) => childOf(run, 'w:t'));
  return (
    runs.length > 0 &&
    runs.every((run) => childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes['w:eastAsia'] === '黑体')
  );
}

/** A table of contents repeats what follows. */
const isContents = (control: XmlElement): boolean => {
  const properties = childOf(control, 'w:sdtPr');
  return properties !== undefined && !descendants(properties, 'w:docPartGallery').next().done;
};
