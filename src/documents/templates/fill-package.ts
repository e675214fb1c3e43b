import { randomUUID } from 'node:crypto';
import { toXmlText } from '../content/read-blocks';
import { addPictures } from '../package/add-pictures';
import type { Parts } from '../package/open-package';
import { escapeXml, isElement, type XmlElement } from '../package/xml-tree';
import { writePackage } from '../package/write-package';
import { DocumentRefused } from '../refused';
import type { TemplateData, TemplatePicture } from './template-data';
import { toDrawing } from './drawing';
import { findFaults } from './find-faults';
import { isNote, NoteCopies, type NoteCopy } from './notes';
import type { Template, TemplatePart } from './open-template';
import { isField, isLoop, type FieldNode } from './placeholder';
import { enter, findValue, isPicture, type Scopes } from './scopes';

/** Writes a Word file from a template. @throws DocumentRefused `template-faults` */
export function fillPackage(template: Template, data: TemplateData): Buffer {
  if (findFaults(template, data).length > 0) throw new DocumentRefused('template-faults');
  const parts: Parts = new Map(template.parts);
  const drawings = { count: 0 };
  const copies = new NoteCopies(template.notes);
  for (const text of template.texts) {
    const writer = new PartWriter(text, drawings, copies);
    parts.set(text.name, Buffer.from(writer.writeText([data])));
    writer.addPictures(parts);
  }
  for (const notes of template.notes) {
    // Marks inside of notes stand for nothing.
    const writer = new PartWriter(notes, drawings, new NoteCopies([]));
    parts.set(notes.name, Buffer.from(writer.writeNotes(copies.of(notes))));
    writer.addPictures(parts);
  }
  return writePackage(parts);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Word calls these a damaged file where they have none. */
const NEEDS_PARAGRAPH = new Set(['w:tc', 'w:footnote', 'w:endnote']);

class PartWriter {
  private readonly pieces: string[] = [];
  private readonly pictures: Array<{ id: string; name: string; data: Buffer }> = [];

  constructor(
    private readonly part: TemplatePart,
    private readonly drawings: { count: number },
    private readonly copies: NoteCopies,
  ) {}

  writeText(scopes: Scopes): string {
    this.pieces.push(HEAD);
    this.writeElement(this.part.tree, scopes);
    return this.pieces.join('');
  }

  /** Writes the lines that part notes from the text, and these notes in place of the template's. */
  writeNotes(notes: NoteCopy[]): string {
    const { tree } = this.part;
    this.pieces.push(HEAD);
    this.writeTag(tree, () => {
      for (const child of tree.children)
        if (isElement(child) && !isNote(this.part, child)) this.writeElement(child, []);
      for (const { note, id, scopes } of notes)
        this.writeElement({ ...note, attributes: { ...note.attributes, 'w:id': id } }, scopes);
    });
    return this.pieces.join('');
  }

  private writeElement(element: XmlElement, scopes: Scopes): void {
    if (isField(element)) return this.writeField(element, scopes);
    if (isLoop(element)) {
      for (const inside of enter(scopes, findValue(scopes, element.placeholder.name)))
        this.writeChildren(element, inside);
      return;
    }
    this.writeTag(this.copies.take(element, scopes), () => this.writeChildren(element, scopes));
  }

  private writeTag(element: XmlElement, writeInside: () => void): void {
    this.pieces.push('<', element.name);
    for (const name in element.attributes)
      this.pieces.push(' ', name, '="', escapeXml(element.attributes[name] ?? ''), '"');
    this.pieces.push('>');
    const start = this.pieces.length;
    writeInside();
    if (NEEDS_PARAGRAPH.has(element.name) && !this.pieces.includes('w:p', start)) this.pieces.push('<w:p/>');
    this.pieces.push('</', element.name, '>');
  }

  private writeChildren(element: XmlElement, scopes: Scopes): void {
    for (const child of element.children) {
      if (isElement(child)) this.writeElement(child, scopes);
      else this.pieces.push(escapeXml(child));
    }
  }

  private writeField({ placeholder }: FieldNode, scopes: Scopes): void {
    const value = findValue(scopes, placeholder.name);
    if (isPicture(value)) {
      this.pieces.push(this.place(value, placeholder.name));
      return;
    }
    if (value === null || value === undefined) return;
    const lines = toXmlText(String(value)).split(/\r\n|\r|\n/);
    this.pieces.push(
      lines.map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`).join('<w:br/>'),
    );
  }

  private place(picture: TemplatePicture, name: string): string {
    this.drawings.count += 1;
    const isPng = picture.picture.readUInt32BE(0) === 0x89504e47;
    const id = `rIdPicture${this.drawings.count}`;
    const file = `${randomUUID()}.${isPng ? 'png' : 'jpeg'}`;
    this.pictures.push({ id, name: file, data: picture.picture });
    return toDrawing({ id, number: 10_000 + this.drawings.count, name, description: name, ...picture });
  }

  /** Adds the pictures that were placed, with what refers to them. */
  addPictures(parts: Parts): void {
    addPictures(parts, this.part.name, this.pictures);
  }
}
