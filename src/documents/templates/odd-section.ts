import { childOf, descendants, type XmlElement } from '../package/xml-tree';

/** Order of CT_SectPr (ECMA-376-1, 17.6.17). */
const ORDER = [
  ...['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr', 'w:type', 'w:pgSz', 'w:pgMar'],
  ...['w:paperSrc', 'w:pgBorders', 'w:lnNumType', 'w:pgNumType', 'w:cols', 'w:formProt', 'w:vAlign'],
  ...[
    'w:noEndnote',
    'w:titlePg',
    'w:textDirection',
    'w:bidi',
    'w:rtlGutter',
    'w:docGrid',
    'w:printerSettings',
  ],
];

/** Lets a document begin on an odd page, with page number 1. */
export function startOnOddPage(body: XmlElement): void {
  const [section] = descendants(body, 'w:sectPr');
  if (!section) {
    body.children.push(
      withSetting(withSetting(EMPTY(), 'w:type', 'w:val', 'oddPage'), 'w:pgNumType', 'w:start', '1'),
    );
    return;
  }
  withSetting(section, 'w:type', 'w:val', 'oddPage');
  withSetting(section, 'w:pgNumType', 'w:start', '1');
}

const EMPTY = (): XmlElement => ({ name: 'w:sectPr', attributes: {}, children: [] });

function withSetting(section: XmlElement, name: string, attribute: string, value: string): XmlElement {
  const known = childOf(section, name);
  if (known) known.attributes[attribute] = value;
  else {
    const rank = ORDER.indexOf(name);
    const at = section.children.findIndex(
      (child) => typeof child !== 'string' && ORDER.indexOf(child.name) > rank,
    );
    const setting = { name, attributes: { [attribute]: value }, children: [] };
    section.children.splice(at === -1 ? section.children.length : at, 0, setting);
  }
  return section;
}
