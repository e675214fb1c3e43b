import { readRegions } from '../../../../database/seeds/region-list';
import { regionCells } from '../../../../src/api/region/domain/region-cells';
import { findRegion } from '../../../../src/api/region/domain/region-names';

const regions = readRegions().filter(({ level }) => level !== 'street');
const cities = new Map(regions.filter(({ level }) => level === 'city').map(({ code, name }) => [code, name]));
/** As an export writes them. */
const written = regions.map(({ code, name, level }) => ({
  code,
  name: level === 'county' ? `${cities.get(code.slice(0, 4)) ?? ''}${name}` : name,
}));
const bearers = (name: string): number => written.filter((one) => one.name === name).length;

describe('the names of regions in a workbook', () => {
  it('lead back to the same code, all but those that two regions bear', () => {
    const lost = written.filter(
      ({ code, name }) => bearers(name) === 1 && findRegion(name, regions) !== code,
    );
    expect(lost).toEqual([]);
    expect(written.filter(({ name }) => bearers(name) === 1).length).toBeGreaterThan(480);
  });

  it.each([
    ['cityCode', '广州市', '4401'],
    ['cityCode', '广州市天河区', '4401'],
    ['cityCode', '440100', '4401'],
    ['countyCode', '广州市天河区', '440106'],
    ['countyCode', '440106', '440106'],
    ['countyCode', '广州市', null],
    ['jurisdictionCode', '广东省本级', '44'],
    ['jurisdictionCode', '44', '44'],
    ['jurisdictionCode', '广州市天河区', '440106'],
    ['jurisdictionCode', '天河区', '440106'],
  ])('are read in %s: %s', (field, text, code) => {
    expect(regionCells[field]?.(text, { scope: '44', data: { regions } })).toEqual({
      value: code,
      remarks: [],
    });
  });

  it('are told where none is known', () => {
    const read = (field: string) => regionCells[field]?.('天河口区', { scope: '44', data: { regions } });
    expect(read('jurisdictionCode')).toMatchObject({ value: null, remarks: [{ severity: 'error' }] });
    expect(read('cityCode')).toMatchObject({ value: null, remarks: [{ severity: 'warning' }] });
  });

  it('leave the code of a street as it is', () => {
    expect(regionCells.jurisdictionCode?.('440106001', { scope: '44', data: { regions } })).toBeUndefined();
  });
});
