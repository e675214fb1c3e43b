import { createHash } from 'node:crypto';
import { openPackage, readXml, unpackQuickly, type Parts } from '../package/open-package';
import { findMainPart, readRelationships, toRelationshipsName } from '../package/relationships';
import {
  childOf,
  childrenOf,
  descendants,
  isElement,
  writeNodes,
  writeXml,
  type XmlElement,
} from '../package/xml-tree';
import { writePackage } from '../package/write-package';
import { DocumentRefused } from '../refused';
import { adoptNumbering } from './merge-numbering';
import { adoptStyles } from './merge-styles';
import { startOnOddPage } from './odd-section';

/** Joins Word files into one; see `mergeDocuments`. The first says what the package is. @throws DocumentRefused */
export async function mergePackages(files: Uint8Array[]): Promise<Uint8Array> {
  const [first, ...rest] = files;
  if (!first) throw new Error('There is nothing to merge.');
  const base = await openPackage(Buffer.from(first));
  const merged = new MergedDocument(base);
  for (const file of rest) merged.append(unpackQuickly(file));
  return merged.write();
}

class MergedDocument {
  private readonly main: string;
  private readonly root: XmlElement;
  /** The body of the document that was appended last. */
  private body: XmlElement;
  /** Those before it, as text: trees of thousands of letters would fill the memory. */
  private readonly written: string[] = [];
  private readonly relationships: XmlElement;
  /** Identifiers of relationships by what they refer to. */
  private readonly known = new Map<string, string>();
  private drawings = 0;

  constructor(private readonly parts: Parts) {
    this.main = findMainPart(parts);
    this.root = readXml(getPart(parts, this.main));
    this.body = getBody(this.root);
    const bytes = parts.get(toRelationshipsName(this.main));
    this.relationships = bytes
      ? readXml(bytes)
      : {
          name: 'Relationships',
          attributes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
          children: [],
        };
    for (const relationship of readRelationships(parts, this.main))
      this.known.set(toKey(parts, relationship), relationship.id);
    this.renumberDrawings(this.body);
    startOnOddPage(this.body);
  }

  append(parts: Parts): void {
    const main = findMainPart(parts);
    const root = readXml(getPart(parts, main));
    const body = getBody(root);
    // Prefixes that this file declares and the first does not.
    for (const name in root.attributes) this.root.attributes[name] ??= root.attributes[name] ?? '';
    const styles = adoptStyles(this.parts, parts);
    const hasLists = !descendants(body, 'w:numId').next().done;
    const numbers = hasLists ? adoptNumbering(this.parts, parts) : new Map<string, string>();
    const references = this.adoptReferences(parts, main);
    this.rewrite(body, { styles, numbers, references });
    this.renumberDrawings(body);
    startOnOddPage(body);
    endSection(this.body);
    this.written.push(writeNodes(this.body.children));
    this.body = body;
  }

  /** Takes over what the text refers to; answers the new identifiers by the old. */
  private adoptReferences(parts: Parts, main: string): Map<string, string> {
    const renamed = new Map<string, string>();
    for (const relationship of readRelationships(parts, main)) {
      if (OWN.has(relationship.kind)) continue;
      const key = toKey(parts, relationship);
      const id = this.known.get(key) ?? this.addReference(parts, main, relationship.id);
      this.known.set(key, id);
      renamed.set(relationship.id, id);
    }
    return renamed;
  }

  private addReference(parts: Parts, main: string, oldId: string): string {
    const bytes = parts.get(toRelationshipsName(main));
    const original = bytes && childrenOf(readXml(bytes)).find(({ attributes }) => attributes.Id === oldId);
    const reference = readRelationships(parts, main).find((candidate) => candidate.id === oldId);
    if (!original || !reference) throw new DocumentRefused('document-damaged');
    const id = `rIdMerged${this.known.size + 1}`;
    const target = reference.isOutside ? reference.target : this.adoptPart(parts, reference.target);
    this.relationships.children.push({
      name: 'Relationship',
      attributes: { ...original.attributes, Id: id, Target: reference.isOutside ? target : `/${target}` },
      children: [],
    });
    return id;
  }

  /** Copies a part under a name of its content, with what it refers to in its turn. */
  private adoptPart(from: Parts, name: string): string {
    const bytes = getPart(from, name);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const dot = name.lastIndexOf('.');
    const target = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
    if (this.parts.has(target)) return target;
    this.parts.set(target, bytes);
    adoptContentType(this.parts, from, name, target);
    const own = from.get(toRelationshipsName(name));
    if (own) {
      for (const { target: inner, isOutside } of readRelationships(from, name))
        if (!isOutside && !this.parts.has(inner)) {
          this.parts.set(inner, getPart(from, inner));
          adoptContentType(this.parts, from, inner, inner);
        }
      this.parts.set(toRelationshipsName(target), own);
    }
    return target;
  }

