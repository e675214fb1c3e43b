import type { FieldDescription } from '../../../shared/register-description';
import { myChanges } from '../conflict';

type Row = Record<string, unknown>;

/** What somebody had entered into a form and not saved. */
export interface Draft {
  /** instant of the last stroke, ISO */
  at: string;
  /** the record's version that the form was opened with; null for a new record */
  version: number | null;
  /** what was entered, by field; relations as documentIds */
  values: Row;
  /** what the form was opened with, of the same fields */
  base: Row;
}

/** A draft that nobody came back to for so long is forgotten. */
const keptFor = 30 * 24 * 3600 * 1000;

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Behind a relation stands a name, perhaps a person's: only its documentId is kept. */
const toKept = (field: FieldDescription, value: unknown): unknown => {
  if (!field.relation) return value;
  if (Array.isArray(value)) return value.map((one) => toKept(field, one));
  return isObject(value) ? value.documentId : value;
};

/** Personal data and what is still half typed stay out of the browser's memory. */
const isKept = (field: FieldDescription, value: unknown): boolean =>
  field.personal === 'none' && (field.relation !== null || !isInstance(value));

/** An object that is more than data: JSON that does not parse yet. */
const isInstance = (value: unknown): boolean =>
  isObject(value) && Object.getPrototypeOf(value) !== Object.prototype;

/** The draft of a form, or null where nothing that may be kept was changed. */
export const draftOf = (fields: FieldDescription[], base: Row, values: Row, at: string): Draft | null => {
  const changed = myChanges(fields, base, values).filter((field) => isKept(field, values[field.name]));
  if (changed.length === 0) return null;
  const pick = (row: Row) =>
    Object.fromEntries(changed.map((field) => [field.name, toKept(field, row[field.name]) ?? null]));
  return {
    at,
    version: typeof base.version === 'number' ? base.version : null,
    values: pick(values),
    base: pick(base),
  };
};

/** Reads what the browser kept; null for what is no draft, is too old, or names only fields that the form no longer has. */
export const parseDraft = (text: string | null, fields: FieldDescription[], now: Date): Draft | null => {
  const found = parseJson(text);
  if (!isObject(found) || !isObject(found.values) || !isObject(found.base)) return null;
  const at = String(found.at);
  if (!(now.getTime() - Date.parse(at) < keptFor)) return null;
  const known = (row: Row) =>
    Object.fromEntries(
      fields
        .filter(({ name, personal }) => personal === 'none' && name in row)
        .map(({ name }) => [name, row[name]]),
    );
  const values = known(found.values);
  if (Object.keys(values).length === 0) return null;
  return {
    at,
    version: typeof found.version === 'number' ? found.version : null,
    values,
    base: known(found.base),
  };
};

const parseJson = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};
