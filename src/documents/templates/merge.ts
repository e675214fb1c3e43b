import { openPackage, readXml, unpackQuickly, type Parts } from '../package/open-package';
import { findMainPart } from '../package/relationships';
import { childOf, descendants, isElement, writeNodes, writeXml, type XmlElement } from '../package/xml-tree';
import { writePackage } from '../package/write-package';
import { DocumentRefused } from '../refused';
import { getPart, References } from './adopt-parts';
import { HeadKeeper } from './merge-heads';
import { hasNotes, NOTE_KINDS, NoteKeeper } from './merge-notes';
import { adoptNumbering } from './merge-numbering';
import { completeSettings, hasEvenPages } from './merge-settings';
import { adoptStyles } from './merge-styles';
import { countNotesAnew, holdEndnotes, startOnOddPage } from './section-settings';

/** Joins Word files into one; see `mergeDocuments`. The first says what the package is. @throws DocumentRefused */
export async function mergePackages(files: Uint8Array[]): Promise<Uint8Array> {
  const [first, ...rest] = files;
  if (!first) throw new Error('There is nothing to merge.');
  const base = await openPackage(Buffer.from(first));
  const merged = new MergedDocument(base);
  for (const file of rest) merged.append(unpackQuickly(file));
  return merged.write();
}

/** New names for what files call alike. */
interface Renamed {
  styles: Map<string, string>;
  numbers: Map<string, string>;
  references: Map<string, string>;
}

class MergedDocument {
  private readonly main: string;
  private readonly root: XmlElement;
  /** The body of the document that was appended last. */
  private body: XmlElement;
  /** Those before it, as text: trees of thousands of letters would fill the memory. */
  private readonly written: string[] = [];
  private readonly references: References;
  private readonly heads: HeadKeeper;
  private readonly notes: NoteKeeper[];
  private drawings = 0;
  private hasEndnotes = false;

  constructor(private readonly parts: Parts) {
    this.main = findMainPart(parts);
    this.root = readXml(getPart(parts, this.main));
    this.body = getBody(this.root);
    this.references = new References(parts, this.main);
    this.heads = new HeadKeeper(parts, this.references);
    this.notes = NOTE_KINDS.map((kind) => new NoteKeeper(kind, parts, this.references));
    this.settle(this.body, parts);
  }

  append(parts: Parts): void {
    const main = findMainPart(parts);
    const root = readXml(getPart(parts, main));
    const body = getBody(root);
    // Prefixes that this file declares and the first does not.
    for (const name in root.attributes) this.root.attributes[name] ??= root.attributes[name] ?? '';
    const styles = adoptStyles(this.parts, parts, this.references);
    const hasLists = !descendants(body, 'w:numId').next().done;
    const numbers = hasLists ? adoptNumbering(this.parts, parts, this.references) : new Map<string, string>();
    rewrite(body, { styles, numbers, references: this.references.adopt(parts, main, OWN) });
    for (const keeper of this.notes)
      keeper.adopt(body, parts, (note, references) => rewrite(note, { styles, numbers, references }));
    this.settle(body, parts);
    endSection(this.body);
    this.written.push(writeNodes(this.body.children));
    this.body = body;
  }

  /** Makes a document one of many: its pages, heads, notes and drawings count for themselves. */
  private settle(body: XmlElement, parts: Parts): void {
    const sections = toSections(body);
    const [first] = sections;
    if (!first) throw new Error('A document has a section.');
    startOnOddPage(first);
    this.heads.keep(sections, hasEvenPages(parts));
    if (hasNotes(body, 'footnotes')) countNotesAnew(first, 'footnotes');
    if (hasNotes(body, 'endnotes')) {
      this.hasEndnotes = true;
      countNotesAnew(first, 'endnotes');
      sections.slice(0, -1).forEach(holdEndnotes);
    }
    // Word wants the numbers of drawings to differ through the file.
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
    for (const keeper of this.notes) keeper.write();
    completeSettings(this.parts, this.references, { endsSections: this.hasEndnotes });
    this.references.write();
    return writePackage(this.parts);
  }
}

/** Stands in the text where the bodies go. */
const BODY = '\u2029bodies\u2029';

/** Of each file its own: merged by their content or kept from the first. */
const OWN = new Set<string>([
  ...['styles', 'stylesWithEffects', 'numbering', 'settings', 'webSettings', 'fontTable', 'theme'],
  ...['customXml', 'glossaryDocument', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people'],
  ...NOTE_KINDS,
]);
const REFERENCES = new Set(['r:id', 'r:embed', 'r:link', 'r:pict', 'r:dm', 'r:lo', 'r:qs', 'r:cs']);
const STYLED = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);
/** Controls that show the file's own data would all show the first file's. */
const BOUND = new Set(['w:dataBinding', 'w15:dataBinding']);

function rewrite(element: XmlElement, renamed: Renamed): void {
  for (const name in element.attributes)
    if (REFERENCES.has(name)) {
      const id = renamed.references.get(element.attributes[name] ?? '');
      if (id !== undefined) element.attributes[name] = id;
    }
  const value = element.attributes['w:val'] ?? '';
  if (STYLED.has(element.name)) element.attributes['w:val'] = renamed.styles.get(value) ?? value;
  if (element.name === 'w:numId') element.attributes['w:val'] = renamed.numbers.get(value) ?? value;
  if (element.name === 'w:sdtPr')
    element.children = element.children.filter((child) => !isElement(child) || !BOUND.has(child.name));
  for (const child of element.children) if (isElement(child)) rewrite(child, renamed);
}

function getBody(root: XmlElement): XmlElement {
  const body = childOf(root, 'w:body');
  if (!body) throw new DocumentRefused('document-damaged');
  return body;
}

/** The sections in their order; a text without any gets one. */
function toSections(body: XmlElement): XmlElement[] {
  const last = body.children.at(-1);
  if (last === undefined || !isElement(last) || last.name !== 'w:sectPr')
    body.children.push({ name: 'w:sectPr', attributes: {}, children: [] });
  return [...descendants(body, 'w:sectPr')];
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
