import { childrenOf, isElement, type XmlElement, type XmlNode } from '../package/xml-tree';
import { hasLooseBrace, parsePlaceholder, splitAtPlaceholders, type FieldNode } from './placeholder';

/** A fault of form, with the paragraph in which it stands. */
export interface FormFault {
  placeholder: string;
  where: string;
  code: 'unfinished-braces' | 'not-closed' | 'not-opened';
  paragraph: XmlElement;
}

/** Puts a node in the place of every placeholder of a paragraph, over however many runs Word has spread it. */
export function markFields(paragraph: XmlElement): FormFault[] {
  const texts = textsOf(paragraph);
  const whole = texts.map(toText).join('');
  if (!/[{}｛｝]/.test(whole)) return [];
  gatherPlaceholders(texts, whole);
  replaceTexts(paragraph);
  return hasLooseBrace(whole)
    ? [{ placeholder: toLoose(whole), where: whole, code: 'unfinished-braces', paragraph }]
    : [];
}

const toText = (text: XmlElement) => text.children.filter((child) => typeof child === 'string').join('');

/** The `w:t` of a paragraph in order, those of text boxes inside it not among them. */
function textsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:t') return [child];
    return child.name === 'w:p' || child.name === 'w:txbxContent' ? [] : textsOf(child);
  });
}

/** Moves each placeholder wholly into the text in which it begins, so that it has that run's look. */
function gatherPlaceholders(texts: XmlElement[], whole: string): void {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += toText(text).length;
  }
  const shares = texts.map(() => '');
  let position = 0;
  for (const piece of splitAtPlaceholders(whole)) {
    for (let offset = 0; offset < piece.text.length;) {
      const owner = starts.findLastIndex((start) => start <= position + offset);
      const end = piece.isPlaceholder
        ? piece.text.length
        : Math.min(piece.text.length, (starts[owner + 1] ?? Infinity) - position);
      shares[owner] += piece.text.slice(offset, end);
      offset = end;
    }
    position += piece.text.length;
  }
  texts.forEach((text, index) => {
    text.children = [shares[index] ?? ''];
  });
}

function replaceTexts(element: XmlElement): void {
  element.children = element.children.flatMap((child): XmlNode[] => {
    if (!isElement(child) || child.name === 'w:p' || child.name === 'w:txbxContent') return [child];
    if (child.name !== 'w:t') {
      replaceTexts(child);
      return [child];
    }
    return splitAtPlaceholders(toText(child)).map((piece): XmlElement => {
      if (!piece.isPlaceholder)
        return { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [piece.text] };
      const field: FieldNode = {
        name: '#field',
        attributes: {},
        children: [],
        placeholder: parsePlaceholder(piece.text),
      };
      return field;
    });
  });
}

/** What is left of braces that do not close: from the brace to the end of the word. */
function toLoose(whole: string): string {
  const loose = splitAtPlaceholders(whole).find(
    (piece) => !piece.isPlaceholder && /[{}｛｝]/.test(piece.text),
  );
  return /[{｛][^{}｛｝，。；：\s]{0,20}|[^{}｛｝，。；：\s]{0,20}[}｝]/.exec(loose?.text ?? '')?.[0] ?? '';
}
