import type { ImportFieldValue } from '../import-field';
import { refused, understood, type CellReading } from './reading';
import { remarks } from './remarks';
import { foldText } from './text';

const BRACKETED = /^(.*?)\((.*)\)(.*)$/;

/** All folded spellings of a vocabulary: code, labels, aliases, a label without its bracket and the bracket itself. */
export function buildVocabulary(values: ImportFieldValue[]): Map<string, string> {
  const sure = new Map<string, string>();
  const loose = new Map<string, string>();
  for (const { value, label, aliases } of values) {
    for (const text of [value, label.zh, label.en, ...aliases]) {
      const folded = foldText(text);
      sure.set(folded, value);
      const parts = BRACKETED.exec(folded);
      if (!parts) continue;
      for (const part of [`${parts[1]}${parts[3]}`, parts[2] ?? '']) {
        for (const piece of part.split(/[、,，/]/)) if (piece && !loose.has(piece)) loose.set(piece, value);
      }
    }
  }
  return new Map([...loose, ...sure]);
}

export function readEnumeration(
  text: string,
  values: ImportFieldValue[],
  vocabulary: Map<string, string>,
): CellReading {
  const value = vocabulary.get(foldText(text));
  if (value !== undefined) return understood(value);
  return refused(remarks.unknownValue(text, values.map((known) => known.label.zh).join('、')));
}
