import { readSelection, type Selection } from '../../../plugins/registers';
import { OCCASIONS, TEXT_LENGTH, UNITS, type Occasion, type Unit } from '../../../shared/letters';
import { dataOf, dayOf, invalid, required, textOf, type Data } from '../../review/validation/body';

/** What new notices say beside what was found. */
export interface NoticeWish {
  /** `YYYY-MM-DD` */
  dueOn: string;
  unit: Unit;
  occasion: Occasion;
  /** Empty: what such a gap asks for. */
  requirement: string;
}

const NAMES = ['dueOn', 'unit', 'occasion', 'requirement'];

/** Reads a notice about one organization. Throws 400. */
export const parseWish = (body: unknown): NoticeWish => wishOf(dataOf(body, NAMES));

/** Reads notices about many organizations. Throws 400. */
export function parseRaise(body: unknown): { selection: Selection; wish: NoticeWish } {
  const data = dataOf(body, [...NAMES, 'selection']);
  return { selection: readSelection(data.selection), wish: wishOf(data) };
}

function wishOf(data: Data): NoticeWish {
  const dueOn = dayOf(data.dueOn, ['dueOn']);
  if (dueOn === null) throw required(['dueOn']);
  const unit = UNITS.find((one) => one === (data.unit ?? UNITS[0]));
  if (!unit) throw invalid(['unit']);
  const occasion = OCCASIONS.find((one) => one === (data.occasion ?? 'daily'));
  if (!occasion) throw invalid(['occasion']);
  return { dueOn, unit, occasion, requirement: textOf(data.requirement, ['requirement'], TEXT_LENGTH) };
}
