import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REGION_LEVELS, type RegionLevel } from '../../src/shared/enums';

/** A line of regions.csv. Codes are GB/T 2260 without trailing zeros: `44`, `4401`, `440106`, `440106001`. */
export interface Region {
  code: string;
  name: string;
  level: RegionLevel;
  /** Code of the region above, or null for a province. */
  parentCode: string | null;
  /** First letters of the name in pinyin, lower case. */
  pinyin: string;
}

const FILE = 'regions.csv';

/** The build copies no data files: compiled code, in dist/database/seeds, reads the one in the source tree. */
function findFile(): string {
  const beside = path.join(__dirname, FILE);
  return existsSync(beside) ? beside : path.resolve(__dirname, '../../../database/seeds', FILE);
}

/**
 * Reads all regions: the provinces and cities of the country, the counties and streets of Guangdong.
 * @throws Error when the file names a level that is not known
 */
export function readRegions(): Region[] {
  const [, ...lines] = readFileSync(findFile(), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [code = '', name = '', levelText = '', parentCode = '', pinyin = ''] = line.split(',');
    const level = REGION_LEVELS.find((known) => known === levelText);
    if (!level) throw new Error(`${FILE}: unknown level in "${line}"`);
    return { code, name, level, parentCode: parentCode || null, pinyin };
  });
}
