import {
  LINE_LENGTH,
  NOTICE_FIELDS,
  NOTICE_STATES,
  TEXT_LENGTH,
  type NoticeState,
} from '../../../shared/letters';
import { dataOf, dayOf, invalid, required, textOf } from '../../review/validation/body';
import type { Stated } from '../domain/move-faults';

/** A move as it was asked for; whether it is one of the notice's ways is not known yet. */
export interface AskedNoticeMove {
  to: NoticeState;
  version: number | null;
  /** Every field that any move may state; null where it is absent. */
  stated: Stated;
}

/** Reads a move. Throws 400 with the path of what has the wrong form; what is missing is for the guards. */
export function parseNoticeMove(body: unknown): AskedNoticeMove {
  const data = dataOf(body, ['to', 'version', ...NOTICE_FIELDS.map(({ name }) => name)]);
  const to = NOTICE_STATES.find((state) => state === data.to);
  if (!to) throw data.to === undefined ? required(['to']) : invalid(['to']);
  const { version = null } = data;
  if (version !== null && !Number.isInteger(version)) throw invalid(['version']);
  const stated = Object.fromEntries(
    NOTICE_FIELDS.map(({ name, type }) => [
      name,
      type === 'day'
        ? dayOf(data[name], [name])
        : textOf(data[name], [name], type === 'line' ? LINE_LENGTH : TEXT_LENGTH) || null,
    ]),
  );
  return { to, version: version as number | null, stated };
}

/** Reads the region that a board is narrowed to. Throws 400. */
export function parsePlace({ place }: Record<string, unknown>): string | null {
  if (place === undefined || place === '') return null;
  if (typeof place !== 'string' || !/^\d{2}(\d{2}){0,2}$/.test(place)) throw invalid(['place']);
  return place;
}