  private rewrite(
    element: XmlElement,
    maps: { styles: Map<string, string>; numbers: Map<string, string>; references: Map<string, string> },
  ): void {
    for (const name in element.attributes)
      if (REFERENCES.has(name)) {
        const id = maps.references.get(element.attributes[name] ?? '');
        if (id !== undefined) element.attributes[name] = id;
      }
    const value = element.attributes['w:val'] ?? '';
    if (STYLED.has(element.name)) element.attributes['w:val'] = maps.styles.get(value) ?? value;
    if (element.name === 'w:numId') element.attributes['w:val'] = maps.numbers.get(value) ?? value;
    for (const child of element.children) if (isElement(child)) this.rewrite(child, maps);
  }

  /** Word wants the numbers of drawings to differ through the file. */
  private renumberDrawings(body: XmlElement): void {
    for (const properties of descendants(body, 'wp:docPr')) {
      this.drawings += 1;
      properties.attributes.id = String(this.drawings);
    }
  }

  write(): Buffer {
    this.written.push(writeNodes(this.body.children));
    const [head = '', tail = ''] = writeXml({
      ...this.root,
      children: [{ name: 'w:body', attributes: {}, children: [BODY] }],
    }).split(BODY);
    this.parts.set(this.main, Buffer.from([head, ...this.written, tail].join('')));
    this.parts.set(toRelationshipsName(this.main), Buffer.from(writeXml(this.relationships)));
    return writePackage(this.parts);
  }
}

/** Stands in the text where the bodies go. */
const BODY = '\u2029bodies\u2029';

/** Of each file its own: merged by their content or kept from the first. */
const OWN = new Set([
  ...['styles', 'stylesWithEffects', 'numbering', 'settings', 'webSettings', 'fontTable', 'theme'],
  ...['customXml', 'glossaryDocument', 'comments', 'commentsExtended', 'people', 'footnotes', 'endnotes'],
]);
const REFERENCES = new Set(['r:id', 'r:embed', 'r:link', 'r:pict', 'r:dm', 'r:lo', 'r:qs', 'r:cs']);
const STYLED = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

function toKey(
  parts: Parts,
  { kind, target, isOutside }: ReturnType<typeof readRelationships>[number],
): string {
  if (isOutside) return `${kind}\n${target}`;
  const hash = createHash('sha256').update(parts.get(target) ?? '');
  return `${kind}\n${hash.update(parts.get(toRelationshipsName(target)) ?? '').digest('hex')}`;
}

function getPart(parts: Parts, name: string): Buffer {
  const bytes = parts.get(name);
  if (!bytes) throw new DocumentRefused('document-damaged');
  return bytes;
}

function getBody(root: XmlElement): XmlElement {
  const body = childOf(root, 'w:body');
  if (!body) throw new DocumentRefused('document-damaged');
  return body;
}

/** Moves the section of the whole body into its last paragraph, so that another can follow. */
function endSection(body: XmlElement): void {
  const last = body.children.at(-1);
  if (last === undefined || !isElement(last) || last.name !== 'w:sectPr') return;
  body.children.pop();
  const end = body.children.at(-1);
  const properties = (children: XmlElement[]): XmlElement => ({ name: 'w:pPr', attributes: {}, children });
  if (end === undefined || !isElement(end) || end.name !== 'w:p' || hasSection(end)) {
    body.children.push({ name: 'w:p', attributes: {}, children: [properties([last])] });
    return;
  }
  const own = childOf(end, 'w:pPr');
  if (!own) end.children.unshift(properties([last]));
  else {
    // CT_PPr: the section stands after all properties but a tracked change of them.
    const changed = own.children.findIndex((child) => isElement(child) && child.name === 'w:pPrChange');
    own.children.splice(changed === -1 ? own.children.length : changed, 0, last);
  }
}

const hasSection = (paragraph: XmlElement) => childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr') !== undefined;

function adoptContentType(to: Parts, from: Parts, name: string, target: string): void {
  const [theirs, ours] = [from, to].map((parts) => readXml(getPart(parts, '[Content_Types].xml')));
  if (!theirs || !ours) return;
  const override = childrenOf(theirs, 'Override').find(
    ({ attributes }) => attributes.PartName === `/${name}`,
  );
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = (root: XmlElement) =>
    childrenOf(root, 'Default').find(({ attributes }) => attributes.Extension?.toLowerCase() === extension);
  const fallback = byExtension(theirs);
  if (override)
    ours.children.push({ ...override, attributes: { ...override.attributes, PartName: `/${target}` } });
  else if (fallback && !byExtension(ours)) ours.children.unshift(fallback);
  else return;
  to.set('[Content_Types].xml', Buffer.from(writeXml(ours)));
}
