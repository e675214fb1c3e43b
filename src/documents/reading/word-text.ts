import type { Run } from '../content/blocks';
import type { ReadingNote } from './method-reading';
import type { Relationship } from '../package/relationships';
import { childOf, childrenOf, descendants, isElement, type XmlElement } from '../package/xml-tree';
import { valueOf, type WordStyle } from './word-styles';

/** A picture in a text, not yet taken from its part. */
export interface FoundPicture {
  part: string;
  alternative: string;
}

export interface FoundText {
  runs: Run[];
  pictures: FoundPicture[];
}

/** Reads the runs and pictures of a paragraph as they look with all changes accepted. */
export class TextReader {
  constructor(
    private readonly styles: Map<string, WordStyle>,
    private readonly relationships: Map<string, Relationship>,
    private readonly note: (note: ReadingNote) => void,
  ) {}

  read(paragraph: XmlElement): FoundText {
    const found: FoundText = { runs: [], pictures: [] };
    this.visit(paragraph, found);
    return found;
  }

  private visit(element: XmlElement, found: FoundText): void {
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case 'w:r':
          this.readRun(child, found);
          break;
        case 'w:hyperlink':
          if (child.attributes['r:id'] !== undefined) this.note('links-removed');
          this.visit(child, found);
          break;
        case 'w:ins':
        case 'w:moveTo':
          this.note('tracked-changes');
          this.visit(child, found);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.note('tracked-changes');
          break;
        case 'w:commentRangeStart':
          this.note('comments');
          break;
        case 'w:pPr':
        case 'w:sdtPr':
          break;
        default:
          this.visit(child, found);
      }
    }
  }

  private readRun(run: XmlElement, found: FoundText): void {
    const look = childOf(run, 'w:rPr');
    if (isOn(childOf(look, 'w:vanish'))) return;
    const named = this.styles.get(valueOf(childOf(look, 'w:rStyle')) ?? '')?.name;
    const style = {
      isBold: named === 'strong' || isOn(childOf(look, 'w:b')),
      isItalic: named === 'emphasis' || isOn(childOf(look, 'w:i')),
    };
    for (const child of childrenOf(run)) {
      const text = this.toText(child, found);
      if (text !== '') found.runs.push({ text, ...style });
    }
  }

  private toText(element: XmlElement, found: FoundText): string {
    switch (element.name) {
      case 'w:t':
        return element.children.filter((child) => !isElement(child)).join('');
      case 'w:tab':
        return ' ';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:br':
      case 'w:cr': {
        const type = element.attributes['w:type'];
        return type === undefined || type === 'textWrapping' ? '\n' : '';
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.note('footnotes');
        return '';
      case 'w:object':
        this.note('outside-content');
        return '';
      case 'w:drawing':
      case 'w:pict':
        this.readDrawing(element, found);
        return '';
      case 'mc:AlternateContent': {
        const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
        return choice
          ? childrenOf(choice)
              .map((child) => this.toText(child, found))
              .join('')
          : '';
      }
      default:
        return '';
    }
  }

  private readDrawing(drawing: XmlElement, found: FoundText): void {
    const [properties] = descendants(drawing, 'wp:docPr');
    const alternative = properties?.attributes.descr ?? '';
    const pictures = [...descendants(drawing, 'a:blip'), ...descendants(drawing, 'v:imagedata')];
    if (pictures.length === 0) this.note('drawing');
    for (const { attributes } of pictures) {
      const relationship = this.relationships.get(attributes['r:embed'] ?? attributes['r:id'] ?? '');
      if (!relationship || relationship.isOutside) this.note('linked-picture');
      else found.pictures.push({ part: relationship.target, alternative });
    }
  }
}

/** A property that is there is on, unless it says otherwise. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off', 'none'].includes(valueOf(property) ?? 'true');
