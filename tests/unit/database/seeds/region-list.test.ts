import { readRegions } from '../../../../database/seeds/region-list';

const regions = readRegions();
const codes = new Set(regions.map(({ code }) => code));

describe('the regions', () => {
  it.each([
    ['province', 31],
    ['city', 342],
    ['county', 122],
    ['street', 1757],
  ])('of level %s number %i', (level, count) => {
    expect(regions.filter((region) => region.level === level)).toHaveLength(count);
  });

  it('have distinct codes', () => {
    expect(codes.size).toBe(regions.length);
  });

  it('hang under a region that is in the list', () => {
    const orphans = regions.filter(
      ({ level, parentCode }) => level !== 'province' && !codes.has(parentCode ?? ''),
    );
    expect(orphans).toEqual([]);
  });

  it.each([
    ['44', '广东省', null],
    ['4401', '广州市', '44'],
    ['440106', '天河区', '4401'],
    ['1101', '北京市', '11'],
    ['441900003', '东城街道', '4419'],
  ])('name %s %s', (code, name, parentCode) => {
    expect(regions.find((region) => region.code === code)).toMatchObject({ name, parentCode });
  });

  it.each(['441900', '442000'])('leave out the pseudo-county %s', (code) => {
    expect(codes.has(code)).toBe(false);
  });

  it('are found by their initials', () => {
    const wanting = regions.filter(({ pinyin }) => !/^[a-z0-9]+$/.test(pinyin));
    expect(wanting).toEqual([]);
  });
});
