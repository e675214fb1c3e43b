/** What people put between the digits of a number, line ends apart. */
const GAP = '[ \\t\\-–—.·_()]{0,3}';

const digits = (count: number): string => `(?:${GAP}[0-9]){${count}}`;

/** Eleven digits that begin as mobile numbers do, with or without the code of the country. */
const MOBILE = new RegExp(`(?<![0-9])(?:(?:\\+|00)?86${GAP})?1${GAP}[3-9]${digits(9)}(?![0-9])`);

/** Eighteen digits, the last perhaps an X. */
const IDENTITY = new RegExp(`(?<![0-9])[1-9]${digits(16)}${GAP}[0-9Xx](?![0-9A-Za-z])`);

/** Code of what must not be public. */
export type PersonalNumber = 'mobile-number' | 'identity-number';

/**
 * Whether a text holds a mobile or an identity number, however it is written: full-width digits, spaces, hyphens,
 * invisible characters between. An office line and a long figure are none.
 */
export function findPersonalNumber(text: string): PersonalNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\p{Nd}/gu, (digit) => toAscii(digit));
  if (IDENTITY.test(plain)) return 'identity-number';
  return MOBILE.test(plain) ? 'mobile-number' : null;
}

/** Decimal digits of every script stand in runs of ten that begin at their zero. */
function toAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
