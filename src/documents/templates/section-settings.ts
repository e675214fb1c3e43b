import { childrenOf, type XmlElement } from '../package/xml-tree';
import { toOrderedChild } from './ordered-child';

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
export function startOnOddPage(section: XmlElement): void {
  toOrderedChild(section, 'w:type', ORDER).attributes['w:val'] = 'oddPage';
  toOrderedChild(section, 'w:pgNumType', ORDER).attributes['w:start'] = '1';
}

/** Lets notes of a kind count from 1 where this section begins. */
export function countNotesAnew(section: XmlElement, kind: 'footnotes' | 'endnotes'): void {
  const settings = toOrderedChild(section, kind === 'footnotes' ? 'w:footnotePr' : 'w:endnotePr', ORDER);
  settings.children = [
    ...childrenOf(settings).filter(({ name }) => name !== 'w:numRestart'),
    { name: 'w:numRestart', attributes: { 'w:val': 'eachSect' }, children: [] },
  ];
}

/** Lets endnotes of this section wait for a later one's end. */
export const holdEndnotes = (section: XmlElement): void => void toOrderedChild(section, 'w:noEndnote', ORDER);
