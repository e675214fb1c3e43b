import { changesOf, completed } from '../../../../src/api/site-review/domain/changes';
import { allWays, waysOf } from '../../../../src/api/site-review/domain/ways';

describe('what a move writes', () => {
  it('makes a title valid for the years of its batch, reviewed before they end', () => {
    expect(completed('named', { namedOn: '2026-03-01', validTo: null, reviewDueOn: null }, 3)).toMatchObject({
      validTo: '2029-02-28',
      reviewDueOn: '2028-11-28',
    });
    expect(completed('named', { namedOn: '2024-02-29', validTo: null, reviewDueOn: null }, 1)).toMatchObject({
      validTo: '2025-02-27',
    });
    expect(
      completed('reviewed', { reviewedOn: '2026-03-01', validTo: '2026-04-01', reviewDueOn: null }, 3),
    ).toMatchObject({
      validTo: '2026-04-01',
      reviewDueOn: '2026-04-01',
    });
  });

  it('takes away on the way back what the stage had written', () => {
    expect(changesOf('named', 'public-notice', true, { reason: 'x' })).toEqual({
      stage: 'public-notice',
      naming_number: null,
      plaque_number: null,
      named_on: null,
      valid_to: null,
      review_due_on: null,
    });
    expect(changesOf('reviewed', 'named', true, { reason: 'x' })).toEqual({ stage: 'named' });
  });
});

describe('the ways of a site', () => {
  it('lead on, and back to where it came from unless that is a way on', () => {
    expect(allWays({ stage: 'revoked', before: 'rectifying' })).toEqual([
      { to: 'rectifying', isReturn: true },
    ]);
    expect(allWays({ stage: 'rectifying', before: 'reviewed' })).toEqual([
      { to: 'reviewed', isReturn: false },
      { to: 'revoked', isReturn: false },
    ]);
  });

  it('are few for an office below the level of the site, and none for a row of another', () => {
    const site = { stage: 'applied', level: 'city', before: 'nurturing', isOwn: true } as const;
    expect(waysOf(site, '440106').map(({ to }) => to)).toEqual(['nurturing']);
    expect(waysOf(site, '4401').map(({ to }) => to)).toEqual(['in-review', 'nurturing']);
    expect(waysOf({ ...site, isOwn: false }, '44')).toEqual([]);
  });
});
