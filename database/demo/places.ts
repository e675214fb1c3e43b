import { readRegions, type Region } from '../seeds/region-list';
import type { Random } from './random';

/** Code of the province whose office the demo shows. */
export const PROVINCE = '44';

/** Where an organization is and who is in charge of it. Codes are GB/T 2260 without trailing zeros. */
export interface Place {
  /** The office in charge: province, city or county. */
  jurisdiction: string;
  /** Name of that region as it stands in agencies' names: `广东省`, `广州市`, `广州市天河区`. */
  authority: string;
  /** Name in an organization's own name: the shortest region, `天河区`. */
  label: string;
  city: string;
  county: string | null;
  address: string;
}

/** Share of organizations that are registered with the province itself (省本级). */
const PROVINCE_SHARE = 0.03;
const CITY_SHARE = 0.3;

/** Rough weights of the 21 cities: the Pearl River Delta holds the greater part. */
const CITY_WEIGHTS: ReadonlyArray<readonly [string, number]> = [
  ['4401', 15], ['4402', 3], ['4403', 14], ['4404', 4], ['4405', 4], ['4406', 8], ['4407', 5],
  ['4408', 5], ['4409', 4], ['4412', 3], ['4413', 5], ['4414', 4], ['4415', 2], ['4416', 2],
  ['4417', 2], ['4418', 3], ['4419', 7], ['4420', 4], ['4451', 2], ['4452', 2], ['4453', 2],
]; // prettier-ignore

/** The province, its cities and its counties. */
export class Places {
  private readonly byCode: ReadonlyMap<string, Region>;
  private readonly counties: ReadonlyMap<string, Region[]>;

  constructor(regions: readonly Region[] = readRegions()) {
    const own = regions.filter(({ code, level }) => code.startsWith(PROVINCE) && level !== 'street');
    this.byCode = new Map(own.map((region) => [region.code, region]));
    this.counties = new Map(
      CITY_WEIGHTS.map(([city]) => [
        city,
        own.filter(({ level, parentCode }) => level === 'county' && parentCode === city),
      ]),
    );
  }

  /** The place of one organization. Dongguan and Zhongshan have no counties. */
  pick(random: Random): Place {
    const city = random.weighted(CITY_WEIGHTS);
    const counties = this.counties.get(city) ?? [];
    const county = counties.length > 0 ? random.pick(counties).code : null;
    const level = random.next();
    if (level < PROVINCE_SHARE) return this.placeAt(PROVINCE, '4401', '440104');
    if (county === null || level < PROVINCE_SHARE + CITY_SHARE) return this.placeAt(city, city, county);
    return this.placeAt(county, city, county);
  }

  /** The place an office itself is at: `44`, a city or a county of the province. */
  seatOf(jurisdiction: string): Place {
    if (jurisdiction === PROVINCE) return this.placeAt(PROVINCE, '4401', '440104');
    return this.placeAt(
      jurisdiction,
      jurisdiction.slice(0, 4),
      jurisdiction.length === 6 ? jurisdiction : null,
    );
  }

  private placeAt(jurisdiction: string, city: string, county: string | null): Place {
    const cityName = this.nameOf(city);
    const countyName = county === null ? '' : this.nameOf(county);
    const label = this.nameOf(jurisdiction);
    const authority = jurisdiction.length === 6 ? cityName + countyName : label;
    return {
      jurisdiction,
      authority,
      label,
      city,
      county,
      address: `${this.nameOf(PROVINCE)}${cityName}${countyName}`,
    };
  }

  /** @throws Error when the code is not of this province */
  private nameOf(code: string): string {
    const region = this.byCode.get(code);
    if (!region) throw new Error(`no region ${code} in the province ${PROVINCE}`);
    return region.name;
  }
}
