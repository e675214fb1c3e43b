import type { OrganizationType } from './enums';

/** The 31 characters of GB 32100-2015, each worth its index; I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Positions of the region digits (登记管理机关行政区划码) in the code. */
const REGION_START = 2;
const REGION_END = 8;

/** What a credit code turned out to be. `cause` names the first thing wrong with it. */
export type CreditCode =
  | { code: string; valid: true; department: string; institution: string; region: string }
  | { code: string; valid: false; cause: 'length' | 'alphabet' | 'check-digit' };

/**
 * Brings a typed or pasted code to its written form: full-width characters become half-width, blanks and
 * hyphens go, letters are upper case.
 */
export function normalizeCreditCode(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase();
}

/**
 * The check character of the first 17 characters: weights 3^(i-1) mod 31, complement to 31
 * (GB 32100-2015, GB/T 17710). Returns null when the body is not 17 characters of the alphabet.
 */
export function findCheckCharacter(body: string): string | null {
  if (body.length !== LENGTH - 1) return null;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

/**
 * Reads a unified social credit code (统一社会信用代码). A wrong check digit is for the caller to treat as a
 * warning: old certificates and published lists carry codes that fail it.
 */
export function parseCreditCode(input: string): CreditCode {
  const code = normalizeCreditCode(input);
  if (code.length !== LENGTH) return { code, valid: false, cause: 'length' };
  if ([...code].some((character) => !ALPHABET.includes(character))) {
    return { code, valid: false, cause: 'alphabet' };
  }
  if (findCheckCharacter(code.slice(0, -1)) !== code.at(-1)) {
    return { code, valid: false, cause: 'check-digit' };
  }
  return {
    code,
    valid: true,
    department: code.charAt(0),
    institution: code.charAt(1),
    region: code.slice(REGION_START, REGION_END),
  };
}

/** True for codes of civil affairs (民政): department 5 with class 1, 2, 3 or 9. Others deserve a warning. */
export function isCivilAffairsCode(code: string): boolean {
  return /^5[1239]/.test(normalizeCreditCode(code));
}

/**
 * The six digits of the registering authority's region, such as `440106` (GB/T 2260, with trailing zeros),
 * or null when the third to eighth characters are not digits. `100000` is the Ministry of Civil Affairs
 * and stands in no list of regions.
 */
export function regionOf(code: string): string | null {
  const digits = normalizeCreditCode(code).slice(REGION_START, REGION_END);
  return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * The division of the registering authority as the registers write it, without trailing zeros: `44`, `4401`,
 * `440106`; null where the code names none. The Ministry's `100000` becomes `10`, which no scope begins with.
 */
export function placeOf(code: string): string | null {
  return regionOf(code)?.replace(/(?:00)+$/, '') || null;
}

const TYPES: Readonly<Record<string, OrganizationType>> = {
  '51': 'association',
  '52': 'service-agency',
  '53': 'foundation',
};

/** The type that department and class of a civil affairs code tell (51 社会团体, 52 民办非企业单位, 53 基金会), or null. */
export function organizationTypeOf(code: string): OrganizationType | null {
  return TYPES[normalizeCreditCode(code).slice(0, REGION_START)] ?? null;
}
