import { SITE_LEVELS, type SiteLevel } from '../../../shared/site-life';
import { invalid } from '../../review/validation/body';

export interface BoardQuery {
  /** documentId of a batch. */
  batch: string | null;
  /** Code of a region; all below it. */
  place: string | null;
  level: SiteLevel | null;
}

const given = (value: unknown): boolean => value !== undefined && value !== '';

/** Reads what the board is narrowed to. Throws 400. */
export function parseBoardQuery(query: Record<string, unknown>): BoardQuery {
  const level = SITE_LEVELS.find((one) => one === query.level) ?? null;
  if (given(query.level) && !level) throw invalid(['level']);
  const isPlace = typeof query.place === 'string' && /^\d{2}(\d{2}){0,2}$/.test(query.place);
  if (given(query.place) && !isPlace) throw invalid(['place']);
  return { batch: parseProgressQuery(query), place: isPlace ? (query.place as string) : null, level };
}

/** Reads the batch. Throws 400. */
export function parseProgressQuery({ batch }: Record<string, unknown>): string | null {
  if (!given(batch)) return null;
  if (typeof batch !== 'string' || !/^[a-z0-9]{1,40}$/.test(batch)) throw invalid(['batch']);
  return batch;
}
