import { isElement, type XmlElement } from '../package/xml-tree';

/** What a field says whose own name is the result of another field: nobody can tell before Word works it out. */
export const HIDDEN = '?';

/**
 * The codes of all fields in a part, over however many runs Word or somebody else has spread them; deleted text and
 * text outside of fields that is marked as code count too. Prefixes of names do not matter.
 */
export function findFieldCodes(root: XmlElement): string[] {
  const codes: string[] = [];
  /** Fields that have begun and whose code has not ended, innermost last. */
  const open: string[] = [];
  const visit = (element: XmlElement): void => {
    switch (localName(element.name)) {
      case 'fldSimple':
        codes.push(attributeOf(element, 'instr'));
        break;
      case 'fldChar': {
        const type = attributeOf(element, 'fldCharType');
        if (type === 'begin') {
          if (isNameOpen(open.at(-1))) codes.push(HIDDEN);
          open.push('');
        } else if (type === 'separate' && open.length > 0) open[open.length - 1] += ' ';
        else if (type === 'end') codes.push(open.pop() ?? '');
        return;
      }
      case 'instrText':
      case 'delInstrText': {
        const text = element.children.filter((child) => !isElement(child)).join('');
        if (open.length > 0) open[open.length - 1] += text;
        else codes.push(text);
        return;
      }
    }
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return [...codes, ...open];
}

/** Whether what has been read of a code may still be a part of the field's name. */
const isNameOpen = (code: string | undefined): boolean => code !== undefined && /^\s*[a-z]*$/i.test(code);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributeOf = ({ attributes }: XmlElement, name: string): string =>
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1] ?? '';
