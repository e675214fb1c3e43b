import type { ImportField } from '../import-field';
import type { ImportRules, RuleContext } from '../import-rules';
import type { RawCell } from '../raw-cell';
import { isPlaceholder } from './blank';
import { readBoolean } from './boolean';
import { readDate } from './date';
import { buildVocabulary, readEnumeration } from './enumeration';
import { toParagraphs } from './markup';
import { readDecimal, readInteger } from './number';
import { EMPTY, refused, understood, type CellReading } from './reading';
import { remarks } from './remarks';
import { isDamaged, readReference, readString } from './string';
import { tidyText } from './text';

export type CellReader = (cell: RawCell | undefined) => CellReading;

type PlainReader = (raw: string | number | boolean) => CellReading;

const DEFAULT_LENGTH = 255;

function withoutBoolean(reader: (raw: string | number) => CellReading): PlainReader {
  return (raw) => reader(typeof raw === 'boolean' ? String(raw) : raw);
}

function toTypeReader(field: ImportField): PlainReader {
  switch (field.type) {
    case 'boolean':
      return readBoolean;
    case 'integer':
      return withoutBoolean((raw) => readInteger(raw, field));
    case 'decimal':
      return withoutBoolean((raw) => readDecimal(raw, field));
    case 'date':
    case 'datetime':
      return withoutBoolean(readDate);
    case 'enumeration': {
      const values = field.values ?? [];
      const vocabulary = buildVocabulary(values);
      return withoutBoolean((raw) => readEnumeration(String(raw), values, vocabulary));
    }
    case 'relation':
      return withoutBoolean(readReference);
    case 'text':
      return withoutBoolean((raw) => {
        const reading = readString(raw, field.maxLength);
        return field.isMarkup && typeof reading.value === 'string'
          ? { ...reading, value: toParagraphs(reading.value) }
          : reading;
      });
    case 'string':
      return withoutBoolean((raw) => readString(raw, field.maxLength ?? DEFAULT_LENGTH));
  }
}

/** Whether 0 stands for “nothing” in this kind of field (it does not where figures are kept). */
const zeroMeansEmpty = (field: ImportField) =>
  field.type === 'string' || field.type === 'text' || field.type === 'relation';

/** Builds the function that reads one field's cells; made once per column, called once per cell. */
export function buildCellReader(field: ImportField, rules: ImportRules, context: RuleContext): CellReader {
  const readType = toTypeReader(field);
  const rule = rules.cells?.[field.name];
  const keepsLines = field.type === 'text';
  const isFigure = field.type === 'integer' || field.type === 'decimal';
  // A word such as 无 may be an answer of its own: a yes/no cell or a vocabulary that lists it.
  const answers = field.type === 'enumeration' ? buildVocabulary(field.values ?? []) : null;

  const readPlain = (raw: string | number | boolean): CellReading => {
    const tidy = typeof raw === 'string' ? tidyText(unquote(raw), keepsLines) : raw;
    if (tidy === '') return EMPTY;
    if (rule && typeof tidy !== 'boolean') {
      if (isDamaged(tidy) && !isFigure && field.type !== 'date')
        return refused(remarks.damagedNumber(String(tidy)));
      const reading = rule(tidy, context);
      if (reading) return reading;
    }
    if (typeof tidy === 'string' && field.type !== 'boolean' && isPlaceholder(tidy) && !answers?.has(tidy)) {
      return understood(null, isFigure ? remarks.noneInNumber(tidy) : remarks.placeholder(tidy));
    }
    if (zeroMeansEmpty(field) && (tidy === '0' || tidy === 0))
      return understood(null, remarks.placeholder('0'));
    return readType(tidy);
  };

  return remember((cell) => {
    if (cell === null || cell === undefined) return EMPTY;
    if (typeof cell !== 'object') return readPlain(cell);
    if (cell.kind === 'error') return cell.text === '#N/A' ? EMPTY : refused(remarks.cellError(cell.text));
    if (cell.kind === 'date') return readPlain(cell.iso);
    if (cell.result === null) return refused(remarks.formulaWithoutResult());
    const reading = readPlain(typeof cell.result === 'object' ? cell.result.iso : cell.result);
    return { value: reading.value, remarks: [remarks.formula(), ...reading.remarks] };
  });
}

const REMEMBERED = 4000;

/** Columns repeat themselves (types, cities, dates): the first few thousand distinct cells are read once. */
function remember(read: CellReader): CellReader {
  const known = new Map<RawCell | undefined, CellReading>();
  return (cell) => {
    if (typeof cell === 'object' && cell?.kind !== 'date') return read(cell);
    const key = typeof cell === 'object' ? cell?.iso : cell;
    const before = known.get(key);
    if (before) return before;
    const reading = read(cell);
    if (known.size < REMEMBERED) known.set(key, reading);
    return reading;
  };
}

/** `="0123"` is how clerks keep Excel from eating zeros in a CSV; a leading apostrophe likewise. */
function unquote(text: string): string {
  if (text.startsWith('="') && text.endsWith('"')) return text.slice(2, -1);
  return text.startsWith("'") ? text.slice(1) : text;
}
