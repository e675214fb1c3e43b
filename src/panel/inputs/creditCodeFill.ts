import { normalizeCreditCode, organizationTypeOf, parseCreditCode, placeOf } from '../../shared/credit-code';
import type { Region } from '../regions/regions';

/** The fields that a credit code tells, as far as a form has them. */
export const toldByCode = ['orgType', 'cityCode', 'countyCode'] as const;
type Told = (typeof toldByCode)[number];

/** Whether the code is long enough to be read; a wrong check digit is no reason not to. */
const isReadable = (code: string): boolean => {
  const parsed = parseCreditCode(code);
  return parsed.valid || parsed.cause === 'check-digit';
};

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * What a typed code tells of fields that are still empty, or hold what a code before told: type by department and
 * class, city and county by the region's digits. What somebody entered stays, and no county is set outside its city.
 *
 * @param held the form's values
 * @param filled what was filled in before, by field
 */
export const creditCodeFill = (
  typed: string,
  held: Record<string, unknown>,
  filled: Partial<Record<Told, string>>,
  regions: Region[],
): Partial<Record<Told, string>> => {
  const code = normalizeCreditCode(typed);
  if (!isReadable(code)) return {};
  const place = placeOf(code) ?? '';
  const known = (region: string) => regions.some((one) => one.code === region);
  const isFree = (name: Told) => isEmpty(held[name]) || held[name] === filled[name];
  const told: Partial<Record<Told, string>> = {};
  const type = organizationTypeOf(code);
  if (type && isFree('orgType')) told.orgType = type;
  const [city, county] = [place.slice(0, 4), place.slice(0, 6)];
  if (city.length === 4 && known(city) && isFree('cityCode')) told.cityCode = city;
  const cityThen = told.cityCode ?? held.cityCode;
  if (county.length === 6 && known(county) && cityThen === city && isFree('countyCode'))
    told.countyCode = county;
  return told;
};
