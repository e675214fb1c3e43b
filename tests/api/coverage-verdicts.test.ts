import { CoverageOffice, type LinkCase } from '../support/coverage-office';
import { openOffice, type TestOffice } from '../support/office';

interface Case {
  rule: string;
  organization?: object;
  /** Overrides of dates, in days from today. */
  days?: Record<string, number>;
  links?: LinkCase[];
  expected: [duty: string, verdict: string, form: string];
}

const own: LinkCase = { mode: 'own', kind: 'branch' };
const joint: LinkCase = { mode: 'joint', kind: 'joint-branch' };
const temporary: LinkCase = { mode: 'temporary', kind: 'temporary-branch' };

const CASES: Case[] = [
  // How many full members
  { rule: 'no members: should be included', expected: ['include', 'should-include', 'none'] },
  {
    rule: 'one member: should join',
    organization: { fullMemberStaff: 1 },
    expected: ['join', 'should-join', 'none'],
  },
  {
    rule: 'two members: should join',
    organization: { fullMemberStaff: 2 },
    expected: ['join', 'should-join', 'none'],
  },
  {
    rule: 'three members: should build',
    organization: { fullMemberStaff: 3 },
    expected: ['build', 'should-build', 'none'],
  },
  {
    rule: 'two among staff and one leader are three',
    organization: { fullMemberStaff: 2, fullMemberLeaders: 1 },
    expected: ['build', 'should-build', 'none'],
  },
  {
    rule: 'probationary members never count',
    organization: { fullMemberStaff: 2, probationaryMembers: 5 },
    expected: ['join', 'should-join', 'none'],
  },
  // Whether they are known
  {
    rule: 'unknown staff: to be surveyed',
    organization: { fullMemberStaff: null, fullMemberLeaders: 3 },
    expected: ['to-survey', 'to-survey', 'none'],
  },
  {
    rule: 'no survey day: to be surveyed',
    organization: { fullMemberStaff: 3, membersCountedOn: null },
    expected: ['to-survey', 'to-survey', 'none'],
  },
  {
    rule: 'to be surveyed stays so when linked',
    organization: { fullMemberStaff: null },
    links: [own],
    expected: ['to-survey', 'to-survey', 'own'],
  },
  // Should build
  ...['committee', 'general-branch', 'branch'].map((kind): Case => ({
    rule: `three members with an own ${kind} are covered`,
    organization: { fullMemberStaff: 3 },
    links: [{ mode: 'own', kind }],
    expected: ['build', 'covered', 'own'],
  })),
  {
    rule: 'three members in a joint branch: should build, joint',
    organization: { fullMemberStaff: 3 },
    links: [joint],
    expected: ['build', 'should-build', 'joint'],
  },
  {
    rule: 'an own link to a joint branch is joint',
    organization: { fullMemberStaff: 3 },
    links: [{ mode: 'own', kind: 'joint-branch' }],
    expected: ['build', 'should-build', 'joint'],
  },
  {
    rule: 'three members attached to an upper organization: should build, joint',
    organization: { fullMemberStaff: 3 },
    links: [{ mode: 'attached', kind: 'committee' }],
    expected: ['build', 'should-build', 'joint'],
  },
  {
    rule: 'a temporary branch without hardship or reason does not do',
    organization: { fullMemberStaff: 3 },
    links: [temporary],
    expected: ['build', 'should-build', 'temporary'],
  },
  {
    rule: 'a temporary branch does where members are hard to transfer',
    organization: { fullMemberStaff: 3, hardToTransfer: 1 },
    links: [temporary],
    expected: ['build', 'covered', 'temporary'],
  },
  {
    rule: 'a temporary branch does with a reason',
    organization: { fullMemberStaff: 3 },
    links: [{ ...temporary, setUpReason: '组织关系暂不便转接' }],
    expected: ['build', 'covered', 'temporary'],
  },
  {
    rule: 'blanks are no reason',
    organization: { fullMemberStaff: 3 },
    links: [{ ...temporary, setUpReason: '  ' }],
    expected: ['build', 'should-build', 'temporary'],
  },
  {
    rule: 'a temporary committee does as well',
    organization: { fullMemberStaff: 9, hardToTransfer: 9 },
    links: [{ mode: 'temporary', kind: 'temporary-committee' }],
    expected: ['build', 'covered', 'temporary'],
  },
  // Should join
  {
    rule: 'one member in a joint branch is covered',
    organization: { fullMemberStaff: 1 },
    links: [joint],
    expected: ['join', 'covered', 'joint'],
  },
  {
    rule: 'two members attached to an upper organization are covered',
    organization: { fullMemberStaff: 2 },
    links: [{ mode: 'attached', kind: 'committee' }],
    expected: ['join', 'covered', 'joint'],
  },
  {
    rule: 'two members with an own branch are covered',
    organization: { fullMemberStaff: 2 },
    links: [own],
    expected: ['join', 'covered', 'own'],
  },
  // Should be included
  {
    rule: 'no members in a joint branch is covered',
    links: [joint],
    expected: ['include', 'covered', 'joint'],
  },
  ...['hasUnion', 'hasYouthLeague', 'hasWomensFederation'].map((flag): Case => ({
    rule: `no members with ${flag} is covered by work`,
    organization: { [flag]: true },
    expected: ['include', 'covered', 'work'],
  })),
  {
    rule: 'a mass organization does not do for members who should join',
    organization: { fullMemberStaff: 1, hasUnion: true },
    expected: ['join', 'should-join', 'none'],
  },
  // Which links count
  ...(['preparing', 'to-merge', 'revoked'] as const).map((status): Case => ({
    rule: `a branch that is ${status} covers nothing`,
    organization: { fullMemberStaff: 3 },
    links: [{ ...own, status }],
    expected: ['build', 'should-build', 'none'],
  })),
  // Zombies and what is not live
  {
    rule: 'a zombie without links has nothing left to do',
    organization: { zombie: true },
    expected: ['dissolve', 'not-applicable', 'none'],
  },
  {
    rule: 'a zombie with a link should be dissolved',
    organization: { zombie: true, fullMemberStaff: 3 },
    links: [own],
    expected: ['dissolve', 'should-dissolve', 'own'],
  },
  {
    rule: 'a zombie that was never surveyed is surveyed first',
    organization: { zombie: true, fullMemberStaff: null },
    expected: ['to-survey', 'to-survey', 'none'],
  },
  {
    rule: 'one that is deregistering is live',
    organization: { status: 'deregistering' },
    expected: ['include', 'should-include', 'none'],
  },
  ...(['deregistered', 'revoked'] as const).flatMap((status): Case[] => [
    {
      rule: `${status} without links leaves the figures`,
      organization: { status, fullMemberStaff: 3 },
      expected: ['not-applicable', 'not-applicable', 'none'],
    },
    {
      rule: `${status} with a link should be dissolved`,
      organization: { status, fullMemberStaff: 3 },
      links: [own],
      expected: ['not-applicable', 'should-dissolve', 'own'],
    },
  ]),
  {
    rule: 'a link to a revoked branch is still to be ended',
    organization: { status: 'deregistered' },
    links: [{ ...own, status: 'revoked' }],
    expected: ['not-applicable', 'should-dissolve', 'none'],
  },
];

