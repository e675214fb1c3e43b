import { readXml, type Parts } from '../package/open-package';
import { findMainPart, readRelationships } from '../package/relationships';
import { childrenOf, writeXml, type XmlElement } from '../package/xml-tree';
import { addPart, getPart, type References } from './adopt-parts';

/** Name of the part of one kind that the text uses. */
export const findPart = (parts: Parts, kind: string): string | undefined =>
  readRelationships(parts, findMainPart(parts)).find(
    (relationship) => relationship.kind === kind && parts.has(relationship.target),
  )?.target;

/** Name of the merged file's own part of a kind, made where the first file has none. */
export function ownPart(
  to: Parts,
  references: References,
  kind: 'styles' | 'numbering' | 'settings',
): string {
  const known = findPart(to, kind);
  if (known !== undefined) return known;
  const name = `word/${kind}-merged.xml`;
  addPart(to, references, { name, kind, xml: `<w:${kind}/>` });
  return name;
}

/** Takes over styles that the first file lacks or has otherwise; answers new identifiers for the latter. */
export function adoptStyles(to: Parts, from: Parts, references: References): Map<string, string> {
  const renamed = new Map<string, string>();
  const theirs = findPart(from, 'styles');
  if (theirs === undefined) return renamed;
  const ours = ownPart(to, references, 'styles');
  const [ourBytes, theirBytes] = [getPart(to, ours), getPart(from, theirs)];
  if (ourBytes.equals(theirBytes)) return renamed;
  const root = readXml(ourBytes);
  const known = new Map(childrenOf(root, 'w:style').map((style) => [idOf(style), writeXml(style)]));
  const wanted = childrenOf(readXml(theirBytes), 'w:style').filter(
    (style) => known.get(idOf(style)) !== writeXml(style),
  );
  for (const style of wanted) {
    const id = idOf(style);
    if (!known.has(id)) continue;
    let fresh = `${id}-2`;
    for (let number = 3; known.has(fresh); number += 1) fresh = `${id}-${number}`;
    renamed.set(id, fresh);
  }
  for (const style of wanted) root.children.push(rename(style, renamed));
  to.set(ours, Buffer.from(writeXml(root)));
  return renamed;
}

const idOf = (style: XmlElement) => style.attributes['w:styleId'] ?? '';

function rename(style: XmlElement, renamed: Map<string, string>): XmlElement {
  const fresh = renamed.get(idOf(style));
  const { 'w:default': isDefault, ...attributes } = style.attributes;
  return {
    ...style,
    attributes: fresh
      ? { ...attributes, 'w:styleId': fresh }
      : { ...attributes, ...(isDefault === undefined ? {} : { 'w:default': '0' }) },
    children: childrenOf(style).map((child) => {
      const value = child.attributes['w:val'] ?? '';
      if (child.name === 'w:name' && fresh) return withValue(child, `${value} (${fresh})`);
      return LINKS.has(child.name) ? withValue(child, renamed.get(value) ?? value) : child;
    }),
  };
}

const LINKS = new Set(['w:basedOn', 'w:next', 'w:link']);
const withValue = (element: XmlElement, value: string): XmlElement => ({
  ...element,
  attributes: { ...element.attributes, 'w:val': value },
});
