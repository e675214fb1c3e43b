import type { FieldDescription, Words } from '../../../../shared/register-description';
import type { LinkTable, Register } from '../description/registers';
import { maskPersonal } from '../privacy/mask';

/** One field of what names a record: a column of its own, or the title of a record it points at. */
export interface TitlePart {
  field: FieldDescription;
  column: string;
  link: LinkTable | null;
  linkTable: string | null;
}

/**
 * The fields that together name a record: its title where that is text; else the fields of its key, because a mode
 * or a date alone names nothing.
 */
export function titleParts(register: Register, find: (name: string) => Register | null): TitlePart[] {
  const { title, key, fields } = register.description;
  const byName = (name: string): FieldDescription[] => fields.filter((field) => field.name === name);
  const own = byName(title);
  const isText = own.some(({ type }) => type === 'string' || type === 'text');
  const chosen = isText || key.length === 0 ? own : key.flatMap(byName);
  return chosen.flatMap((field) => toPart(register, field, find));
}

function toPart(
  register: Register,
  field: FieldDescription,
  find: (name: string) => Register | null,
): TitlePart[] {
  const column = register.columns[field.name];
  if (!field.relation) return column ? [{ field, column, link: null, linkTable: null }] : [];
  const link = register.links.find(({ attribute }) => attribute === field.name);
  const target = find(field.relation.register);
  const titleColumn = target?.columns[target.description.title];
  const targetField = target?.description.fields.find(({ name }) => name === target.description.title);
  if (!link || !target || !titleColumn || !targetField) return [];
  return [{ field: targetField, column: titleColumn, link, linkTable: target.table }];
}

/** The title that these values make, masked where they are personal; empty where there are none. */
export function titleOf(parts: TitlePart[], values: unknown[]): Words {
  const words = parts.flatMap(({ field }, index): Words[] => {
    const value = values[index];
    if (value === null || value === undefined || value === '') return [];
    const choice = field.values?.find((one) => one.value === value);
    return [choice?.label ?? sameInBoth(toText(maskPersonal(field, value)))];
  });
  return {
    zh: words.map(({ zh }) => zh).join(' · '),
    en: words.map(({ en }) => en).join(' · '),
  };
}

/** Dates come from the driver as instants of midnight here, from images as text. */
function toText(value: unknown): string {
  if (!(value instanceof Date)) return String(value);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}

export const sameInBoth = (text: string): Words => ({ zh: text, en: text });
