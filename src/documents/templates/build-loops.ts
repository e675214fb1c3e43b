import { isElement, type XmlElement, type XmlNode } from '../package/xml-tree';
import type { FormFault } from './mark-fields';
import { isField, isLoop, type FieldNode, type LoopNode, type Placeholder } from './placeholder';

/** A marker with all elements that it stands in, outermost first, itself last. */
type Path = XmlElement[];

/**
 * Gathers what stands between `{#name}` and `{/name}` under one node: whole rows of a table when the two stand in its
 * cells, whole paragraphs when they stand in different ones or embrace all of one, else the runs between.
 */
export function buildLoops(root: XmlElement): FormFault[] {
  const faults: FormFault[] = [];
  for (;;) {
    const pair = findInnermost(root, faults);
    if (!pair) return faults;
    const [open, close] = pair;
    if (!gather(open, close)) {
      faults.push(toFault(open, 'not-closed'));
      drop(open);
      drop(close);
    }
  }
}

/** The first end that follows its own beginning; markers without a partner are faults and go. */
function findInnermost(root: XmlElement, faults: FormFault[]): [Path, Path] | null {
  const open: Path[] = [];
  for (const path of markers(root, [])) {
    const { kind, name } = fieldOf(path).placeholder;
    if (kind === 'open') {
      open.push(path);
      continue;
    }
    const last = open.at(-1);
    if (last && fieldOf(last).placeholder.name === name) return [last, path];
    const isCrossed = open.some((earlier) => fieldOf(earlier).placeholder.name === name);
    const wrong = isCrossed && last ? last : path;
    faults.push(toFault(wrong, isCrossed ? 'not-closed' : 'not-opened'));
    drop(wrong);
    return findInnermost(root, faults);
  }
  for (const path of open) {
    faults.push(toFault(path, 'not-closed'));
    drop(path);
  }
  return null;
}

function* markers(element: XmlElement, above: Path): Generator<Path> {
  const path = [...above, element];
  if (isField(element)) {
    if (element.placeholder.kind === 'open' || element.placeholder.kind === 'close') yield path;
    return;
  }
  for (const child of element.children) if (isElement(child)) yield* markers(child, path);
}

/** Answers false where the two ends have nothing in common that can be repeated. */
function gather(open: Path, close: Path): boolean {
  const { placeholder } = fieldOf(open);
  let depth = 0;
  while (open[depth + 1] === close[depth + 1]) depth += 1;
  const common = open[depth];
  if (!common) return false;
  // Cells are never repeated: their row is.
  const [parent, first, last] =
    common.name === 'w:tr' ? [open[depth - 1], common, common] : [common, open[depth + 1], close[depth + 1]];
  if (!parent || !first || !last) return false;
  if (first.name === 'w:tc') return false;
  const paragraph = common.name === 'w:r' ? open[depth - 1] : common;
  if (paragraph?.name === 'w:p') return gatherInParagraph(paragraph, open, close, placeholder);
  if (!BLOCKS.has(first.name) || !BLOCKS.has(last.name)) return false;
  drop(open);
  drop(close);
  const from = parent.children.indexOf(first);
  const to = parent.children.indexOf(last);
  const inside = parent.children
    .slice(from, to + 1)
    .filter((node) => !(isElement(node) && (node === first || node === last) && isEmptyParagraph(node)));
  parent.children.splice(from, to + 1 - from, toLoop(placeholder, inside));
  return true;
}

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:tr', 'w:sdt', '#loop']);

