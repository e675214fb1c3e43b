import { isElement, type XmlElement } from '../package/xml-tree';
import type { TemplateData, TemplateFault } from '../template';
import { toPlainText } from './build-loops';
import type { Template, TemplatePart } from './open-template';
import { isField, isLoop, type Placeholder } from './placeholder';
import { enter, findValue, isPicture, isPlain, type Scopes } from './scopes';

const LONGEST = 60;

/** What keeps a template from being filled with data like the sample; a list that is empty there stays unchecked inside. */
export function findFaults({ texts }: Template, sample: TemplateData): TemplateFault[] {
  return texts.flatMap((part) => {
    const found: TemplateFault[] = part.faults.map(({ placeholder, where, code, paragraph }) => ({
      placeholder,
      where: shorten(where, placeholder),
      place: isInTable(part.tree, paragraph) ? 'table' : part.place,
      code,
    }));
    visit(part.tree, [sample], { part, where: '', isInTable: false }, found);
    const seen = new Set<string>();
    return found.filter((fault) => {
      const key = `${fault.placeholder}\n${fault.where}\n${fault.code}`;
      return !seen.has(key) && seen.add(key);
    });
  });
}

interface Position {
  part: TemplatePart;
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
      place: here.isInTable ? 'table' : here.part.place,
      code,
    });
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
