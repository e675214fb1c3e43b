import { toPinyinInitials } from '../../../../shared/pinyin-initials';
import { titleOf } from '../description/describe';
import type { ContentTypeSchema } from '../description/schema-options';

/** Which attribute of a register keeps the pinyin initials of which name. */
export interface Initials {
  name: string;
  attribute: string;
}

const ATTRIBUTE = 'pinyinInitials';

/** Null where records are called by no name, or by a person's: the initials of a masked name would tell it. */
export function initialsOf(type: ContentTypeSchema): Initials | null {
  const name = titleOf(type);
  const title = type.attributes[name];
  const { personal = 'none' } = title?.pluginOptions?.registers ?? {};
  if (title?.type !== 'string' || personal !== 'none') return null;
  return { name, attribute: type.pluginOptions?.registers?.initials || ATTRIBUTE };
}

/** The data of a save with the initials of the name that it gives; initials that a client sends are dropped. */
export function withInitials(
  { name, attribute }: Initials,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const written = { ...data };
  delete written[attribute];
  if (typeof data[name] === 'string') written[attribute] = toPinyinInitials(data[name]);
  return written;
}
