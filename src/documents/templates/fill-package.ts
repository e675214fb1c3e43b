import { randomUUID } from 'node:crypto';
import { toXmlText } from '../content/read-blocks';
import { addPictures } from '../package/add-pictures';
import type { Parts } from '../package/open-package';
import { escapeXml, isElement, type XmlElement } from '../package/xml-tree';
import { writePackage } from '../package/write-package';
import { DocumentRefused } from '../refused';
import type { TemplateData, TemplatePicture } from '../template';
import { toDrawing } from './drawing';
import { findFaults } from './find-faults';
import type { Template, TemplatePart } from './open-template';
import { isField, isLoop, type FieldNode } from './placeholder';
import { enter, findValue, isPicture, type Scopes } from './scopes';

/** Writes a Word file from a template. @throws DocumentRefused `template-faults` */
export function fillPackage(template: Template, data: TemplateData): Buffer {
  if (findFaults(template, data).length > 0) throw new DocumentRefused('template-faults');
  const parts: Parts = new Map(template.parts);
  const drawings = { count: 0 };
  for (const text of template.texts) {
    const writer = new PartWriter(text, drawings);
    parts.set(text.name, Buffer.from(writer.write([data])));
    writer.addPictures(parts);
  }
  return writePackage(parts);
}

class PartWriter {
  private readonly pieces: string[] = [];
  private readonly pictures: Array<{ id: string; name: string; data: Buffer }> = [];

  constructor(
    private readonly part: TemplatePart,
    private readonly drawings: { count: number },
  ) {}

  write(scopes: Scopes): string {
    this.pieces.push('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
    this.writeElement(this.part.tree, scopes);
    return this.pieces.join('');
  }

  private writeElement(element: XmlElement, scopes: Scopes): void {
    if (isField(element)) return this.writeField(element, scopes);
    if (isLoop(element)) {
      for (const inside of enter(scopes, findValue(scopes, element.placeholder.name)))
        this.writeChildren(element, inside);
      return;
    }
    this.pieces.push('<', element.name);
    for (const name in element.attributes)
      this.pieces.push(' ', name, '="', escapeXml(element.attributes[name] ?? ''), '"');
    this.pieces.push('>');
    const start = this.pieces.length;
    this.writeChildren(element, scopes);
    // Word calls a cell without a paragraph a damaged file.
    if (element.name === 'w:tc' && !this.pieces.includes('w:p', start)) this.pieces.push('<w:p/>');
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
