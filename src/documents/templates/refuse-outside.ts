import { readXml, type Parts } from '../package/open-package';
import { childrenOf, isElement, type XmlElement } from '../package/xml-tree';
import { DocumentRefused } from '../refused';
import { findFieldCodes, HIDDEN } from './field-codes';

/**
 * Refuses a file that would fetch or start something when it is opened. Every part is looked at whatever it is
 * called and whatever prefix it gives to Word's names. @throws DocumentRefused `document-with-outside-content`
 */
export function refuseOutside(parts: Parts): void {
  const types = declaredTypes(parts);
  for (const [name, bytes] of parts) {
    const lower = name.toLowerCase();
    if (lower.endsWith('.rels')) childrenOf(readXml(bytes)).forEach(refuseRelationship);
    else if (lower.endsWith('.xml') || types.get(`/${lower}`)?.endsWith('+xml') === true)
      refuseInText(readXml(bytes));
  }
}

function declaredTypes(parts: Parts): Map<string, string> {
  const bytes = parts.get('[Content_Types].xml');
  return new Map(
    (bytes ? childrenOf(readXml(bytes)) : []).map(({ attributes }) => [
      attributes.PartName?.toLowerCase() ?? '',
      attributes.ContentType?.toLowerCase() ?? '',
    ]),
  );
}

/** Only addresses to click on may point outside; nothing embedded may be another program's. */
function refuseRelationship({ attributes }: XmlElement): void {
  const kind = attributes.Type?.split('/').at(-1)?.toLowerCase() ?? '';
  const isOutside = attributes.TargetMode?.toLowerCase() === 'external';
  const isAddress = kind === 'hyperlink' && ADDRESS.test(attributes.Target ?? '');
  if ((isOutside && !isAddress) || EMBEDS.has(kind)) refuse();
}

/** Pages of the web, mail, and places in the file itself; no files of the reader's machine, no programs. */
const ADDRESS = /^(https?:|mailto:|#)/i;
/** Other programs' objects, and what adds keys, menus and programs of its own to Word. */
const EMBEDS = new Set([
  ...['oleobject', 'package', 'afchunk', 'control', 'frame', 'subdocument'],
  ...['webextension', 'webextensiontaskpanes', 'keymapcustomizations', 'extensibility'],
]);

function refuseInText(root: XmlElement): void {
  if (hasFetchingFields(root)) refuse();
  refuseElements(root);
}

/** Whether a field of a text reads other files, asks databases or starts programs. */
export const hasFetchingFields = (root: XmlElement): boolean =>
  findFieldCodes(root).some((code) => code === HIDDEN || FETCHES.test(code));

const FETCHES =
  /^\s*(DDEAUTO|DDE|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|EMBED|DATABASE|RD|PRINT|CONTROL|HTMLACTIVEX)\b/i;

function refuseElements({ name, children }: XmlElement): void {
  if (ELEMENTS.has(name.slice(name.indexOf(':') + 1))) refuse();
  for (const child of children) if (isElement(child)) refuseElements(child);
}
const ELEMENTS = new Set(['altChunk', 'subDoc', 'OLEObject', 'control']);

function refuse(): never {
  throw new DocumentRefused('document-with-outside-content');
}
