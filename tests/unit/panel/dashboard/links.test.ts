import { groupFilter, organizationsAt, recordsAt, toListFilter } from '../../../../src/panel/dashboard/links';
import { auditShortcuts } from '../../../../src/panel/dashboard/auditShortcuts';
import { comparedRates } from '../../../../src/panel/dashboard/rates';
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
    ['county', '440106', { jurisdictionCode: '440106' }],
    // in a list, a city's code means all of its counties
    ['county', '4401', null],
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

  it('take conditions in REST form to the list of the panel', () => {
    expect(
      toListFilter({
        verdict: { $eq: 'covered' },
        duty: { $in: ['build', 'join'] },
        termDueOn: { $gte: '2026-01-01', $lte: '2026-02-01' },
        spareCapacity: { $lte: -1 },
        publishAt: { $null: true },
      }),
    ).toEqual({
      verdict: ['covered'],
      duty: ['build', 'join'],
      termDueOn: { from: '2026-01-01', to: '2026-02-01' },
      spareCapacity: { to: '-1' },
      publishAt: { empty: true },
    });
  });

  it.each([
    [{ state: { $eq: 'ready' } }, '/imports?state=ready'],
    [{ state: { $eq: 'ready' }, error: { $gte: 1 } }, '/imports?state=ready&errors=1'],
  ])('open imports on their own page: %j', (filters, place) => {
    expect(recordsAt({ register: 'imports', filters })).toBe(place);
  });

  it('open pages that wait for a review on the desk of those who publish', () => {
    const filters = { state: { $eq: 'submitted' }, publishAt: { $null: true } } as const;
    expect(recordsAt({ register: 'showcase-desk', filters })).toBe('/showcase-desk');
  });

  it('show auditors their shortcuts, nobody else', () => {
    expect(auditShortcuts(['plugin::registers.audit.find']).map(({ to }) => to)).toContain('/audit');
    expect(auditShortcuts(['api::staff.staff.me'])).toEqual([]);
    expect(auditShortcuts(null)).toEqual([]);
  });

  describe('compared with another day', () => {
    const figures = (numerator: number, denominator: number) => ({
      organizations: denominator,
      withoutZombies: denominator,
      notApplicable: 0,
      duties: {},
      fulfilled: {},
      builtJointly: 0,
      rates: { organization: { numerator, denominator } },
    });

    it.each([
      [figures(80, 100), figures(70, 100), 10],
      [figures(70, 100), figures(80, 100), -10],
      [figures(5004, 10000), figures(5000, 10000), 0],
      [figures(5006, 10000), figures(5000, 10000), 0.1],
      [figures(1, 2), figures(0, 0), null],
      [figures(1, 2), undefined, null],
    ])('move by points, not by parts', (now, then, points) => {
      expect(comparedRates(now, then)).toEqual([
        { key: 'organization', rate: now.rates.organization, points },
      ]);
    });
  });
});
