import { normalizeCreditCode } from '../../../shared/credit-code';
import { toPinyinInitials } from '../../../shared/pinyin-initials';

/**
 * The data of a save with the forms that the register keeps: the credit code half-width and in upper case
 * (blank becomes null), and the pinyin initials of the name. What the save does not name stays unnamed, and
 * initials that a client sends are dropped.
 */
export function toWrittenForms(data: Record<string, unknown>): Record<string, unknown> {
  const written = { ...data };
  delete written.pinyinInitials;
  if (typeof data.name === 'string') written.pinyinInitials = toPinyinInitials(data.name);
  if (typeof data.creditCode === 'string') written.creditCode = normalizeCreditCode(data.creditCode) || null;
  return written;
}
