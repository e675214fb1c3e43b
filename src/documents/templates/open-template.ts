import { DocumentRefused } from '../refused';
import { openPackage, readXml, TEMPLATE_BOUNDS, type Parts } from '../package/open-package';
import { findMainPart, readRelationships, toRelationshipsName } from '../package/relationships';
import { childrenOf, descendants, writeXml, type XmlElement } from '../package/xml-tree';
import { buildLoops } from './build-loops';
import { markFields, type FormFault } from './mark-fields';
import { refuseOutside } from './refuse-outside';

export interface TemplatePart {
  name: string;
  place: 'body' | 'header' | 'footer' | 'footnote' | 'endnote';
  /** With nodes in the place of placeholders and around lists. */
  tree: XmlElement;
  faults: FormFault[];
}

export interface Template {
  parts: Parts;
  /** The body, headers and footers. */
  texts: TemplatePart[];
  /** What the marks in them stand for: a part for footnotes, one for endnotes. */
  notes: TemplatePart[];
}

const opened = new WeakMap<Buffer, Promise<Template>>();

/** Takes a template apart, once per buffer. @throws DocumentRefused */
export function openTemplate(file: Buffer): Promise<Template> {
  const known = opened.get(file);
  if (known) return known;
  const template = takeApart(file);
  opened.set(file, template);
  template.catch(() => opened.delete(file));
  return template;
}

async function takeApart(file: Buffer): Promise<Template> {
  const parts = await openPackage(file, TEMPLATE_BOUNDS);
  const main = findMainPart(parts);
  cleanSettings(parts);
  refuseOutside(parts);
  const relationships = readRelationships(parts, main);
  const read = (name: string, place: TemplatePart['place']): TemplatePart => ({
    name,
    place,
    ...readText(parts.get(name)),
  });
  const readAll = (places: Record<string, TemplatePart['place']>): TemplatePart[] =>
    relationships.flatMap(({ kind, target }) => {
      const place = places[kind];
      return place && parts.has(target) ? [read(target, place)] : [];
    });
  return {
    parts,
    texts: [read(main, 'body'), ...readAll({ header: 'header', footer: 'footer' })],
    notes: readAll({ footnotes: 'footnote', endnotes: 'endnote' }),
  };
}

function readText(bytes: Buffer | undefined): Pick<TemplatePart, 'tree' | 'faults'> {
  if (!bytes) throw new DocumentRefused('document-damaged');
  const tree = readXml(bytes);
  const faults = [...descendants(tree, 'w:p')].flatMap(markFields);
  return { tree, faults: [...faults, ...buildLoops(tree)] };
}

/** Word notes where the file's own template lay, often on a drive of its author; what is made from it need not. */
function cleanSettings(parts: Parts): void {
  for (const name of ['word/settings.xml', toRelationshipsName('word/settings.xml')]) {
    const bytes = parts.get(name);
    if (!bytes) continue;
    const root = readXml(bytes);
    const kept = childrenOf(root).filter(
      (child) => child.name !== 'w:attachedTemplate' && !child.attributes.Type?.endsWith('/attachedTemplate'),
    );
    if (kept.length < childrenOf(root).length)
      parts.set(name, Buffer.from(writeXml({ ...root, children: kept })));
  }
}
