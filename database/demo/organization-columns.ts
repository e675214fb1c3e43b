import { toPinyinInitials } from '../../src/shared/pinyin-initials';
import type { Affiliation } from './agencies';
import { addDays } from './calendar';
import type { Cell } from './copy';
import { officePhone } from './names';
import type { DemoOrganization } from './organizations';
import type { PartyCounters } from './party-counters';
import type { Random } from './random';

const LEVELS: Record<number, string> = { 2: 'province', 4: 'city', 6: 'county' };
const GRADES = ['grade-5a', 'grade-4a', 'grade-3a', 'grade-2a', 'grade-1a'];

/** What the columns of `organizations` need besides the organization itself. */
export interface OrganizationSurroundings {
  random: Random;
  today: string;
  affiliationOf: (organization: DemoOrganization) => Affiliation;
}

const counter =
  (name: keyof PartyCounters) =>
  ({ counters }: DemoOrganization): Cell =>
    counters?.[name] ?? null;

/** The columns of `organizations`; duty, verdict and form are left to the coverage engine. */
export function organizationColumns({
  random,
  today,
  affiliationOf,
}: OrganizationSurroundings): Record<string, (organization: DemoOrganization) => Cell> {
  return {
    name: ({ name }) => name,
    pinyin_initials: ({ name }) => toPinyinInitials(name),
    credit_code: ({ creditCode }) => creditCode,
    org_type: ({ orgType }) => orgType,
    status: ({ status }) => status,
    established_on: ({ establishedOn }) => establishedOn,
    registration_number: ({ id, establishedOn }) => `示登字${establishedOn.slice(0, 4)}第${id}号`,
    registration_authority: (organization) => affiliationOf(organization).authority.name,
    registration_level: ({ place }) => LEVELS[place.jurisdiction.length] ?? null,
    registration_mode: (organization) => affiliationOf(organization).mode,
    certificate_valid_to: () => addDays(today, random.between(-60, 1400)),
    legal_representative: ({ head }) => head,
    registered_funds: ({ orgType }) =>
      orgType === 'foundation' ? random.between(200, 3000) : random.between(3, 100),
    business_scope: () => '按章程开展服务、交流与培训（演示数据）',
    city_code: ({ place }) => place.city,
    county_code: ({ place }) => place.county,
    address: ({ place }) => `${place.address}示例路${random.between(1, 400)}号`,
    office_phone: () => officePhone(random),
    activity_abnormal: ({ zombie }) => zombie && random.chance(0.5),
    serious_violation: () => false,
    zombie: ({ zombie }) => zombie,
    zombie_basis: ({ zombie }) => (zombie ? '连续两年未参加年检（年报）' : null),
    zombie_since: ({ zombie }) => (zombie ? addDays(today, -random.between(10, 400)) : null),
    evaluation_grade: () => (random.chance(0.3) ? random.pick(GRADES) : 'not-evaluated'),
    is_charity: ({ orgType }) => orgType === 'foundation' && random.chance(0.7),
    leaders_count: () => random.between(1, 9),
    member_units: ({ orgType }) => (orgType === 'association' ? random.between(30, 400) : null),
    individual_members: ({ orgType }) => (orgType === 'association' ? random.between(0, 500) : null),
    board_term_end: () => addDays(today, random.between(-90, 1500)),
    full_time_staff: counter('fullTimeStaff'),
    full_member_staff: counter('fullMemberStaff'),
    full_member_leaders: counter('fullMemberLeaders'),
    probationary_members: counter('probationaryMembers'),
    transferred_members: counter('transferredMembers'),
    hard_to_transfer: counter('hardToTransfer'),
    members_counted_on: counter('membersCountedOn'),
    count_source: ({ counters }) =>
      counters ? random.pick(['survey', 'annual-report', 'branch-report', 'registration']) : null,
    has_union: ({ hasMassOrganization }) => hasMassOrganization,
    has_youth_league: ({ hasMassOrganization }) => hasMassOrganization && random.chance(0.4),
    has_womens_federation: ({ hasMassOrganization }) => hasMassOrganization && random.chance(0.3),
    charter_clause: () =>
      random.weighted([
        ['included', 0.82],
        ['not-included', 0.13],
        ['pending', 0.05],
      ]),
  };
}