function gatherInParagraph(
  paragraph: XmlElement,
  open: Path,
  close: Path,
  placeholder: Placeholder,
): boolean {
  const openRun = ownRun(paragraph, open);
  const closeRun = ownRun(paragraph, close);
  if (!openRun || !closeRun) return false;
  const from = paragraph.children.indexOf(openRun);
  const to = paragraph.children.indexOf(closeRun);
  const embracesAll = ![...paragraph.children.slice(0, from), ...paragraph.children.slice(to + 1)].some(
    (node) => isElement(node) && node.name !== 'w:pPr' && hasContent(node),
  );
  const parent = open[open.indexOf(paragraph) - 1];
  if (embracesAll && parent) {
    paragraph.children = paragraph.children.filter((node) => node !== openRun && node !== closeRun);
    parent.children.splice(parent.children.indexOf(paragraph), 1, toLoop(placeholder, [paragraph]));
    return true;
  }
  const inside = paragraph.children.slice(from + 1, to);
  paragraph.children.splice(from, to + 1 - from, toLoop(placeholder, inside));
  return true;
}

/** Cuts the run that holds a marker, so that the marker has one for itself. */
function ownRun(paragraph: XmlElement, path: Path): XmlElement | null {
  const run = path.at(-2);
  const field = path.at(-1);
  if (!run || !field || run.name !== 'w:r') return null;
  const at = paragraph.children.findIndex((node) => isElement(node) && node.children.includes(field));
  const holder = paragraph.children[at];
  if (holder === undefined || !isElement(holder) || holder.name !== 'w:r') return null;
  const properties = holder.children.filter((node) => isElement(node) && node.name === 'w:rPr');
  const rest = holder.children.filter((node) => !properties.includes(node));
  const cut = rest.indexOf(field);
  const toRun = (children: XmlNode[]): XmlElement => ({ ...holder, children: [...properties, ...children] });
  const own = toRun([field]);
  const pieces = [rest.slice(0, cut), rest.slice(cut + 1)].map((children) =>
    children.length > 0 ? [toRun(children)] : [],
  );
  paragraph.children.splice(at, 1, ...(pieces[0] ?? []), own, ...(pieces[1] ?? []));
  return own;
}

const toLoop = (placeholder: Placeholder, children: XmlNode[]): LoopNode => ({
  name: '#loop',
  attributes: {},
  children,
  placeholder,
});

/** Text, fields, pictures; a run of nothing but its look has none. */
function hasContent(node: XmlElement): boolean {
  if (isField(node) || isLoop(node)) return true;
  if (CONTENT.has(node.name)) return node.name !== 'w:t' || node.children.some((child) => child !== '');
  return node.children.some((child) => isElement(child) && hasContent(child));
}
const CONTENT = new Set([
  ...['w:t', 'w:br', 'w:tab', 'w:drawing', 'w:pict', 'w:fldChar', 'w:instrText', 'w:sym'],
  ...['w:footnoteReference', 'w:endnoteReference', 'w:footnoteRef', 'w:endnoteRef'],
]);

const isEmptyParagraph = (node: XmlElement) => node.name === 'w:p' && !hasContent(node) && !hasSection(node);
const hasSection = (node: XmlElement): boolean =>
  node.children.some((child) => isElement(child) && (child.name === 'w:sectPr' || hasSection(child)));

const fieldOf = (path: Path): FieldNode => {
  const field = path.at(-1);
  if (!field || !isField(field)) throw new Error('A marker path ends with its field.');
  return field;
};

function drop(path: Path): void {
  const parent = path.at(-2);
  if (parent) parent.children = parent.children.filter((child) => child !== path.at(-1));
}

function toFault(path: Path, code: 'not-closed' | 'not-opened'): FormFault {
  const paragraph = path.findLast(({ name }) => name === 'w:p');
  if (!paragraph) throw new Error('Placeholders are found in paragraphs only.');
  return { placeholder: fieldOf(path).placeholder.text, where: toPlainText(paragraph), code, paragraph };
}

/** The text of a paragraph with its placeholders as written. */
export function toPlainText(node: XmlElement): string {
  if (isField(node)) return node.placeholder.text;
  if (isLoop(node)) {
    const { name, text } = node.placeholder;
    return `${text}${node.children.map((child) => (isElement(child) ? toPlainText(child) : '')).join('')}${text.charAt(0)}/${name}${text.at(-1)}`;
  }
  return node.children
    .map((child) => (isElement(child) ? toPlainText(child) : node.name === 'w:t' ? child : ''))
    .join('');
}
