import { findCheckCharacter } from '../../src/shared/credit-code';
import type { OrganizationType } from '../../src/shared/enums';

/** Without I, O, S, V and Z: the alphabet of GB 32100-2015. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SERIAL_LENGTH = 4;
/** Value of a character inside the organization code (GB 11714). */
const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const CLASS: Record<OrganizationType, string> = {
  association: '1',
  'service-agency': '2',
  foundation: '3',
  community: '9',
};

/** Number of distinct codes that can be made: 31^4 = 923,521. */
export const FAKE_CODES = ALPHABET.length ** SERIAL_LENGTH;

function serialText(serial: number): string {
  let text = '';
  for (let rest = serial; text.length < SERIAL_LENGTH; rest = Math.floor(rest / ALPHABET.length)) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
  }
  return text;
}

function subjectCheck(subject: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * VALUES.indexOf(subject.charAt(at)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}

/**
 * A credit code that nobody holds: the subject is `XXXX` and a serial number, both check characters are right.
 * @param jurisdiction code of the registering office, 2 to 6 digits
 * @throws RangeError when the serial number does not fit
 */
export function fakeCreditCode(orgType: OrganizationType, jurisdiction: string, serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial >= FAKE_CODES) {
    throw new RangeError(`no fake credit code number ${serial}: there are ${FAKE_CODES}`);
  }
  const subject = `XXXX${serialText(serial)}`;
  const body = `5${CLASS[orgType]}${jurisdiction.padEnd(6, '0')}${subject}${subjectCheck(subject)}`;
  return `${body}${findCheckCharacter(body) ?? ''}`;
}
