import type { OfferedRegister } from '../../shared/register-description';

/** A row of a register as the panel holds it: `id` is Strapi's documentId. */
export interface RegisterRecord {
  id: string;
  documentId: string;
  version?: number;
  [field: string]: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withDocumentId = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withDocumentId);
  return isObject(value) && typeof value.documentId === 'string' ? { ...value, id: value.documentId } : value;
};

/** Strapi's row as the panel's record; rows behind relations get the same `id`. */
export const toRecord = (row: Record<string, unknown>): RegisterRecord => {
  const documentId = String(row.documentId);
  const fields = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, withDocumentId(value)]),
  );
  return { ...fields, id: documentId, documentId };
};

const relationValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(relationValue);
  return isObject(value) ? (value.documentId ?? value.id ?? null) : value === '' ? null : (value ?? null);
};

/**
 * What a create or update sends: the description's writable fields that the form holds, relations as documentIds,
 * empty text as null, and the version that the form was opened with.
 */
export const toPayload = (
  description: OfferedRegister,
  data: Record<string, unknown>,
): Record<string, unknown> => {
  const writable = description.fields.filter((field) => !field.readOnly && field.name in data);
  const payload = Object.fromEntries(
    writable.map((field) => {
      const value = data[field.name];
      return [
        field.name,
        field.relation ? relationValue(value) : value === '' || value === undefined ? null : value,
      ];
    }),
  );
  return typeof data.version === 'number' ? { ...payload, version: data.version } : payload;
};

/** What two values are compared by: rows by their id, structured data (which has none) by all of it. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(comparable);
  return isObject(value) && !('documentId' in value || 'id' in value) ? value : relationValue(value);
};

/**
 * The part of a form that differs from the row it was opened with. Only this is sent: a masked name or phone that
 * nobody touched must not come back as its mask.
 */
export const changedFields = (
  data: Record<string, unknown>,
  previous: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) =>
        name === 'version' ||
        !(name in previous) ||
        JSON.stringify(comparable(value)) !== JSON.stringify(comparable(previous[name])),
    ),
  );
