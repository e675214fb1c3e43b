import { parsePurpose, Refusal } from '../../../plugins/registers';
import { BOOK_FORMATS, MOST_BOOK_METHODS, type BookFormat } from '../../../shared/method-answers';
import { dataOf, invalid, required } from '../../review/validation/body';

export interface AskedBook {
  format: BookFormat;
  purpose: string;
}

const formatOf = (value: unknown): BookFormat => {
  const format = BOOK_FORMATS.find((one) => one === value);
  if (!format) throw value === undefined ? required(['format']) : invalid(['format']);
  return format;
};

/** Reads in which form a collection is taken out, which edition, and what for. Throws 400. */
export function parseCollectionExport(body: unknown): AskedBook & { edition: number | null } {
  const { format, purpose, edition } = dataOf(body, ['format', 'purpose', 'edition']);
  return { format: formatOf(format), purpose: parsePurpose(purpose), edition: editionOf(edition) };
}

/** A number of an edition; null where it is absent. Throws 400. */
export function editionOf(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null;
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 1_000_000)
    throw invalid(['edition']);
  return number;
}

export interface AskedSelection extends AskedBook {
  /** documentIds in their order, or the filters of a list. */
  ids: string[] | null;
  filters: unknown;
  title: string;
}

const DOCUMENT_ID = /^[a-z0-9]{1,40}$/;
const LONGEST_TITLE = 80;

/** Reads which methods are taken out, in which form, and what for. Throws 400. */
export function parseSelectionExport(body: unknown): AskedSelection {
  const data = dataOf(body, ['ids', 'filters', 'title', 'format', 'purpose']);
  const { ids, filters, title = '' } = data;
  if ((ids === undefined) === (filters === undefined)) throw required(['ids']);
  if (typeof title !== 'string' || Array.from(title.trim()).length > LONGEST_TITLE) throw invalid(['title']);
  if (filters !== undefined && (typeof filters !== 'object' || filters === null)) throw invalid(['filters']);
  return {
    ids: ids === undefined ? null : idsOf(ids),
    filters,
    title: title.trim(),
    format: formatOf(data.format),
    purpose: parsePurpose(data.purpose),
  };
}

function idsOf(ids: unknown): string[] {
  if (!Array.isArray(ids) || ids.length === 0) throw invalid(['ids']);
  if (ids.length > MOST_BOOK_METHODS)
    throw new Refusal(400, `At most ${MOST_BOOK_METHODS}`, { code: 'too-many', path: ['ids'] });
  if (!ids.every((one): one is string => typeof one === 'string' && DOCUMENT_ID.test(one)))
    throw invalid(['ids']);
  return [...new Set(ids)];
}
