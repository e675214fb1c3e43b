import { Refusal } from '../door/refusal';

/** The most rows that one bulk change takes. */
export const MOST_ROWS = 5_000;

export type Selection = { ids: string[] } | { filters: Record<string, unknown> };
export type BulkChange = { set: Record<string, unknown> } | { delete: true };

export interface BulkRequest {
  selection: Selection;
  change: BulkChange;
  /** How many rows the caller saw selected; null in a preview. */
  expected: number | null;
}

/** @throws Refusal 400 naming the part that can't be followed */
export function readBulk(body: unknown, isPreview: boolean): BulkRequest {
  const data = isObject(body) && isObject(body.data) ? body.data : null;
  if (!data)
    throw new Refusal(400, 'The body must be {"data": {…}}', { code: 'missing-data', path: ['data'] });
  return {
    selection: readSelection(data.selection),
    change: readChange(data.change),
    expected: isPreview ? null : readExpected(data.expected),
  };
}

/** @throws Refusal 400 for what names no rows */
export function readSelection(selection: unknown): Selection {
  if (isObject(selection) && Array.isArray(selection.ids) && selection.filters === undefined) {
    const { ids } = selection;
    if (!ids.every(isDocumentId)) throw malformed('Rows are named by documentId', ['selection', 'ids']);
    const different = [...new Set(ids)];
    if (different.length > MOST_ROWS) throw tooMany();
    return { ids: different };
  }
  if (isObject(selection) && isObject(selection.filters) && selection.ids === undefined) {
    assertNothingEmpty(selection.filters, ['selection', 'filters']);
    return { filters: selection.filters };
  }
  throw malformed('A selection is {"ids": […]} or {"filters": {…}}', ['selection']);
}

function readChange(change: unknown): BulkChange {
  if (isObject(change) && change.delete === true && change.set === undefined) return { delete: true };
  if (
    isObject(change) &&
    isObject(change.set) &&
    Object.keys(change.set).length > 0 &&
    change.delete === undefined
  ) {
    return { set: change.set };
  }
  throw malformed('A change is {"set": {field: value}} or {"delete": true}', ['change']);
}

function readExpected(expected: unknown): number {
  if (typeof expected === 'number' && Number.isInteger(expected) && expected >= 0) return expected;
  throw malformed('expected is the number of rows that the preview counted', ['expected']);
}

/** Strapi drops an empty condition without a word, and "none of these" becomes "all rows". */
function assertNothingEmpty(filters: Record<string, unknown>, path: string[]): void {
  for (const [name, value] of Object.entries(filters)) {
    const here = [...path, name];
    const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    if (value === undefined || isEmpty)
      throw new Refusal(400, 'This filter has no meaning here', { code: 'invalid-filter', path: here });
    if (isObject(value)) assertNothingEmpty(value, here);
    if (Array.isArray(value)) assertNothingEmpty(Object.fromEntries(value.entries()), here);
  }
}

export function tooMany(): Refusal {
  return new Refusal(400, `A bulk change takes ${MOST_ROWS} rows at most`, {
    code: 'too-many',
    path: ['selection'],
    most: MOST_ROWS,
  });
}

const isDocumentId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z]{1,64}$/.test(value);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(message: string, path: string[]): Refusal {
  return new Refusal(400, message, { code: 'invalid', path });
}
