import type { XmlElement } from '../package/xml-tree';

export type PlaceholderKind = 'value' | 'picture' | 'open' | 'close';

export interface Placeholder {
  kind: PlaceholderKind;
  name: string;
  /** As written. */
  text: string;
}

const KINDS: Record<string, PlaceholderKind> = { '#': 'open', '/': 'close', '%': 'picture' };
/** Half and full width, as Chinese keyboards write them. */
const PLACEHOLDER = /[{｛]([^{}｛｝]*)[}｝]/g;
const BRACE = /[{}｛｝]/;

/** Reads a placeholder with its braces. */
export function parsePlaceholder(text: string): Placeholder {
  const inside = text.slice(1, -1).normalize('NFKC').trim();
  const kind = KINDS[inside.charAt(0)];
  return { kind: kind ?? 'value', name: (kind ? inside.slice(1) : inside).trim(), text };
}

/** Cuts text into what stays and placeholders, in order. */
export function splitAtPlaceholders(text: string): Array<{ text: string; isPlaceholder: boolean }> {
  const pieces: Array<{ text: string; isPlaceholder: boolean }> = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isPlaceholder: false });
    pieces.push({ text: match[0], isPlaceholder: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isPlaceholder: false });
  return pieces;
}

export const hasLooseBrace = (text: string): boolean =>
  splitAtPlaceholders(text).some((piece) => !piece.isPlaceholder && BRACE.test(piece.text));

/** A placeholder in the tree of a part, where its text stood. */
export interface FieldNode extends XmlElement {
  name: '#field';
  placeholder: Placeholder;
}

/** What stands between the two ends of a list or condition. */
export interface LoopNode extends XmlElement {
  name: '#loop';
  placeholder: Placeholder;
}

export const isField = (node: XmlElement): node is FieldNode => node.name === '#field';
export const isLoop = (node: XmlElement): node is LoopNode => node.name === '#loop';
