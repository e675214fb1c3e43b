import { SaxesParser } from 'saxes';

/** An element with its name as written, prefix included. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

const DEEPEST = 200;

/**
 * Reads XML without namespaces resolved. Document types are refused, so nothing can be expanded or fetched.
 * @throws Error for what is not well-formed, has a document type or nests more than 200 deep
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A document type is not allowed.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    // Without the option `xmlns`, saxes hands attributes out as plain strings.
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    if (open.push(element) > DEEPEST) throw new Error('The elements nest too deep.');
  });
  parser.on('closetag', () => open.pop());
  const addText = (piece: string) => open.at(-1)?.children.push(piece);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (!root) throw new Error('The file has no element.');
  return root;
}

export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  writeNode(root, pieces);
  return pieces.join('');
}

/** Writes nodes without the head of a file. */
export function writeNodes(nodes: XmlNode[]): string {
  const pieces: string[] = [];
  for (const node of nodes) writeNode(node, pieces);
  return pieces.join('');
}

function writeNode(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node));
    return;
  }
  pieces.push('<', node.name);
  for (const name in node.attributes)
    pieces.push(' ', name, '="', escapeXml(node.attributes[name] ?? ''), '"');
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) writeNode(child, pieces);
  pieces.push('</', node.name, '>');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? '');
export const escapeXml = (text: string) =>
  text.replace(/[&<>"\n\t\r]/g, (character) => ESCAPES[character] ?? '');

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** Child elements, of one name where it is given. */
export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => isElement(child) && (name === undefined || child.name === name),
  );

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childrenOf(element, name)[0];

/** The element and all below it, of one name, in the order of the file. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === name) yield element;
  for (const child of element.children) if (isElement(child)) yield* descendants(child, name);
}
