import { isElement, type XmlElement } from '../package/xml-tree';
import type { TemplateData } from './template-data';
import type { TemplateFault } from './template-fault';
import { toPlainText } from './build-loops';
import { findNote } from './notes';
import type { Template, TemplatePart } from './open-template';
import { isField, isLoop, type Placeholder } from './placeholder';
import { enter, findValue, isPicture, isPlain, type Scopes } from './scopes';

const LONGEST = 60;

/** What keeps a template from being filled with data like the sample; a list that is empty there stays unchecked inside. */
export function findFaults({ texts, notes }: Template, sample: TemplateData): TemplateFault[] {
  const ofForm = notes.flatMap(findFormFaults);
  const ofTexts = texts.flatMap((part) => {
    const found = findFormFaults(part);
    visit(part.tree, [sample], { part, notes, where: '', isInTable: false }, found);
    const seen = new Set<string>();
    return found.filter((fault) => {
      const key = `${fault.placeholder}\n${fault.where}\n${fault.place}\n${fault.code}`;
      return !seen.has(key) && seen.add(key);
    });
  });
  return [...ofForm, ...ofTexts];
}

const findFormFaults = (part: TemplatePart): TemplateFault[] =>
  part.faults.map(({ placeholder, where, code, paragraph }) => ({
    placeholder,
    where: shorten(where, placeholder),
    place: toPlace(part, isInTable(part.tree, paragraph)),
    code,
  }));

/** A note is found by its kind, whatever it holds. */
const toPlace = ({ place }: TemplatePart, inTable: boolean): TemplateFault['place'] =>
  inTable && place !== 'footnote' && place !== 'endnote' ? 'table' : place;

interface Position {
  part: TemplatePart;
  /** What marks may stand for. */
  notes: TemplatePart[];
  where: string;
  isInTable: boolean;
}

function visit(element: XmlElement, scopes: Scopes, position: Position, found: TemplateFault[]): void {
  const here = {
    ...position,
    where: element.name === 'w:p' ? toPlainText(element) : position.where,
    isInTable: position.isInTable || element.name === 'w:tbl',
  };
  const report = (placeholder: Placeholder, code: TemplateFault['code']) =>
    found.push({
      placeholder: placeholder.text,
      where: shorten(here.where || toPlainText(element), placeholder.text),
      place: toPlace(here.part, here.isInTable),
      code,
    });
  const marked = findNote(position.notes, element);
  if (marked) {
    // A note takes its fields where its mark stands; marks inside of notes stand for nothing.
    visit(marked.note, scopes, { part: marked.part, notes: [], where: '', isInTable: false }, found);
    return;
  }
  if (isField(element)) {
    const code = findFault(element.placeholder, scopes);
    if (code) report(element.placeholder, code);
    return;
  }
  let inside = [scopes];
  if (isLoop(element)) {
    const value = findValue(scopes, element.placeholder.name);
    if (value === undefined) {
      report(element.placeholder, 'unknown-field');
      return;
    }
    // What a condition hides in the sample is shown by other data: it is checked all the same.
    inside = isPlain(value) && value !== null ? [scopes] : enter(scopes, value);
  }
  for (const scope of inside)
    for (const child of element.children) if (isElement(child)) visit(child, scope, here, found);
}

function findFault(
  { kind, name }: Placeholder,
  scopes: Scopes,
): 'unknown-field' | 'not-a-picture' | 'not-plain' | null {
  const value = findValue(scopes, name);
  if (value === undefined) return 'unknown-field';
  if (kind === 'picture') return value === null || isPicture(value) ? null : 'not-a-picture';
  return isPlain(value) ? null : 'not-plain';
}

/** The words around the placeholder. */
function shorten(where: string, placeholder: string): string {
  if (where.length <= LONGEST) return where;
  const start = Math.max(0, Math.min(where.indexOf(placeholder) - 15, where.length - LONGEST));
  return `${start > 0 ? '…' : ''}${where.slice(start, start + LONGEST)}${start + LONGEST < where.length ? '…' : ''}`;
}

function isInTable(element: XmlElement, wanted: XmlElement, isInside = false): boolean {
  if (element === wanted) return isInside;
  return element.children.some(
    (child) => isElement(child) && isInTable(child, wanted, isInside || element.name === 'w:tbl'),
  );
}
