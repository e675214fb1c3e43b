import { DUTIES } from '../../../shared/enums';

/** How many organizations of one group share duty, verdict and form, and what their counters add up to. */
export interface Count {
  key: string;
  duty: string;
  verdict: string;
  form: string;
  organizations: number;
  /** Full and probationary members of organizations whose counters are known; null where the day has passed. */
  members: number | null;
  /** Members whose 组织关系 was moved in; null where the day has passed. */
  transferred: number | null;
}

/** A share with what stands above and below its line; `value` is null when the denominator is 0. */
export interface Rate {
  numerator: number;
  denominator: number;
  value: number | null;
}

export interface Figures {
  /** Live organizations, zombies included: the sum of all duties. */
  organizations: number;
  withoutZombies: number;
  /** Not in a live state (deregistered, revoked, not yet established): outside every denominator. */
  notApplicable: number;
  duties: Record<string, number>;
  fulfilled: Record<'build' | 'join' | 'include', number>;
  /** Should build and is covered by a joint Party organization only (应建现联). */
  builtJointly: number;
  rates: Record<string, Rate>;
  members: MemberTotals | null;
}

/** Two totals that must not be mixed: whose 组织关系 is here, and who takes part in a temporary branch. */
export interface MemberTotals {
  known: number;
  enrolled: number;
  notEnrolled: number;
  organizationRelations: number;
  inTemporaryBranches: number;
}

const LIVE_DUTIES = DUTIES.filter((duty) => duty !== 'not-applicable');
const BY_ORGANIZATION = new Set(['own', 'joint', 'temporary']);

/** The figures of a set of counts; each rate as `definitions.ts` words it. */
export function toFigures(counts: Count[]): Figures {
  const live = counts.filter(({ duty }) => duty !== 'not-applicable');
  const sound = live.filter(({ duty }) => duty !== 'dissolve');
  const duties = Object.fromEntries(
    LIVE_DUTIES.map((duty) => [duty, sum(live, (count) => count.duty === duty)]),
  );
  const fulfilled = {
    build: fulfilledOf(live, 'build'),
    join: fulfilledOf(live, 'join'),
    include: fulfilledOf(live, 'include'),
  };
  const members = toMembers(live);
  return {
    organizations: sum(live),
    withoutZombies: sum(sound),
    notApplicable: sum(counts, ({ duty }) => duty === 'not-applicable'),
    duties,
    fulfilled,
    builtJointly: sum(
      live,
      ({ duty, verdict, form }) => duty === 'build' && verdict === 'should-build' && form === 'joint',
    ),
    rates: {
      organization: rate(sum(live, isCoveredByOrganization), sum(live)),
      work: rate(sum(live, isCoveredByWork), sum(live)),
      build: rate(fulfilled.build, duties.build ?? 0),
      join: rate(fulfilled.join, duties.join ?? 0),
      include: rate(fulfilled.include, duties.include ?? 0),
      ...(members ? { members: rate(members.enrolled, members.known) } : {}),
      organizationWithoutZombies: rate(sum(sound, isCoveredByOrganization), sum(sound)),
      workWithoutZombies: rate(sum(sound, isCoveredByWork), sum(sound)),
    },
    members,
  };
}

const isCoveredByOrganization = ({ form }: Count): boolean => BY_ORGANIZATION.has(form);
const isCoveredByWork = (count: Count): boolean =>
  isCoveredByOrganization(count) || (count.duty === 'include' && count.verdict === 'covered');

const sum = (counts: Count[], which: (count: Count) => boolean = () => true): number =>
  counts.filter(which).reduce((total, { organizations }) => total + organizations, 0);

const fulfilledOf = (counts: Count[], duty: string): number =>
  sum(counts, (count) => count.duty === duty && count.verdict === 'covered');

/** A share of 0 to 1, to four decimals. */
export function rate(numerator: number, denominator: number): Rate {
  return {
    numerator,
    denominator,
    value: denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 10_000,
  };
}

function toMembers(live: Count[]): MemberTotals | null {
  if (live.some(({ members }) => members === null)) return null;
  const membersOf = (which: (count: Count) => boolean): number =>
    live.filter(which).reduce((total, { members }) => total + (members ?? 0), 0);
  const known = membersOf(() => true);
  const enrolled = membersOf(isCoveredByOrganization);
  return {
    known,
    enrolled,
    notEnrolled: known - enrolled,
    organizationRelations: live
      .filter(({ form }) => form !== 'temporary')
      .reduce((total, { transferred }) => total + (transferred ?? 0), 0),
    inTemporaryBranches: membersOf(({ form }) => form === 'temporary'),
  };
}
