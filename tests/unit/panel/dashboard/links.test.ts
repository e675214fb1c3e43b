import { groupFilter, organizationsAt } from '../../../../src/panel/dashboard/links';
import { share } from '../../../../src/panel/dashboard/share';

describe('the figures of home', () => {
  it('open the list under their own filter', () => {
    const place = organizationsAt({ verdict: ['should-build'], jurisdictionCode: '4401' });
    expect(JSON.parse(new URLSearchParams(place.split('?')[1]).get('filter') ?? '')).toEqual({
      verdict: ['should-build'],
      jurisdictionCode: '4401',
    });
  });

  it.each([
    ['city', '44', { jurisdictionCode: '44' }],
    ['orgType', 'foundation', { orgType: ['foundation'] }],
    ['agency', 'a1', { competentAgency: { documentId: 'a1', title: '名' } }],
    ['agency', '', { competentAgency: { empty: true } }],
    ['city', '', null],
  ] as const)('filter a group by %s %s', (groupBy, key, filter) => {
    expect(groupFilter(groupBy, key, '名')).toEqual(filter);
  });

  it.each([
    [{ numerator: 0, denominator: 0 }, null],
    [{ numerator: 0, denominator: 4 }, 0],
    [{ numerator: 3, denominator: 4 }, 0.75],
    [{ numerator: 4, denominator: 4 }, 1],
  ])('give %j as %s', (rate, expected) => {
    expect(share(rate)).toBe(expected);
  });
});
