import { readXml, type Parts } from '../package/open-package';
import {
  childrenOf,
  descendants,
  isElement,
  writeNodes,
  writeXml,
  type XmlElement,
} from '../package/xml-tree';
import { addPart, getPart, References } from './adopt-parts';
import { findPart } from './merge-styles';

export const NOTE_KINDS = ['footnotes', 'endnotes', 'comments'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a note is called, and what in the text stands for one. */
const NAMES: Record<NoteKind, { note: string; marks: string[] }> = {
  footnotes: { note: 'w:footnote', marks: ['w:footnoteReference'] },
  endnotes: { note: 'w:endnote', marks: ['w:endnoteReference'] },
  comments: { note: 'w:comment', marks: ['w:commentReference', 'w:commentRangeStart', 'w:commentRangeEnd'] },
};

export const hasNotes = (body: XmlElement, kind: NoteKind): boolean =>
  NAMES[kind].marks.some((mark) => !descendants(body, mark).next().done);

/** The notes of one kind in a merged file, those of each file under numbers of their own. */
export class NoteKeeper {
  private part: { name: string; root: XmlElement; references: References; next: number } | null = null;

  constructor(
    private readonly kind: NoteKind,
    private readonly parts: Parts,
    private readonly main: References,
  ) {}

  /**
   * Takes over the notes that a text stands by, and numbers its marks anew.
   * @param rewrite what is to be done to a note, given the new identifiers of what it refers to
   */
  adopt(
    body: XmlElement,
    from: Parts,
    rewrite: (note: XmlElement, references: Map<string, string>) => void,
  ): void {
    if (!hasNotes(body, this.kind)) return;
    const { note: noteName, marks } = NAMES[this.kind];
    const name = findPart(from, this.kind);
    const notes = name === undefined ? [] : childrenOf(readXml(getPart(from, name)), noteName);
    const own = (this.part ??= this.open(from, name));
    const references = name === undefined ? new Map<string, string>() : own.references.adopt(from, name);
    const numbers = new Map<string, string>();
    // Notes with a type are lines that part notes from the text.
    for (const note of notes.filter(({ attributes }) => attributes['w:type'] === undefined)) {
      numbers.set(note.attributes['w:id'] ?? '', String(own.next));
      note.attributes['w:id'] = String(own.next);
      own.next += 1;
      rewrite(note, references);
      own.root.children.push(note);
    }
    renumber(body, new Set(marks), numbers);
  }

  /** The part of the first file, or a new one with the lines of the file that brings the first notes. */
  private open(from: Parts, name: string | undefined) {
    const known = findPart(this.parts, this.kind);
    if (known !== undefined) return this.toPart(known, readXml(getPart(this.parts, known)));
    const fresh = `word/${this.kind}-merged.xml`;
    const theirs = name === undefined ? [] : childrenOf(readXml(getPart(from, name)));
    const lines = theirs.filter(({ attributes }) => attributes['w:type'] !== undefined);
    const xml = `<w:${this.kind}>${writeNodes(lines)}</w:${this.kind}>`;
    addPart(this.parts, this.main, { name: fresh, kind: this.kind, xml });
    return this.toPart(fresh, readXml(getPart(this.parts, fresh)));
  }

  private toPart(name: string, root: XmlElement) {
    const highest = Math.max(
      0,
      ...childrenOf(root).map(({ attributes }) => Number.parseInt(attributes['w:id'] ?? '0', 10) || 0),
    );
    return { name, root, references: new References(this.parts, name), next: highest + 1 };
  }

  write(): void {
    if (!this.part) return;
    this.parts.set(this.part.name, Buffer.from(writeXml(this.part.root)));
    this.part.references.write();
  }
}

/** Marks of notes that the file does not have go: Word would call them damage. */
function renumber(element: XmlElement, marks: Set<string>, numbers: Map<string, string>): void {
  element.children = element.children.filter((child) => {
    if (!isElement(child)) return true;
    if (!marks.has(child.name)) {
      renumber(child, marks, numbers);
      return true;
    }
    const number = numbers.get(child.attributes['w:id'] ?? '');
    if (number !== undefined) child.attributes['w:id'] = number;
    return number !== undefined;
  });
}
