import { textIn, valueLabel } from './describe';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';

/**
 * The fields that together name a record: its title where that is text; else the fields of its key, because a mode
 * or a date alone ("联合组建", "2026-03-12") names nothing.
 */
export const titleFields = (description: OfferedRegister): FieldDescription[] => {
  const byName = (name: string) => description.fields.filter((field) => field.name === name);
  const title = byName(description.title);
  if (title.some((field) => field.type === 'string' || field.type === 'text')) return title;
  const key = description.key.flatMap(byName);
  return key.length > 0 ? key : title;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partOf = (
  schema: OfferedRegister[],
  field: FieldDescription,
  value: unknown,
  locale: string,
  depth: number,
): string => {
  if (value === null || value === undefined) return '';
  if (field.values) return valueLabel(field, String(value), locale);
  if (!field.relation) return typeof value === 'object' ? '' : String(value);
  const target = schema.find((one) => one.register === field.relation?.register);
  return target && isObject(value) && depth < 2 ? recordTitle(schema, target, value, locale, depth + 1) : '';
};

/** What stands for a record in heads, links and pickers, in the panel's language; empty when nothing is known. */
export const recordTitle = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  record: Record<string, unknown>,
  locale: string,
  depth = 0,
): string =>
  titleFields(description)
    .map((field) => partOf(schema, field, record[field.name], locale, depth))
    .filter((part) => part !== '')
    .join(' · ');

/** The register's name in the panel's language. */
export const registerLabel = (description: OfferedRegister, locale: string): string =>
  textIn(description.label, locale);
