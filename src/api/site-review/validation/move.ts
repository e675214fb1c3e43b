import {
  LINE_LENGTH,
  MOVE_FIELDS,
  RETURN_FIELDS,
  SITE_STAGES,
  TEXT_LENGTH,
  type MoveField,
  type SiteStage,
} from '../../../shared/site-life';
import { accountsOf, dataOf, dayOf, invalid, required, textOf } from '../../review/validation/body';

export type Stated = Record<string, string | number[] | null>;

/** A move as it was asked for; whether it is one of the site's ways is not known yet. */
export interface AskedMove {
  to: SiteStage;
  /** The version of the row that the caller looked at, where it is named. */
  version: number | null;
  /** Every field that any move to this stage may state; null where it is absent. */
  stated: Stated;
}

const every = [...new Set([...Object.values(MOVE_FIELDS).flat(), ...RETURN_FIELDS].map(({ name }) => name))];

/** Reads a move. Throws 400 with the path of what has the wrong form; what is missing is for the guards. */
export function parseMove(body: unknown): AskedMove {
  const data = dataOf(body, ['to', 'version', ...every]);
  const to = SITE_STAGES.find((stage) => stage === data.to);
  if (!to) throw data.to === undefined ? required(['to']) : invalid(['to']);
  const { version = null } = data;
  if (version !== null && !Number.isInteger(version)) throw invalid(['version']);
  const stated = Object.fromEntries(
    [...MOVE_FIELDS[to], ...RETURN_FIELDS].map((field) => [field.name, read(field, data[field.name])]),
  );
  return { to, version: version as number | null, stated };
}

function read({ name, type }: MoveField, value: unknown): Stated[string] {
  if (type === 'day') return dayOf(value, [name]);
  if (type === 'reviewers') return accountsOf(value, [name]);
  return textOf(value, [name], type === 'line' ? LINE_LENGTH : TEXT_LENGTH) || null;
}
