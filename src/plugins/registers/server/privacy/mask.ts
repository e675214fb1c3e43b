import type { FieldDescription } from '../../../../shared/register-description';
import { maskName } from './mask-name';
import { maskPhone } from './mask-phone';

/** What stands in the place of a person whose appointment ended long ago. It names nobody, so it is shown as it is. */
export const ANONYMOUS = '（已匿名）';

/** What is shown of a personal value that has no better mask. */
export const HIDDEN = '****';

/**
 * What a reader sees of a field's value: the value itself where the field is not personal, else its mask. The mask
 * of a mask is itself. Works on plain values; of encrypted text, which it can't read, it shows nothing.
 */
export function maskPersonal(field: Pick<FieldDescription, 'personal' | 'mask'>, value: unknown): unknown {
  if (field.personal === 'none' || value === null || value === undefined || value === '') return value;
  if (typeof value !== 'string' || value.startsWith('enc:')) return HIDDEN;
  if (value === ANONYMOUS) return value;
  if (field.mask === 'name') return maskName(value);
  if (field.mask === 'phone') return maskPhone(value);
  return HIDDEN;
}

/** Whether a text looks like a mask. */
export const isStarred = (text: string): boolean => /[*＊]/.test(text);

export const isPersonal = ({ personal }: Pick<FieldDescription, 'personal'>): boolean =>
  personal === 'masked' || personal === 'encrypted';
