import { childOf, isElement, type XmlElement } from '../package/xml-tree';

/** The child of a name, made where the schema's order wants it when it is missing. */
export function toOrderedChild(parent: XmlElement, name: string, order: string[]): XmlElement {
  const known = childOf(parent, name);
  if (known) return known;
  const child: XmlElement = { name, attributes: {}, children: [] };
  const rank = order.indexOf(name);
  const at = parent.children.findIndex((other) => isElement(other) && order.indexOf(other.name) > rank);
  parent.children.splice(at === -1 ? parent.children.length : at, 0, child);
  return child;
}
