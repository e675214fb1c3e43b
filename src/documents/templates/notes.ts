import { childrenOf, type XmlElement } from '../package/xml-tree';
import type { TemplatePart } from './open-template';
import type { Scopes } from './scopes';

/** A note as one of its marks stands for it: under a number of its own, with the fields of where the mark stands. */
export interface NoteCopy {
  note: XmlElement;
  id: string;
  scopes: Scopes;
}

/** Whether it is a note; those with a type are lines that part notes from the text. */
export const isNote = ({ place }: TemplatePart, { name, attributes }: XmlElement): boolean =>
  name === `w:${place}` && attributes['w:type'] === undefined;

/** The note that an element of the text is the mark of; null for what is no mark, or the mark of nothing. */
export function findNote(
  notes: TemplatePart[],
  { name, attributes }: XmlElement,
): { part: TemplatePart; note: XmlElement } | null {
  const part = notes.find(({ place }) => name === `w:${place}Reference`);
  const note =
    part &&
    childrenOf(part.tree).find((one) => isNote(part, one) && one.attributes['w:id'] === attributes['w:id']);
  return note ? { part, note } : null;
}

/** What the notes of a filled file are: one for each mark, however often a list repeats it. */
export class NoteCopies {
  private readonly copies = new Map<TemplatePart, NoteCopy[]>();

  constructor(private readonly notes: TemplatePart[]) {}

  /** The element as it is to be written: a mark with the number of a note of its own, all else as it stands. */
  take(element: XmlElement, scopes: Scopes): XmlElement {
    const found = findNote(this.notes, element);
    if (!found) return element;
    const copies = this.of(found.part);
    const id = String(firstNumber(found.part) + copies.length);
    this.copies.set(found.part, copies);
    copies.push({ note: found.note, id, scopes });
    return { ...element, attributes: { ...element.attributes, 'w:id': id } };
  }

  of(part: TemplatePart): NoteCopy[] {
    return this.copies.get(part) ?? [];
  }
}

/** The number after those of the lines that part notes from the text. */
function firstNumber(part: TemplatePart): number {
  const lines = childrenOf(part.tree).filter((child) => !isNote(part, child));
  return (
    Math.max(0, ...lines.map(({ attributes }) => Number.parseInt(attributes['w:id'] ?? '0', 10) || 0)) + 1
  );
}
