import {
  citiesOf,
  cityPart,
  countiesOf,
  countyAfterCity,
  regionName,
} from '../../../../src/panel/regions/regions';

const regions = [
  { code: '440106', name: '天河区', level: 'county' },
  { code: '4419', name: '东莞市', level: 'city' },
  { code: '44', name: '广东省', level: 'province' },
  { code: '440103', name: '荔湾区', level: 'county' },
  { code: '4401', name: '广州市', level: 'city' },
  { code: '440304', name: '福田区', level: 'county' },
];

describe('regions', () => {
  it('list cities by code', () => {
    expect(citiesOf(regions).map((one) => one.name)).toEqual(['广州市', '东莞市']);
  });

  it.each([
    ['4401', ['荔湾区', '天河区']],
    ['4419', []],
    ['44', []],
    ['', []],
  ])('list the counties of %s', (city, names) => {
    expect(countiesOf(regions, city).map((one) => one.name)).toEqual(names);
  });

  it.each([
    ['4401', '440106', '440106'],
    ['4403', '440106', ''],
    ['', '440106', ''],
  ])('of city %s keep county %s as “%s”', (city, county, kept) => {
    expect(countyAfterCity(city, county)).toBe(kept);
  });

  it.each([
    ['44', ''],
    ['4401', '4401'],
    ['440106', '4401'],
  ])('know the city of %s', (code, city) => {
    expect(cityPart(code)).toBe(city);
  });

  it.each([
    ['44', '省本级'],
    ['4401', '广州市'],
    ['440106', '天河区'],
    ['449999', '449999'],
  ])('name %s', (code, name) => {
    expect(regionName(regions, code, '省本级')).toBe(name);
  });
});
