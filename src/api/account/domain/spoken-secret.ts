import { createHmac, randomInt } from 'node:crypto';

// Without letters and digits that are taken for each other on paper (0 O, 1 I L, 5 S, 8 B).
const SMALL = 'acdefghjkmnpqrtuvwxyz';
const LARGE = SMALL.toUpperCase();
const DIGITS = '234679';

const draw = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('');

/** A password for the first sign-in, to be read out or copied by hand: three classes, about 60 bits. */
export function drawInitialPassword(): string {
  return [draw(LARGE, 4), draw(SMALL, 4), draw(DIGITS, 4), draw(SMALL, 4)].join('-');
}

/** A recovery code, about 52 bits: `acdef-234kq`. */
export function drawRecoveryCode(): string {
  const all = SMALL + DIGITS;
  return `${draw(all, 5)}-${draw(all, 6)}`;
}

/** What the database keeps of a recovery code; written without its hyphen or in capitals it is the same one. */
export function recoveryDigest(key: Buffer, code: string): Buffer {
  return createHmac('sha256', key)
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();
}
