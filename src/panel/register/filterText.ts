import { shortLabel } from '../schema/describe';
import type { FieldDescription } from '../../shared/register-description';

/** The words that a filter's sentence needs beside the schema's. */
export interface FilterWords {
  value: (field: FieldDescription, code: string) => string;
  region: (code: string) => string;
  yes: string;
  no: string;
  empty: string;
  from: (day: string) => string;
  to: (day: string) => string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rangeText = (range: Record<string, unknown>, words: FilterWords): string => {
  const from = typeof range.from === 'string' && range.from !== '' ? range.from : null;
  const to = typeof range.to === 'string' && range.to !== '' ? range.to : null;
  if (from && to) return `${from} – ${to}`;
  if (from) return words.from(from);
  return to ? words.to(to) : '';
};

/** What a filter says of one field, as it stands in the filter's sentence; empty when it says nothing. */
export const filterText = (
  field: Pick<FieldDescription, 'name' | 'type' | 'values'>,
  value: unknown,
  words: FilterWords,
): string => {
  if (value === undefined || value === null || value === '') return '';
  if (/^(jurisdiction|city|county)Code$/.test(field.name)) return words.region(String(value));
  if (isObject(value) && value.empty === true) return words.empty;
  if (isObject(value) && 'documentId' in value) return String(value.title ?? '');
  if (isObject(value)) return rangeText(value, words);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const codes = Array.isArray(value) ? value.map(String) : [String(value)];
  // an enumeration's filter may come from a bookmark: its description has the words
  const described = field as FieldDescription;
  return codes.map((code) => (field.values ? shortLabel(words.value(described, code)) : code)).join('、');
};
