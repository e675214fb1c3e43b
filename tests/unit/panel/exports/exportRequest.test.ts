import { needsApproval, whatIsMissing, withPurpose } from '../../../../src/panel/exports/exportRequest';
import { toBody } from '../../../../src/panel/providers/exportsApi';

describe('the body of an export', () => {
  it('is the query of the list as an object, its numbered parts as lists', () => {
    expect(
      toBody([
        ['filters[$and][0][$or][0][name][$containsi]', '协会'],
        ['filters[$and][0][$or][1][creditCode][$containsi]', '协会'],
        ['filters[orgType][$in][0]', 'association'],
        ['filters[orgType][$in][1]', 'foundation'],
        ['filters[cityCode][$gte]', '4401'],
        ['sort', 'name:asc'],
      ]),
    ).toEqual({
      filters: {
        $and: [{ $or: [{ name: { $containsi: '协会' } }, { creditCode: { $containsi: '协会' } }] }],
        orgType: { $in: ['association', 'foundation'] },
        cityCode: { $gte: '4401' },
      },
      sort: 'name:asc',
    });
  });
});

describe('an export', () => {
  it.each([
    ['no rows', 0, ['name'], '季度核对', 'exports.nothing'],
    ['no columns', 5, [], '季度核对', 'exports.needsColumns'],
    ['two characters of purpose', 5, ['name'], '核对', 'exports.needsPurpose'],
    ['three characters of purpose', 5, ['name'], '核对表', null],
  ])('with %s', (_name, rows, fields, purpose, missing) => {
    expect(whatIsMissing(rows, fields, purpose)).toBe(missing);
  });

  it.each([
    [true, 500, false],
    [true, 501, true],
    [false, 501, false],
  ])('plain %s of %i rows needs a second person: %s', (isPlain, rows, needed) => {
    expect(needsApproval(isPlain, rows)).toBe(needed);
  });

  it('offers the last eight purposes, each once', () => {
    expect(withPurpose(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(withPurpose([...'abcdefgh'], 'x')).toEqual([...'xabcdefg']);
  });
});
