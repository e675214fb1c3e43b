import { rate, toFigures, type Count } from '../../../../src/api/coverage/domain/figures';

const count = (
  duty: string,
  verdict: string,
  form: string,
  organizations: number,
  members = 0,
  transferred = 0,
): Count => ({
  key: '4401',
  duty,
  verdict,
  form,
  organizations,
  members,
  transferred,
});

const COUNTS = [
  count('build', 'covered', 'own', 10, 60, 50),
  count('build', 'covered', 'temporary', 4, 20, 2),
  count('build', 'should-build', 'joint', 3, 9, 5),
  count('build', 'should-build', 'none', 5, 15, 0),
  count('join', 'covered', 'joint', 8, 12, 6),
  count('join', 'should-join', 'none', 6, 7, 0),
  count('include', 'covered', 'work', 7),
  count('include', 'should-include', 'none', 9),
  count('to-survey', 'to-survey', 'own', 2),
  count('to-survey', 'to-survey', 'none', 11),
  count('dissolve', 'should-dissolve', 'joint', 1, 1, 1),
  count('dissolve', 'not-applicable', 'none', 2),
  count('not-applicable', 'should-dissolve', 'own', 1, 4, 4),
  count('not-applicable', 'not-applicable', 'none', 20),
];

describe('toFigures', () => {
  const figures = toFigures(COUNTS);

  it('makes the duties add up to the live organizations, zombies included', () => {
    expect(figures).toMatchObject({ organizations: 68, withoutZombies: 65, notApplicable: 21 });
    expect(Object.values(figures.duties).reduce((sum, one) => sum + one, 0)).toBe(68);
  });

  it('says of each duty what is owed and what is fulfilled', () => {
    expect(figures.duties).toEqual({ build: 22, join: 14, include: 16, 'to-survey': 13, dissolve: 3 });
    expect(figures.fulfilled).toEqual({ build: 14, join: 8, include: 7 });
  });

  it('counts 应建现联 as covered by an organization and not as built', () => {
    expect(figures.builtJointly).toBe(3);
    expect(figures.rates.build).toEqual({ numerator: 14, denominator: 22, value: 0.6364 });
    expect(figures.rates.organization).toEqual({ numerator: 28, denominator: 68, value: 0.4118 });
  });

  it('adds what Party work reaches to the work coverage, and leaves zombies out where it says so', () => {
    expect(figures.rates.work).toMatchObject({ numerator: 35, denominator: 68 });
    expect(figures.rates.organizationWithoutZombies).toMatchObject({ numerator: 27, denominator: 65 });
    expect(figures.rates.workWithoutZombies).toMatchObject({ numerator: 34, denominator: 65 });
  });

  it('reads 应纳尽纳 both ways', () => {
    expect(figures.rates.include).toMatchObject({ numerator: 7, denominator: 16 });
    expect(figures.rates.members).toMatchObject({ numerator: 102, denominator: 124 });
  });

  it('keeps members of temporary branches out of the 组织关系 total', () => {
    expect(figures.members).toEqual({
      known: 124,
      enrolled: 102,
      notEnrolled: 22,
      organizationRelations: 62,
      inTemporaryBranches: 20,
    });
  });

  it('says nothing of members for a day whose counters are gone', () => {
    const past = toFigures(COUNTS.map((one) => ({ ...one, members: null, transferred: null })));
    expect([past.members, past.rates.members]).toEqual([null, undefined]);
  });

  it('gives the figures of nothing without dividing by it', () => {
    expect(toFigures([])).toMatchObject({
      organizations: 0,
      rates: { organization: { numerator: 0, denominator: 0, value: null } },
    });
  });

  it('makes the whole the sum of its groups', () => {
    const [some, others] = [toFigures(COUNTS.slice(0, 5)), toFigures(COUNTS.slice(5))];
    expect(some.organizations + others.organizations).toBe(figures.organizations);
  });
});

describe('rate', () => {
  it.each([
    [0, 0, null],
    [0, 3, 0],
    [1, 3, 0.3333],
    [2, 3, 0.6667],
    [3, 3, 1],
  ])('%i of %i is %s', (numerator, denominator, value) => {
    expect(rate(numerator, denominator).value).toBe(value);
  });
});
