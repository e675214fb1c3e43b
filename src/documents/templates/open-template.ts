import { DocumentRefused } from '../refused';
import { openPackage, readXml, type Parts } from '../package/open-package';
import { findMainPart, readRelationships, toRelationshipsName } from '../package/relationships';
import { childrenOf, descendants, writeXml, type XmlElement } from '../package/xml-tree';
import { buildLoops } from './build-loops';
import { markFields, type FormFault } from './mark-fields';

export interface TemplatePart {
  name: string;
  place: 'body' | 'header' | 'footer';
  /** With nodes in the place of placeholders and around lists. */
  tree: XmlElement;
  faults: FormFault[];
}

export interface Template {
  parts: Parts;
  texts: TemplatePart[];
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
  const parts = await openPackage(file);
  const main = findMainPart(parts);
  cleanSettings(parts);
  refuseOutside(parts);
  const texts = readRelationships(parts, main).flatMap(({ kind, target }) =>
    (kind === 'header' || kind === 'footer') && parts.has(target)
      ? [{ name: target, place: kind as 'header' | 'footer' }]
      : [],
  );
  return {
    parts,
    texts: [{ name: main, place: 'body' as const }, ...texts].map((text) => ({
      ...text,
      ...readText(parts.get(text.name)),
    })),
  };
}

function readText(bytes: Buffer | undefined): Pick<TemplatePart, 'tree' | 'faults'> {
  if (!bytes) throw new DocumentRefused('document-damaged');
  const tree = readXml(bytes);
  const fields = [...descendants(tree, 'w:instrText')].map(({ children }) => children.join('')).join(' ');
  const simple = [...descendants(tree, 'w:fldSimple')]
    .map(({ attributes }) => attributes['w:instr'])
    .join(' ');
  if (FETCHES.test(`${fields} ${simple}`) || !descendants(tree, 'w:altChunk').next().done)
    throw new DocumentRefused('document-with-outside-content');
  const faults = [...descendants(tree, 'w:p')].flatMap(markFields);
  return { tree, faults: [...faults, ...buildLoops(tree)] };
}

/** Fields by which Word reads other files or starts other programs. */
const FETCHES = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\s+\S/i;

/** Only addresses to click on may point outside; nothing embedded may be another program's. */
function refuseOutside(parts: Parts): void {
  for (const name of parts.keys()) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    for (const { kind, isOutside } of readRelationships(parts, owner))
      if ((isOutside && kind !== 'hyperlink') || EMBEDS.has(kind))
        throw new DocumentRefused('document-with-outside-content');
  }
}

const EMBEDS = new Set(['oleObject', 'package', 'aFChunk', 'control', 'frame', 'subDocument']);

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
