import { ORGANIZATION_TYPES, type OrganizationStatus, type OrganizationType } from '../../src/shared/enums';
import { addDays } from './calendar';
import { fakeCreditCode } from './fake-codes';
import { organizationName, personName } from './names';
import { PartySurvey, type PartyCounters } from './party-counters';
import { Places, type Place } from './places';
import type { Random } from './random';

/** An organization of the demo, as far as other registers need to know it. */
export interface DemoOrganization {
  id: number;
  name: string;
  /** Null for most community organizations: they are filed, not registered. */
  creditCode: string | null;
  orgType: OrganizationType;
  status: OrganizationStatus;
  zombie: boolean;
  establishedOn: string;
  place: Place;
  counters: PartyCounters | null;
  hasMassOrganization: boolean;
  /** Name of its legal representative, who heads it. */
  head: string;
}

const TYPE_SHARES: ReadonlyArray<readonly [OrganizationType, number]> = [
  [ORGANIZATION_TYPES[0], 0.43],
  [ORGANIZATION_TYPES[1], 0.5],
  [ORGANIZATION_TYPES[2], 0.02],
  [ORGANIZATION_TYPES[3], 0.05],
];

const STATUS_SHARES: ReadonlyArray<readonly [OrganizationStatus, number]> = [
  ['normal', 0.955],
  ['deregistering', 0.01],
  ['deregistered', 0.025],
  ['revoked', 0.01],
];

const ZOMBIE_SHARE = 0.02;
const COMMUNITY_CODE_SHARE = 0.15;
const OLDEST_DAYS = 30 * 365;

export interface OfficePlan {
  count: number;
  /** `YYYY-MM-DD`; surveys, terms and visits lie around this day. */
  today: string;
  nextId: () => number;
}

/** Members among staff and leaders, or null when nobody has counted them. */
export function fullMembersOf({ counters }: DemoOrganization): number | null {
  return counters && counters.fullMemberStaff + counters.fullMemberLeaders;
}

/** True for organizations that exist and work: those a Party organization would be set up for. */
export function isAlive({ status, zombie }: DemoOrganization): boolean {
  return (status === 'normal' || status === 'deregistering') && !zombie;
}

/** Draws the organizations of an office. */
export function drawOrganizations(random: Random, { count, today, nextId }: OfficePlan): DemoOrganization[] {
  const places = new Places();
  const survey = new PartySurvey(today);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, serial) => {
    const orgType = random.weighted(TYPE_SHARES);
    const place = places.pick(random);
    const status = random.weighted(STATUS_SHARES);
    const hasCode = orgType !== 'community' || random.chance(COMMUNITY_CODE_SHARE);
    return {
      id: nextId(),
      name: organizationName(random, orgType, place, taken),
      creditCode: hasCode ? fakeCreditCode(orgType, place.jurisdiction, serial) : null,
      orgType,
      status,
      zombie: status === 'normal' && random.chance(ZOMBIE_SHARE),
      establishedOn: addDays(today, -random.between(10, OLDEST_DAYS)),
      place,
      counters: survey.count(random),
      hasMassOrganization: random.chance(0.12),
      head: personName(random),
    };
  });
}
