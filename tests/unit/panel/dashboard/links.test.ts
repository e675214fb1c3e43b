import { groupFilter, organizationsAt } from '../../../../src/panel/dashboard/links';
import { standingRates } from '../../../../src/panel/dashboard/rates';
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
    ['agency', '', null],
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

  it('show every rate that has a numerator and a denominator', () => {
    const rates = { organization: { numerator: 1, denominator: 2 }, odd: { value: 3 } };
    const summary = {
      data: [],
      meta: { total: { organizations: 2, duties: {}, fulfilled: {}, rates }, definitions: {} },
    };
    expect(standingRates(summary as never).map(({ key }) => key)).toEqual(['organization']);
  });
});
