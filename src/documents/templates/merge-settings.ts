import { readXml, type Parts } from '../package/open-package';
import { childOf, childrenOf, writeXml } from '../package/xml-tree';
import { isOn } from '../reading/word-text';
import { getPart, type References } from './adopt-parts';
import { findPart, ownPart } from './merge-styles';
import { toOrderedChild } from './ordered-child';

/** Order of CT_Settings (ECMA-376-1, 17.15.1.78) from the even pages on. */
const ORDER = [
  ...['w:evenAndOddHeaders', 'w:bookFoldRevPrinting', 'w:bookFoldPrinting', 'w:bookFoldPrintingSheets'],
  ...[
    'w:drawingGridHorizontalSpacing',
    'w:drawingGridVerticalSpacing',
    'w:displayHorizontalDrawingGridEvery',
  ],
  ...['w:displayVerticalDrawingGridEvery', 'w:doNotUseMarginsForDrawingGridOrigin'],
  ...['w:drawingGridHorizontalOrigin', 'w:drawingGridVerticalOrigin', 'w:doNotShadeFormData'],
  ...['w:noPunctuationKerning', 'w:characterSpacingControl', 'w:printTwoOnOne', 'w:strictFirstAndLastChars'],
  ...['w:noLineBreaksAfter', 'w:noLineBreaksBefore', 'w:savePreviewPicture', 'w:doNotValidateAgainstSchema'],
  ...['w:saveInvalidXml', 'w:ignoreMixedContent', 'w:alwaysShowPlaceholderText'],
  ...['w:doNotDemarcateInvalidXml', 'w:saveXmlDataOnly', 'w:useXSLTWhenSaving', 'w:saveThroughXslt'],
  ...['w:showXMLTags', 'w:alwaysMergeEmptyNamespace', 'w:updateFields', 'w:hdrShapeDefaults', 'w:footnotePr'],
  ...['w:endnotePr', 'w:compat', 'w:docVars', 'w:rsids', 'm:mathPr', 'w:attachedSchema', 'w:themeFontLang'],
  ...['w:clrSchemeMapping', 'w:doNotIncludeSubdocsInStats', 'w:doNotAutoCompressPictures', 'w:forceUpgrade'],
  ...['w:captions', 'w:readModeInkLockDown', 'w:smartTagType', 'sl:schemaLibrary', 'w:shapeDefaults'],
  ...['w:doNotEmbedSmartTags', 'w:decimalSymbol', 'w:listSeparator'],
];

/** Whether a file has other heads and feet on even pages. */
export function hasEvenPages(parts: Parts): boolean {
  const name = findPart(parts, 'settings');
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes !== undefined && isOn(childOf(readXml(bytes), 'w:evenAndOddHeaders'));
}

/** Tells even pages from odd ones; with `endsSections`, endnotes stand where each document ends. */
export function completeSettings(
  parts: Parts,
  references: References,
  { endsSections }: { endsSections: boolean },
): void {
  const name = ownPart(parts, references, 'settings');
  const root = readXml(getPart(parts, name));
  delete toOrderedChild(root, 'w:evenAndOddHeaders', ORDER).attributes['w:val'];
  if (endsSections) {
    const notes = toOrderedChild(root, 'w:endnotePr', ORDER);
    notes.children = [
      { name: 'w:pos', attributes: { 'w:val': 'sectEnd' }, children: [] },
      ...childrenOf(notes).filter((child) => child.name !== 'w:pos'),
    ];
  }
  parts.set(name, Buffer.from(writeXml(root)));
}