const DATES: Array<Omit<Case, 'organization'> & { organization?: object }> = [
  {
    rule: 'established tomorrow is not live yet',
    days: { establishedOn: 1 },
    expected: ['not-applicable', 'not-applicable', 'none'],
  },
  {
    rule: 'established today is live',
    days: { establishedOn: 0 },
    expected: ['include', 'should-include', 'none'],
  },
];

describe('verdicts', () => {
  let office: TestOffice;
  let coverage: CoverageOffice;
  beforeAll(async () => {
    office = await openOffice();
    coverage = await CoverageOffice.of(office);
  });
  afterAll(() => office.stop());

  const verdictOf = async ({ organization = {}, days = {}, links = [] }: Case) => {
    const dates = Object.entries(days).map(([field, offset]) => [field, coverage.day(offset)]);
    const id = await coverage.organization({ ...organization, ...Object.fromEntries(dates) });
    for (const link of links) await coverage.link(id, link);
    const { duty, verdict, coverageForm } = await coverage.verdict(id);
    return [duty, verdict, coverageForm];
  };

  it.each([...CASES, ...DATES])('$rule', async (one) => {
    expect(await verdictOf(one)).toEqual(one.expected);
  });

  it.each([
    ['exactly twelve months old holds', "coverage.today() - interval '12 months'", 'include'],
    [
      'twelve months and a day old has expired',
      "coverage.today() - interval '12 months' - interval '1 day'",
      'to-survey',
    ],
  ])('a survey %s', async (_name, sql, duty) => {
    const [row] = await office.sql<{ day: string }>(`select (${sql})::date::text as day`);
    const id = await coverage.organization({ membersCountedOn: row?.day });
    expect(await coverage.verdict(id)).toMatchObject({ duty });
  });

  it.each([
    ['begins today', { from: 0 }, 'covered'],
    ['begins tomorrow', { from: 1 }, 'should-join'],
    ['ends tomorrow', { from: -9, to: 1 }, 'covered'],
    ['ends today', { from: -9, to: 0 }, 'should-join'],
  ] as const)('a link that %s counts by half-open days', async (_name, { from, ...rest }, verdict) => {
    const id = await coverage.organization({ fullMemberStaff: 1 });
    const to = 'to' in rest ? coverage.day(rest.to) : undefined;
    await coverage.link(id, { ...joint, from: coverage.day(from), to });
    expect(await coverage.verdict(id)).toMatchObject({ verdict });
  });

  it.each([
    ['today', 0, {}, 'covered'],
    ['90 days ago', -90, {}, 'covered'],
    ['91 days ago', -91, {}, 'should-include'],
    ['tomorrow', 1, {}, 'should-include'],
    ['today under an assignment that ended', 0, { to: -1 }, 'should-include'],
    ['today under an assignment that begins tomorrow', 0, { from: 1 }, 'should-include'],
  ] as const)(
    'a visit %s decides whether Party work reaches an organization',
    async (_name, offset, assignment, verdict) => {
      const id = await coverage.organization();
      const dates = Object.fromEntries(
        Object.entries(assignment).map(([end, day]) => [end, coverage.day(day)]),
      );
      const under = await coverage.assignment(id, dates);
      await coverage.create('visits', { assignment: under, date: coverage.day(offset) });
      expect(await coverage.verdict(id)).toMatchObject({ verdict });
    },
  );

  it('an assignment without a visit does not cover', async () => {
    const id = await coverage.organization();
    await coverage.assignment(id);
    expect(await coverage.verdict(id)).toMatchObject({ verdict: 'should-include' });
  });
});
