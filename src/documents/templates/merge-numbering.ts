import { readXml, type Parts } from '../package/open-package';
import { childOf, childrenOf, writeXml, type XmlElement } from '../package/xml-tree';
import { getPart, type References } from './adopt-parts';
import { findPart, ownPart } from './merge-styles';

/**
 * Takes over the numbered lists of a file under numbers of their own, so that each document counts from its own
 * beginning; answers the new numbers by the old.
 */
export function adoptNumbering(to: Parts, from: Parts, references: References): Map<string, string> {
  const renamed = new Map<string, string>();
  const theirs = findPart(from, 'numbering');
  if (theirs === undefined) return renamed;
  const theirRoot = readXml(getPart(from, theirs));
  const ours = ownPart(to, references, 'numbering');
  const root = readXml(getPart(to, ours));
  const lists = childrenOf(theirRoot, 'w:num');
  if (lists.length === 0) return renamed;
  const offsets = {
    list: highest(root, 'w:num', 'w:numId') + 1,
    form: highest(root, 'w:abstractNum', 'w:abstractNumId') + 1,
  };
  const forms = childrenOf(theirRoot, 'w:abstractNum').map((form) =>
    withAttribute(form, 'w:abstractNumId', offsets.form + toNumber(form.attributes['w:abstractNumId'])),
  );
  const moved = lists.map((list) => {
    const id = offsets.list + toNumber(list.attributes['w:numId']);
    renamed.set(list.attributes['w:numId'] ?? '', String(id));
    const form = toNumber(childOf(list, 'w:abstractNumId')?.attributes['w:val']);
    return {
      ...withAttribute(list, 'w:numId', id),
      children: childrenOf(list).map((child) =>
        child.name === 'w:abstractNumId' ? withAttribute(child, 'w:val', offsets.form + form) : child,
      ),
    };
  });
  // CT_Numbering: all forms stand before all lists.
  const firstList = root.children.findIndex((child) => typeof child !== 'string' && child.name === 'w:num');
  root.children.splice(firstList === -1 ? root.children.length : firstList, 0, ...forms);
  const lastList = root.children.findLastIndex(
    (child) => typeof child !== 'string' && child.name === 'w:num',
  );
  root.children.splice(lastList === -1 ? root.children.length : lastList + 1, 0, ...moved);
  to.set(ours, Buffer.from(writeXml(root)));
  return renamed;
}

const toNumber = (value: string | undefined) => Number.parseInt(value ?? '0', 10) || 0;
const highest = (root: XmlElement, name: string, attribute: string) =>
  Math.max(0, ...childrenOf(root, name).map(({ attributes }) => toNumber(attributes[attribute])));
const withAttribute = (element: XmlElement, name: string, value: number): XmlElement => ({
  ...element,
  attributes: { ...element.attributes, [name]: String(value) },
});
