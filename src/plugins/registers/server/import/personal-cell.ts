import { parseKeyring } from '../privacy/keyring';
import { isStarred, maskPersonal } from '../privacy/mask';
import { LONGEST_SEALABLE, seal } from '../privacy/seal';
import type { ImportField } from './import-field';
import { refused, type CellReading } from './normalise/reading';
import { remarks } from './normalise/remarks';

/** What is staged of a cell. */
export type PersonalKeeper = (field: ImportField, reading: CellReading) => CellReading;

/**
 * Builds the function that seals encrypted fields before a row leaves the reader, so that no table of the import ever
 * holds a number, and that refuses a mask (of an exported list) for a value.
 */
export function buildPersonalKeeper(register: string, personalDataKeys: string): PersonalKeeper {
  const keyring = personalDataKeys === '' ? null : parseKeyring(personalDataKeys);
  return (field, reading) => {
    const { value } = reading;
    if (field.personal === 'none' || typeof value !== 'string') return reading;
    if (isStarred(value)) return refused(remarks.maskedValue());
    if (field.personal !== 'encrypted') return reading;
    if (!keyring) throw new Error('PERSONAL_DATA_KEYS names no key');
    if (value.startsWith('enc:') || Buffer.byteLength(value) > LONGEST_SEALABLE) {
      return refused(remarks.tooLong(field.maxLength ?? LONGEST_SEALABLE, Array.from(value).length));
    }
    return { ...reading, value: seal(keyring, `${register}.${field.name}`, value) };
  };
}

const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** The first cell of a column as the mapping shows it, and as the import keeps it. */
export function maskSample<Sample>(field: ImportField | undefined, sample: Sample): Sample | string {
  if (typeof sample !== 'string') return sample;
  if (field) return String(maskPersonal(field, sample));
  return MOBILE.test(sample) ? String(maskPersonal({ personal: 'masked', mask: 'phone' }, sample)) : sample;
}
