import { readXml, type Parts } from '../package/open-package';
import { childOf, childrenOf, type XmlElement } from '../package/xml-tree';
import { findPart } from '../templates/merge-styles';

/** What the reader wants to know of a style of paragraphs or characters. */
export interface WordStyle {
  /** Lower case, in Word's own English for built-in styles: `heading 1`, `title`, `caption`, `quote`, `emphasis`. */
  name: string;
  /** From 0; null for text. */
  outline: number | null;
}

/** Styles by identifier, with what they inherit. */
export function readStyles(parts: Parts): Map<string, WordStyle> {
  const part = findPart(parts, 'styles');
  const bytes = part && parts.get(part);
  if (!bytes) return new Map();
  const elements = new Map(
    childrenOf(readXml(bytes), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  return new Map([...elements].map(([id, style]) => [id, toStyle(style, elements)]));
}

function toStyle(style: XmlElement, all: Map<string, XmlElement>): WordStyle {
  const name = (valueOf(childOf(style, 'w:name')) ?? '').toLowerCase();
  const chain: XmlElement[] = [];
  for (let next: XmlElement | undefined = style; next && !chain.includes(next);)
    next = (chain.push(next), all.get(valueOf(childOf(next, 'w:basedOn')) ?? ''));
  const outline = chain.map(outlineOf).find((level) => level !== null) ?? null;
  return { name: ALIASES[name] ?? name, outline };
}

/** What WPS and older Chinese Words call them. */
const ALIASES: Record<string, string> = {
  标题: 'title',
  题注: 'caption',
  引用: 'quote',
  强调: 'emphasis',
  要点: 'strong',
};

function outlineOf(style: XmlElement): number | null {
  const named = /^(?:heading|标题) ?([1-9])$/.exec((valueOf(childOf(style, 'w:name')) ?? '').toLowerCase());
  if (named) return Number(named[1]) - 1;
  return readOutline(childOf(style, 'w:pPr'));
}

/** Level of a paragraph's or style's properties; 9 is text. */
export function readOutline(properties: XmlElement | undefined): number | null {
  const value = valueOf(childOf(properties, 'w:outlineLvl'));
  const level = value === undefined ? 9 : Number(value);
  return level >= 0 && level < 9 ? level : null;
}

export const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];
