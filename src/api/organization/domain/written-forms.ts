import { normalizeCreditCode } from '../../../shared/credit-code';

/**
 * The data of a save with the credit code half-width and in upper case (blank becomes null). What the save does not
 * name stays unnamed.
 */
export function toWrittenForms(data: Record<string, unknown>): Record<string, unknown> {
  if (typeof data.creditCode !== 'string') return data;
  return { ...data, creditCode: normalizeCreditCode(data.creditCode) || null };
}
