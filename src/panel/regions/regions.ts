/** An administrative division; codes are GB/T 2260 without trailing zeros: `44`, `4401`, `440106`. */
export interface Region {
  code: string;
  name: string;
  level: string;
}

const byCode = (a: Region, b: Region): number => (a.code < b.code ? -1 : 1);

export const citiesOf = (regions: Region[]): Region[] =>
  regions.filter((one) => one.level === 'city').sort(byCode);

/** Counties below a city; none for Dongguan and Zhongshan, which have only streets and towns. */
export const countiesOf = (regions: Region[], city: string): Region[] =>
  regions
    .filter((one) => one.level === 'county' && one.code.startsWith(city) && city.length === 4)
    .sort(byCode);

/** The city part of a code, empty for a province's own. */
export const cityPart = (code: string): string => (code.length >= 4 ? code.slice(0, 4) : '');

/** The county that stays when the city changes: only one that lies in it. */
export const countyAfterCity = (city: string, county: string): string =>
  city !== '' && county.startsWith(city) ? county : '';

/** The place that a scope covers, the whole province included: `44` is 广东省. */
export const placeName = (regions: Region[], code: string): string =>
  regions.find((one) => one.code === code)?.name ?? '';

/**
 * A division's name. `44` is the province's own register (省本级), not the place: `ownLevel` is the word for it.
 * An unknown code stands for itself.
 */
export const regionName = (regions: Region[], code: string, ownLevel: string): string => {
  if (code.length === 2) return ownLevel;
  return regions.find((one) => one.code === code)?.name ?? code;
};
