import { shortLabel } from '../../schema/describe';
import { isRegionField } from '../../providers/filters';
import { isRelativePeriod, type RelativePeriod } from '../../providers/relativeDays';
import type { FieldDescription } from '../../../shared/register-description';

/** The words that a filter's sentence needs beside the schema's. */
export interface FilterWords {
  value: (field: FieldDescription, code: string) => string;
  region: (code: string) => string;
  yes: string;
  no: string;
  empty: string;
  filled: string;
  /** records that are not named here, because their names are personal */
  chosen: (count: number) => string;
  from: (limit: string) => string;
  to: (limit: string) => string;
  period: (period: RelativePeriod) => string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rangeText = (range: Record<string, unknown>, words: FilterWords): string => {
  if (isRelativePeriod(range.relative)) return words.period(range.relative);
  const [from, to] = [range.from, range.to].map((limit) =>
    limit === undefined || limit === null ? '' : String(limit),
  );
  if (from && to) return from === to ? from : `${from} – ${to}`;
  if (from) return words.from(from);
  return to ? words.to(to) : '';
};

const recordsText = (chosen: unknown[], words: FilterWords): string => {
  const titles = chosen.map((one) => (isObject(one) ? String(one.title ?? '') : ''));
  return titles.every((title) => title !== '') ? titles.join('、') : words.chosen(chosen.length);
};

/** What a filter says of one field, as it stands in the filter's sentence; empty when it says nothing. */
export const filterText = (
  field: Pick<FieldDescription, 'name' | 'type' | 'values' | 'relation'>,
  value: unknown,
  words: FilterWords,
): string => {
  if (value === undefined || value === null || value === '') return '';
  if (isObject(value) && value.empty === true) return words.empty;
  if (isObject(value) && value.filled === true) return words.filled;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (field.relation) return recordsText(values, words);
  if (isRegionField(field.name)) return values.map((code) => words.region(String(code))).join('、');
  if (isObject(value)) return rangeText(value, words);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  // an enumeration's filter may come from a bookmark: its description has the words
  const described = field as FieldDescription;
  return values
    .map((code) => (field.values ? shortLabel(words.value(described, String(code))) : String(code)))
    .join('、');
};
